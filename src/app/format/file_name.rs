//! Names of files.

/// A file name made from a title: letters and digits kept, the rest as hyphens.
pub fn file_name(title: &str) -> String {
    let kept: String = title.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let words: Vec<_> = kept.split('-').filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "plan.ron".to_owned() } else { format!("{}.ron", words.join("-")) }
}
