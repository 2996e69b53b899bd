//! One place the cursor of a chart can stand at.

/// A point in time with what the tooltip says about it.
#[derive(Clone, Debug, Default)]
pub struct CursorPoint {
    /// Position on the x axis.
    pub x: f64,
    /// First line of the tooltip, for example "Nov 2028, base pay".
    pub title: String,
    /// Rows of the tooltip: name, value, range.
    pub rows: Vec<[String; 3]>,
    /// Source and year.
    pub source: String,
    /// Height of each series at this place, in the order of the series.
    pub values: Vec<Option<f64>>,
}

impl CursorPoint {
    /// All of it in one sentence, for a screen reader.
    pub(in crate::gui::widgets) fn sentence(&self) -> String {
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
