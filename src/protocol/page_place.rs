//! What tells one page of a site from another: its path, and where a wiki has one path for all, what names the page in the query.

/// Names of what a query says about which page it is: of MediaWiki, DokuWiki, WordPress and Confluence. Everything else there,
/// such as a word looked for or where the reader came from, is about the visit.
const NAMES: [&str; 7] = ["title", "curid", "id", "page", "page_id", "p", "pageId"];

/// The place of a page whose plans have no names of their own.
///
/// ```
/// use roadbook_core::protocol::page_place;
/// assert_eq!(page_place("/plan/", "?h=pontoon"), "/plan/");
/// assert_eq!(page_place("/index.php", "?title=Plan&action=view&curid=7"), "/index.php?curid=7&title=Plan");
/// ```
#[must_use]
pub fn page_place(path: &str, query: &str) -> String {
    let is_name = |part: &&str| NAMES.contains(&part.split('=').next().unwrap_or_default());
    let mut named: Vec<&str> = query.trim_start_matches('?').split('&').filter(is_name).collect();
    named.sort_unstable();
    if named.is_empty() { path.to_owned() } else { format!("{path}?{}", named.join("&")) }
}
