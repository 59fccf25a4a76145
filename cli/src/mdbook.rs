//! `roadbook mdbook`: the fenced blocks of a book become pictures, with the live widget on top where its script is.
//!
//! mdBook hands its context and the book to a preprocessor as JSON on the standard input, and takes the book back on the standard
//! output (the mdBook guide, "Preprocessors"). Nothing else is written there.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use roadbook_core::command::Env as _;
use roadbook_core::domain::{Edition, Id, Plan};
use roadbook_core::format::edition::{edition_of, leaks};
use roadbook_core::format::export::{ViewExport, ViewFormat, export_view};
use roadbook_core::format::page_plan::read_page_plan;
use roadbook_core::format::plan_file::{read_plan, write_plan};
use roadbook_core::language::Words;
use roadbook_core::select::page_view::PageView;
use serde_json::Value;

use crate::Ended;
use crate::arguments::Options;
use crate::plans::{CommandEnv, complain, edition_asked, read, say, today};

/// Whether a renderer is served: any that writes HTML.
pub fn supports(renderer: &str) -> Ended {
    if renderer == "html" { Ended::Well } else { Ended::WithFindings }
}

/// Reads a book, draws its blocks and writes it back.
pub fn preprocess() -> Ended {
    let mut text = String::new();
    if let Err(error) = std::io::stdin().read_to_string(&mut text) {
        return complain(&format!("The book cannot be read: {error}."));
    }
    match preprocessed(&text) {
        Ok(book) => say(&book),
        Err(sentence) => complain(&sentence),
    }
}

fn preprocessed(text: &str) -> Result<String, String> {
    const USE: &str = "This is no book from mdBook. `roadbook mdbook` is a preprocessor: docs/hosts/mdbook.md says how it is set up.";
    let both: Value = serde_json::from_str(text).map_err(|_| USE)?;
    let [context, book] = both.as_array().map(Vec::as_slice).unwrap_or_default() else {
        return Err(USE.to_owned());
    };
    let root = context["root"].as_str().unwrap_or_default();
    let source = context["config"]["book"]["src"].as_str().unwrap_or("src");
    let mut book = book.clone();
    draw_chapters(&mut book, &Path::new(root).join(source))?;
    Ok(book.to_string())
}

/// Draws every chapter below, at whatever depth: the names of the lists have changed between versions of mdBook.
fn draw_chapters(value: &mut Value, source: &Path) -> Result<(), String> {
    match value {
        Value::Array(items) => items.iter_mut().try_for_each(|item| draw_chapters(item, source)),
        Value::Object(fields) => {
            if let Some(Value::Object(chapter)) = fields.get_mut("Chapter") {
                let name = chapter.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
                let path = chapter.get("path").and_then(Value::as_str).unwrap_or_default().to_owned();
                let folder = source.join(&path).parent().map(Path::to_path_buf).unwrap_or_default();
                let around = Around { name: &name, folder: &folder, source };
                if let Some(Value::String(content)) = chapter.get_mut("content") {
                    *content = drawn(content, &around).map_err(|sentence| format!("{path}: {sentence}"))?;
                }
            }
            fields.values_mut().try_for_each(|field| draw_chapters(field, source))
        }
        _ => Ok(()),
    }
}

/// Where a block stands.
struct Around<'a> {
    /// What the chapter is called.
    name: &'a str,
    /// The folder of its file.
    folder: &'a Path,
    /// The book's source, every file of which is published.
    source: &'a Path,
}

impl Around<'_> {
    fn publishes(&self, file: &Path) -> bool {
        match (file.canonicalize(), self.source.canonicalize()) {
            (Ok(file), Ok(source)) => file.starts_with(source),
            _ => false,
        }
    }
}

/// A chapter with its blocks drawn.
fn drawn(content: &str, around: &Around<'_>) -> Result<String, String> {
    let mut out = String::with_capacity(content.len());
    let mut lines = content.split_inclusive('\n');
    while let Some(line) = lines.next() {
        let Some((fence, said)) = opening(line) else {
            out.push_str(line);
            continue;
        };
        let mut body = String::new();
        let mut end = None;
        for line in lines.by_ref() {
            if closes(line, fence) {
                end = Some(line);
                break;
            }
            body.push_str(line);
        }
        match Block::read(said).filter(|_| end.is_some()) {
            Some(block) => out.push_str(&block.drawn(&body, around)?),
            // Another language's block.
            None => {
                out.push_str(line);
                out.push_str(&body);
                out.push_str(end.unwrap_or_default());
            }
        }
    }
    Ok(out)
}

/// The fence that a line opens, and what stands behind it (CommonMark 0.31, 4.5).
fn opening(line: &str) -> Option<(&str, &str)> {
    let text = line.trim_end();
    let indent = text.len() - text.trim_start_matches(' ').len();
    let text = text.trim_start_matches(' ');
    let sign = text.chars().next().filter(|sign| indent < 4 && matches!(sign, '`' | '~'))?;
    let said = text.trim_start_matches(sign);
    let fence = text.get(..text.len() - said.len())?;
    (fence.len() >= 3 && !(sign == '`' && said.contains('`'))).then_some((fence, said.trim()))
}

fn closes(line: &str, fence: &str) -> bool {
    let line = line.trim();
    line.len() >= fence.len()
        && line.starts_with(fence)
        && fence.chars().next().is_some_and(|sign| line.chars().all(|one| one == sign))
}

/// What a block says behind its language: `roadbook view="roadmap quarter" src=harbour.plan.json edition=Customers`.
#[derive(Debug, Default, PartialEq, Eq)]
struct Block {
    view: String,
    src: String,
    edition: String,
    plan_id: String,
}

impl Block {
    /// None where it is a block of another language.
    fn read(said: &str) -> Option<Self> {
        let rest = said
            .strip_prefix("roadbook")
            .filter(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '-'))?;
        let mut block = Self::default();
        let mut rest = rest;
        while let Some((name, after)) = rest.split_once('=') {
            let name = name.trim_matches(|letter: char| letter.is_whitespace() || letter == ',');
            let (value, next) = match after.strip_prefix('"').and_then(|quoted| quoted.split_once('"')) {
                Some((value, next)) => (value, next),
                None => after.split_once([' ', ',']).unwrap_or((after, "")),
            };
            match name {
                "view" => value.clone_into(&mut block.view),
                "src" => value.clone_into(&mut block.src),
                "edition" => value.clone_into(&mut block.edition),
                "plan-id" => value.clone_into(&mut block.plan_id),
                _ => {}
            }
            rest = next;
        }
        Some(block)
    }

    /// The element with the picture inside.
    fn drawn(&self, body: &str, around: &Around<'_>) -> Result<String, String> {
        let options = Options {
            edition: Some(self.edition.clone()).filter(|name| !name.is_empty()),
            ..Options::default()
        };
        let plan = self.plan(body, around, &options)?;
        let edition = edition_asked(&plan, &options)?;
        let is_table = self.src.is_empty() && !body.trim_start().starts_with('{');
        let view = match self.view.as_str() {
            "" if is_table => "ranking",
            "" => "roadmap",
            view => view,
        };
        let view = PageView::read(view).map_err(|error| error.to_string())?;
        let what = ViewExport { view, format: ViewFormat::Svg, edition, with_plan: false };
        let drawn = export_view(&plan, &what, today(&options));
        if let Some(leak) = drawn.leaks.first() {
            return Err(leak.to_string());
        }
        let picture = as_wide_as_the_page(&drawn.text);
        let edition = what.edition;
        let carried = self.carried(&plan, edition.as_ref(), &options)?;
        Ok(format!(
            "\n<roadbook-plan{}>\n{carried}{}\n</roadbook-plan>\n\n",
            self.attributes(edition.is_some()),
            picture
        ))
    }

    fn attributes(&self, is_edition: bool) -> String {
        let mut attributes = String::new();
        let mut add = |name: &str, value: &str| {
            if !value.is_empty() {
                attributes.push_str(&format!(
                    " {name}=\"{}\"",
                    value.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
                ));
            }
        };
        add("view", &self.view);
        add("plan-id", &self.plan_id);
        // The file has everything: an edition carries its own plan.
        add("src", if is_edition { "" } else { &self.src });
        attributes
    }

    /// The plan for the widget, where it is not in a file of its own.
    fn carried(
        &self,
        plan: &Plan,
        edition: Option<&Id<Edition>>,
        options: &Options,
    ) -> Result<String, String> {
        let day = today(options);
        let text = match edition.and_then(|id| plan.find(id)) {
            Some(edition) => {
                let text = write_plan(&edition_of(plan, edition, day));
                if let Some(leak) = leaks(text.as_bytes(), "", plan, edition, day).first() {
                    return Err(leak.to_string());
                }
                text
            }
            None if self.src.is_empty() => write_plan(plan),
            None => return Ok(String::new()),
        };
        // In JSON `<` only stands in texts, where it may be written so.
        Ok(format!("<script type=\"application/json\">\n{}</script>\n", text.replace('<', "\\u003c")))
    }

    fn plan(&self, body: &str, around: &Around<'_>, options: &Options) -> Result<Plan, String> {
        let mut plan = if self.src.is_empty() {
            let env = CommandEnv::of(body, today(options));
            let found = read_page_plan(body.as_bytes(), around.name, &Words::default(), &env)
                .map_err(|error| error.to_string())?;
            found.opened.plan
        } else {
            let file: PathBuf = around.folder.join(&self.src);
            if options.edition.is_some() && around.publishes(&file) {
                return Err(format!(
                    "{} lies in the book's source, so that mdBook would publish all of it beside the edition. Put it elsewhere.",
                    self.src
                ));
            }
            read_plan(&read(&file)?).map_err(|error| format!("{}: {error}", file.display()))?.plan
        };
        plan.read_by.today = Some(CommandEnv::of("", today(options)).today());
        Ok(plan)
    }
}

/// A picture that is as wide as the page's text, without blank lines: one would end the part that Markdown leaves alone.
fn as_wide_as_the_page(picture: &str) -> String {
    let lines: Vec<&str> = picture.lines().filter(|line| !line.trim().is_empty()).collect();
    let picture = lines.join("\n");
    let sized = picture.split_once(" width=\"").and_then(|(head, rest)| {
        let (_, rest) = rest.split_once(" viewBox=")?;
        Some(format!("{head} width=\"100%\" viewBox={rest}"))
    });
    sized.unwrap_or(picture)
}
