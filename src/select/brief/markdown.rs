//! A brief as Markdown.

use super::reader::ended;
use super::{Brief, BriefItem};

impl Brief {
    /// The brief as Markdown: headings, paragraphs and lists; signs in people's own words are escaped.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut text = format!("# {}\n\n{}\n", escaped(&self.title), escaped(&self.subtitle));
        for section in &self.sections {
            text.push_str(&format!("\n## {}\n", section.heading));
            for paragraph in &section.paragraphs {
                text.push_str(&format!("\n{}\n", self.line(paragraph)));
            }
            for group in &section.groups {
                if let Some(heading) = &group.heading {
                    text.push_str(&format!("\n### {}\n", escaped(heading)));
                }
                text.push('\n');
                for item in &group.items {
                    text.push_str(&format!("- {}\n", self.line(item)));
                }
            }
        }
        text
    }
}

impl Brief {
    fn line(&self, item: &BriefItem) -> String {
        if item.lead.is_empty() {
            escaped(&item.text)
        } else {
            format!("**{}** {}", escaped(&ended(&self.words, &item.lead)), escaped(&item.text))
        }
    }
}

/// One line without signs that Markdown would read as its own.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !escaped.is_empty() {
            escaped.push(' ');
        }
        for (index, letter) in word.chars().enumerate() {
            let starts = index == 0 && escaped.is_empty() && matches!(letter, '#' | '+' | '-' | '>' | '=');
            if starts || matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~') {
                escaped.push('\\');
            }
            escaped.push(letter);
        }
    }
    escaped
}
