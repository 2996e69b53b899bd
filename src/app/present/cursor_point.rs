//! One place the cursor of a chart can stand at.

use serde::Serialize;

/// A place, with what the tooltip says about it and a screen reader reads out.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct CursorPoint {
    /// Position on the x axis.
    pub x: f64,
    /// First line of the tooltip, for example "Nov 2028, base pay".
    pub title: String,
    /// Rows of the tooltip: name, value, range.
    pub rows: Vec<[String; 3]>,
    /// Source and year.
    pub source: String,
    /// Height of each series at this place, in the order of the series; `None` where it has none.
    pub values: Vec<Option<f64>>,
}

impl CursorPoint {
    /// A title alone.
    pub fn titled(title: impl Into<String>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }

    pub fn sentence(&self) -> String {
        let mut text = self.title.clone();
        for row in &self.rows {
            let parts: Vec<&str> = row.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
            text.push_str("; ");
            text.push_str(&parts.join(" "));
        }
        if !self.source.is_empty() {
            text.push_str(". ");
            text.push_str(&self.source);
        }
        text
    }
}
