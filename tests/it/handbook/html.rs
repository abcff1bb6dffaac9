//! A reader of the handbook's own pages: strict about what a page may contain,
//! so that whatever it accepts is well-formed HTML.

use std::collections::BTreeSet;

/// Elements that have no end.
const VOID: [&str; 2] = ["meta", "link"];

/// Elements that a page may use; none of them runs or loads anything.
const KNOWN: [&str; 39] = [
    "html",
    "head",
    "title",
    "meta",
    "link",
    "body",
    "header",
    "nav",
    "main",
    "footer",
    "h1",
    "h2",
    "h3",
    "p",
    "a",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "span",
    "code",
    "pre",
    "figure",
    "figcaption",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "em",
    "strong",
    "section",
    "article",
    "aside",
    "div",
    "abbr",
];

/// What a page consists of.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// The elements in order, with their attributes.
    pub(super) elements: Vec<(String, Vec<(String, String)>)>,
    /// All anchors.
    pub(super) ids: BTreeSet<String>,
    /// Where its links lead.
    pub(super) links: Vec<String>,
    /// Its visible text, with every run of blanks as one.
    pub(super) text: String,
}

impl Read {
    /// How many elements of a name there are.
    pub(super) fn count(&self, name: &str) -> usize {
        self.elements.iter().filter(|(one, _)| one == name).count()
    }

    /// An attribute of the first element of a name.
    pub(super) fn attribute(&self, name: &str, attribute: &str) -> Option<&str> {
        let (_, all) = self.elements.iter().find(|(one, _)| one == name)?;
        let (_, value) = all.iter().find(|(one, _)| one == attribute)?;
        Some(value)
    }
}

/// Reads a page; says what is wrong with it.
pub(super) fn read(page: &str) -> Result<Read, String> {
    let mut rest = page
        .strip_prefix("<!DOCTYPE html>")
        .ok_or("no <!DOCTYPE html>")?;
    let mut found = Read::default();
    let mut open: Vec<String> = Vec::new();
    let mut text = String::new();
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(&plain(before)?);
        let (tag, behind) = after.split_once('>').ok_or("a tag has no end")?;
        rest = behind;
        if let Some(name) = tag.strip_prefix('/') {
            match open.pop() {
                Some(last) if last == name => {}
                last => return Err(format!("</{name}> closes {last:?}")),
            }
        } else {
            let (name, attributes) = element(tag)?;
            take(&mut found, &name, attributes)?;
            if !VOID.contains(&name.as_str()) {
                open.push(name);
            }
        }
        text.push(' ');
    }
    text.push_str(&plain(rest)?);
    if !open.is_empty() {
        return Err(format!("{open:?} are not closed"));
    }
    found.text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok(found)
}

fn take(found: &mut Read, name: &str, attributes: Vec<(String, String)>) -> Result<(), String> {
    if !KNOWN.contains(&name) {
        return Err(format!("<{name}> is not used in the handbook"));
    }
    for (attribute, value) in &attributes {
        match attribute.as_str() {
            "id" if !found.ids.insert(value.clone()) => {
                return Err(format!("the anchor {value:?} stands twice"));
            }
            "id" if value.is_empty() || value.contains(char::is_whitespace) => {
                return Err(format!("{value:?} is no anchor"));
            }
            "href" | "src" => found.links.push(value.clone()),
            "style" => return Err("a style stands in the page".to_owned()),
            other if other.starts_with("on") => return Err(format!("{other} is a script")),
            _ => {}
        }
    }
    found.elements.push((name.to_owned(), attributes));
    Ok(())
}

/// The name and the attributes of a tag: `a href="x"`.
fn element(tag: &str) -> Result<(String, Vec<(String, String)>), String> {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while !rest.is_empty() {
        let (attribute, after) = rest
            .split_once("=\"")
            .ok_or_else(|| format!("<{tag}> has an attribute without a value"))?;
        let (value, behind) = after
            .split_once('"')
            .ok_or_else(|| format!("<{tag}> has a value without an end"))?;
        let attribute = attribute.trim().to_owned();
        if attributes.iter().any(|(one, _)| *one == attribute) {
            return Err(format!("<{tag}> has {attribute} twice"));
        }
        attributes.push((attribute, plain(value)?));
        rest = behind.trim_start();
    }
    Ok((name.to_owned(), attributes))
}

/// Text without its escapes.
fn plain(text: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        let (name, behind) = after.split_once(';').ok_or("an & is not escaped")?;
        out.push_str(before);
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            other => return Err(format!("&{other}; is not known")),
        });
        rest = behind;
    }
    out.push_str(rest);
    if rest.contains('>') {
        return Err("a > is not escaped".to_owned());
    }
    Ok(out)
}
