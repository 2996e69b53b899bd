//! Text that is a web address.

/// The address, if the whole text is one that a browser can open: `http` or `https`, with a host and no blank in it.
pub fn web_address(text: &str) -> Option<String> {
    let text = text.trim();
    let scheme = text.split_once("://").map(|(scheme, rest)| (scheme.to_lowercase(), rest))?;
    let (scheme, rest) = scheme;
    let known = scheme == "http" || scheme == "https";
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    (known && !host.is_empty() && !text.contains(char::is_whitespace)).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::web_address;

    #[test]
    fn only_whole_web_addresses_are_links() {
        assert_eq!(web_address(" https://example.org/a?b "), Some("https://example.org/a?b".to_owned()));
        assert_eq!(web_address("HTTP://example.org"), Some("HTTP://example.org".to_owned()));
        for text in ["Tests, PR 412", "https://", "file:///etc/passwd", "https://a b", "javascript:alert(1)", ""] {
            assert_eq!(web_address(text), None, "{text}");
        }
    }
}
