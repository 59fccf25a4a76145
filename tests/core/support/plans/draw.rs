//! Random choices of every kind that a field may hold.

use roadbook::domain::*;

/// Random choices, one word each; when the words run out, everything is the smallest.
pub(super) struct Draw<'a> {
    pub(super) words: &'a [u32],
}

impl Draw<'_> {
    pub(super) fn word(&mut self) -> u32 {
        let Some((first, rest)) = self.words.split_first() else { return 0 };
        self.words = rest;
        *first
    }

    pub(super) fn below(&mut self, count: usize) -> usize {
        self.word() as usize % count.max(1)
    }

    pub(super) fn flag(&mut self) -> bool {
        self.below(2) == 1
    }

    pub(super) fn pick<T: Clone>(&mut self, options: &[T]) -> T {
        options[self.below(options.len())].clone()
    }

    pub(super) fn choice<C: Choice>(&mut self) -> C {
        self.pick(C::ALL)
    }

    pub(super) fn maybe<T>(&mut self, draw: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.flag().then(|| draw(self))
    }

    pub(super) fn some<T>(&mut self, most: usize, mut draw: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| draw(self)).collect()
    }

    /// A number of the range: whole, with a few digits, or with all the digits there are.
    pub(super) fn number(&mut self, low: f64, high: f64) -> f64 {
        let word = f64::from(self.word());
        let number = match self.below(4) {
            0 => (word % 1_000.0).floor(),
            1 => word / 4_096.0,
            2 => low + (high - low) * (word / f64::from(u32::MAX)),
            _ => (word % 100.0) / 10.0 - 3.0,
        };
        number.clamp(low, high)
    }

    pub(super) fn whole(&mut self, low: u32, high: u32) -> u32 {
        low + self.word() % (high - low + 1)
    }

    pub(super) fn estimate(&mut self, low: f64, high: f64) -> Estimate {
        let mut numbers: Vec<f64> = (0..=self.below(3)).map(|_| self.number(low, high)).collect();
        numbers.sort_by(f64::total_cmp);
        Estimate::from_numbers(&numbers).unwrap()
    }

    pub(super) fn date(&mut self) -> Date {
        Date::from_year_month_day(2020, 1, 1).unwrap().plus_days(self.below(6_000) as i64)
    }

    pub(super) fn line(&mut self) -> String {
        let words = [
            "",
            "Guest checkout",
            "Größe",
            "海辺",
            "🚢",
            "a \"quoted\" word",
            "back\\slash",
            "tab\there",
            "</script>",
            "null",
            "5..8",
            " spaces ",
            "\u{0}\u{1f}\u{7f}",
            "\u{2028}",
            "=1+1",
            "é e\u{301}",
            "-",
            "→",
        ];
        let words: Vec<&str> = (0..=self.below(3)).map(|_| self.pick(&words)).collect();
        words.join(" ").trim_start_matches(' ').to_owned()
    }

    pub(super) fn text(&mut self) -> String {
        let lines = self.some(3, Self::line);
        lines.join(if self.flag() { "\r\n" } else { "\n" })
    }

    pub(super) fn unknown(&mut self) -> Unknown {
        let texts = [
            "null",
            "7",
            "\"kept \\\"as\\\" it is\\n\"",
            "[1, [2.5, -3], {}]",
            "{ \"b\": { \"a\": [true, false, null] }, \"a\": \"\" }",
        ];
        let keys = ["colour", "x-größe", "$comment", "Title", "with space"];
        match self.below(6) {
            5 => Unknown(
                (0..=self.below(2)).map(|_| (self.pick(&keys).into(), self.pick(&texts).into())).collect(),
            ),
            _ => Unknown::default(),
        }
    }

    pub(super) fn link<R: Record>(&mut self, ids: &[Id<R>]) -> Option<Id<R>> {
        if ids.is_empty() { None } else { self.maybe(|draw| draw.pick(ids)) }
    }

    /// Some of the ids, each once, in any order.
    pub(super) fn links<R: Record>(&mut self, ids: &[Id<R>]) -> Vec<Id<R>> {
        let mut left = ids.to_vec();
        let count = self.below(ids.len().min(4) + 1);
        (0..count).map(|_| left.swap_remove(self.below(left.len()))).collect()
    }
}
