//! A picture of a chart that was put on the clipboard.

/// What is told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopiedPicture {
    /// Title of the chart.
    pub of: String,
    /// Width and height, in pixels of the screen.
    pub size: [usize; 2],
    /// Whether all of the chart was in view.
    pub whole: bool,
}

impl CopiedPicture {
    pub fn words(&self) -> String {
        let Self { of, size: [width, height], whole } = self;
        let part = if *whole { "" } else { " Only the part that was in view: a larger window shows more of it." };
        format!("Copied a picture of “{of}”, {width} × {height} pixels.{part}")
    }
}
