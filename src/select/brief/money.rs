//! Amounts of money in texts that people wrote, found and taken out.

use std::ops::Range;

/// Words for money; a plan's own currency joins them.
const WORDS: [&str; 30] = [
    "eur", "euro", "euros", "usd", "dollar", "dollars", "gbp", "pound", "pounds", "chf", "franc", "francs",
    "cent", "cents", "sek", "nok", "dkk", "kr", "krona", "kroner", "jpy", "yen", "cad", "aud", "pln", "czk",
    "inr", "cny", "brl", "bucks",
];
const SIGNS: [char; 8] = ['€', '$', '£', '¥', '￥', '円', '₹', '¢'];
/// What may stand between a number and the money word: "260 thousand euros".
const MULTIPLES: [&str; 20] = [
    "k",
    "m",
    "bn",
    "mn",
    "mio",
    "mrd",
    "tsd",
    "thousand",
    "million",
    "millions",
    "billion",
    "tausend",
    "millionen",
    "milliarde",
    "milliarden",
    "千",
    "万",
    "百万",
    "億",
    "兆",
];

/// A text with other words in place of its amounts of money: numbers beside a currency's sign, code or name.
///
/// ```
/// use roadbook_core::select::brief::amounts_replaced;
/// let shown = amounts_replaced("Spend at most 260,000 euros by May.", "EUR", "[amount]");
/// assert_eq!(shown, "Spend at most [amount] by May.");
/// ```
#[must_use]
pub fn amounts_replaced(text: &str, currency: &str, instead: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut from = 0;
    for amount in amounts(text, currency) {
        shown.push_str(text.get(from..amount.start).unwrap_or_default());
        shown.push_str(instead);
        from = amount.end;
    }
    shown.push_str(text.get(from..).unwrap_or_default());
    shown
}

/// Whether a quantity of this unit is money: `EUR a day`.
#[must_use]
pub fn counts_money(unit: &str, currency: &str) -> bool {
    // A unit beside a number is an amount exactly when it names money.
    let is_money = |unit: &str| !amounts(&format!("1 {unit}"), currency).is_empty();
    unit.split(|letter: char| letter.is_whitespace() || matches!(letter, '/' | '-')).any(is_money)
}

/// Where a text has amounts of money, in bytes and in order.
#[must_use]
pub fn amounts(text: &str, currency: &str) -> Vec<Range<usize>> {
    let pieces = pieces(text);
    let mut hidden = vec![false; pieces.len()];
    for (index, piece) in pieces.iter().enumerate() {
        if piece.kind == Kind::Number
            && let Some((from, to)) = amount_around(&pieces, index, currency)
        {
            hidden.iter_mut().take(to + 1).skip(from).for_each(|flag| *flag = true);
        }
    }
    let mut amounts: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for (piece, hidden) in pieces.iter().zip(hidden) {
        let end = start + piece.text.len();
        match amounts.last_mut() {
            _ if !hidden => {}
            Some(last) if last.end == start => last.end = end,
            _ => amounts.push(start..end),
        }
        start = end;
    }
    amounts
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Number,
    Word,
    Sign,
    Blank,
    Other,
}

#[derive(Clone, Copy)]
struct Piece<'a> {
    text: &'a str,
    kind: Kind,
}

fn kind_of(letter: char) -> Kind {
    match letter {
        _ if SIGNS.contains(&letter) => Kind::Sign,
        _ if letter.is_numeric() => Kind::Number,
        _ if letter.is_alphabetic() => Kind::Word,
        _ if letter.is_whitespace() => Kind::Blank,
        _ => Kind::Other,
    }
}

/// The text cut where letters, digits, signs and blanks meet; a number keeps its separators.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let kind_at = |at: usize| letters.get(at).map(|(_, letter)| kind_of(*letter));
    let mut pieces = Vec::new();
    let mut from = 0;
    while let Some(kind) = kind_at(from) {
        let mut to = from + 1;
        while let Some(next) = kind_at(to) {
            let separator = || {
                let one = letters.get(to).is_some_and(|(_, letter)| {
                    letter.is_whitespace() || matches!(letter, '.' | ',' | '\'' | '’' | '_')
                });
                one && kind_at(to + 1) == Some(Kind::Number)
            };
            if next != kind && !(kind == Kind::Number && separator()) {
                break;
            }
            to += 1;
        }
        let start = letters.get(from).map_or(text.len(), |(at, _)| *at);
        let end = letters.get(to).map_or(text.len(), |(at, _)| *at);
        pieces.push(Piece { text: text.get(start..end).unwrap_or_default(), kind });
        from = to;
    }
    pieces
}

/// First and last piece of the amount that the number at `index` belongs to.
fn amount_around(pieces: &[Piece<'_>], index: usize, currency: &str) -> Option<(usize, usize)> {
    let is_money = |piece: &Piece<'_>| match piece.kind {
        Kind::Sign => true,
        Kind::Word | Kind::Other => {
            let word = piece.text.to_lowercase();
            WORDS.contains(&word.as_str()) || word == currency.trim().to_lowercase()
        }
        Kind::Number | Kind::Blank => false,
    };
    let not_blank = |at: usize| pieces.get(at).is_some_and(|piece| piece.kind != Kind::Blank);
    let before = index.checked_sub(1).and_then(|at| if not_blank(at) { Some(at) } else { at.checked_sub(1) });
    let next = |at: usize| if not_blank(at + 1) { at + 1 } else { at + 2 };
    let multiple = |at: usize| {
        pieces.get(at).is_some_and(|piece| MULTIPLES.contains(&piece.text.to_lowercase().as_str()))
    };
    let end_of_number = if multiple(next(index)) { next(index) } else { index };
    let after = next(end_of_number);
    let starts = before.filter(|&at| pieces.get(at).is_some_and(is_money));
    let ends = pieces.get(after).is_some_and(is_money);
    match (starts, ends) {
        (None, false) => range_before(pieces, index, after, &is_money),
        (starts, ends) => Some((starts.unwrap_or(index), if ends { after } else { end_of_number })),
    }
}

/// "20 to 30 euros", "20–30 €": the first number belongs to an amount when the second does.
fn range_before(
    pieces: &[Piece<'_>],
    index: usize,
    after: usize,
    is_money: &dyn Fn(&Piece<'_>) -> bool,
) -> Option<(usize, usize)> {
    let joins = pieces.get(after).is_some_and(|piece| {
        matches!(piece.text.trim(), "to" | "and" | "or" | "bis" | "und" | "oder" | "–" | "-" | "～" | "..")
    });
    let skip =
        |at: usize| if pieces.get(at).is_some_and(|piece| piece.kind == Kind::Blank) { at + 1 } else { at };
    let second = skip(after + 1);
    let is_number = pieces.get(second).is_some_and(|piece| piece.kind == Kind::Number);
    let mut end = skip(second + 1);
    if pieces.get(end).is_some_and(|piece| MULTIPLES.contains(&piece.text.to_lowercase().as_str())) {
        end = skip(end + 1);
    }
    (joins && is_number && pieces.get(end).is_some_and(is_money)).then_some((index, index))
}
