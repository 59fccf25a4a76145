//! One typed line as an insight: `data: half of all bookings stop at the password #booking @skippers/berth`.

use crate::domain::{Choice, Date, Id, InsightField, InsightKind, Need, Plan, Segment};

/// What a line says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Captured {
    /// The sentence, without the shorthands.
    pub text: String,
    /// The kind named before a colon; customer where none is.
    pub kind: InsightKind,
    /// The words marked with `#`, in small letters, each once.
    pub tags: Vec<String>,
    /// Whom and which need it is about, as it was marked with `@`: `skippers`, `skippers/sure-berth`.
    pub marks: Vec<String>,
}

/// Reads a line. A kind and a colon in front set the kind. A word with `#` becomes a tag, a word with `@` says whom it is
/// about; at the end both leave the sentence, within it they stay as plain words.
///
/// ```
/// use roadbook_core::select::evidence::read_capture;
/// let captured = read_capture("market: Two rivals dropped their fee #price");
/// assert_eq!((captured.text.as_str(), captured.tags.len()), ("Two rivals dropped their fee", 1));
/// ```
#[must_use]
pub fn read_capture(line: &str) -> Captured {
    let (kind, sentence) = split_kind(line.trim());
    let mut words: Vec<&str> = sentence.split_whitespace().collect();
    let (mut tags, mut marks) = (Vec::new(), Vec::new());
    for word in &words {
        for (sign, found) in [('#', &mut tags), ('@', &mut marks)] {
            if let Some(marked) = marked_with(sign, word).filter(|marked| !found.contains(marked)) {
                found.push(marked);
            }
        }
    }
    let is_marked = |word: &str| marked_with('#', word).is_some() || marked_with('@', word).is_some();
    while words.len() > 1 && words.last().is_some_and(|word| is_marked(word)) {
        words.pop();
    }
    let plain =
        |word: &&str| if is_marked(word) { word.chars().skip(1).collect() } else { (*word).to_owned() };
    let text = words.iter().map(plain).collect::<Vec<String>>().join(" ");
    Captured { text, kind, tags, marks }
}

impl Captured {
    /// The segment and the needs that the marks name. A mark names a segment, a need, or both with a stroke between;
    /// its words, parted by `-` or `_`, begin words of the title: `@sure-berth` finds “Know that a berth is surely mine”
    /// only if written in that order.
    #[must_use]
    pub fn about(&self, plan: &Plan) -> (Option<Id<Segment>>, Vec<Id<Need>>) {
        let (mut segment, mut needs) = (None, Vec::new());
        for mark in &self.marks {
            for part in mark.split('/') {
                let of_segment = |need: &Need| segment.is_none() || need.segment == segment;
                let need = plan.needs.iter().find(|need| of_segment(need) && begins_words(part, &need.title));
                match plan.segments.iter().find(|one| begins_words(part, &one.name)) {
                    Some(found) if segment.is_none() => segment = Some(found.id.clone()),
                    _ => needs.extend(need.map(|need| need.id.clone()).filter(|id| !needs.contains(id))),
                }
            }
        }
        // A need says whose it is.
        let whose = needs.first().and_then(|id| plan.needs.get(id)).and_then(|need| need.segment.clone());
        (segment.or(whose), needs)
    }

    /// The insight that the line makes.
    #[must_use]
    pub fn fields(self, plan: &Plan, today: Date) -> Vec<InsightField> {
        let (segment, needs) = self.about(plan);
        vec![
            InsightField::Text(self.text),
            InsightField::Kind(self.kind),
            InsightField::Tags(self.tags),
            InsightField::Segment(segment),
            InsightField::Needs(needs),
            InsightField::On(Some(today)),
        ]
    }
}

/// Whether the words of a mark begin words of the title, in order.
fn begins_words(mark: &str, title: &str) -> bool {
    let title = title.to_lowercase();
    let mut words = title.split(|letter: char| !letter.is_alphanumeric());
    let mut parts = mark.split(['-', '_']).filter(|part| !part.is_empty()).peekable();
    parts.peek().is_some() && parts.all(|part| words.any(|word| word.starts_with(part)))
}

fn split_kind(line: &str) -> (InsightKind, &str) {
    let named = line.split_once(':').and_then(|(word, rest)| {
        let kind = InsightKind::from_key(&word.trim().to_lowercase())?;
        Some((kind, rest.trim_start())).filter(|(_, rest)| !rest.is_empty())
    });
    named.unwrap_or((InsightKind::default(), line))
}

/// What a word marks: the sign and a letter, then anything but punctuation at its end.
fn marked_with(sign: char, word: &str) -> Option<String> {
    let marked = word.strip_prefix(sign)?.trim_end_matches(|end: char| !end.is_alphanumeric());
    marked.starts_with(char::is_alphabetic).then(|| marked.to_lowercase())
}
