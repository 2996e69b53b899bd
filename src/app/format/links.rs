//! Text that is a web address.

use url::Url;

use crate::domain::shown_text::is_unfit;

/// Bytes of an address at most; what browsers take.
const LONGEST: usize = 2000;

/// The address in its normal form, if the whole text is one that a browser can open: `http` or `https` with a host, and
/// nothing in it that cannot be seen.
pub fn web_address(text: &str) -> Option<String> {
    let text = text.trim();
    // The parser leaves out line feeds and tabs: what is opened would not be what is read.
    if text.len() > LONGEST || text.contains(|letter: char| letter.is_whitespace() || is_unfit(letter)) {
        return None;
    }
    let url = Url::parse(text).ok()?;
    let has_host = url.host_str().is_some_and(|host| host.contains(char::is_alphanumeric));
    let is_plain = url.username().is_empty() && url.password().is_none();
    // The parser takes `https:a` and `https:///a` for `https://a`; a person does not.
    let after = text.split_once(':').and_then(|(_, rest)| rest.strip_prefix("//"));
    let is_whole = after.is_some_and(|host| !host.starts_with(['/', '\\']));
    (matches!(url.scheme(), "http" | "https") && has_host && is_plain && is_whole).then(|| url.into())
}

#[cfg(test)]
mod tests {
    use super::web_address;

    #[test]
    fn web_addresses_are_links_in_their_normal_form() {
        for (text, address) in [
            (" https://example.org/a?b ", "https://example.org/a?b"),
            ("HTTP://Example.org", "http://example.org/"),
            ("https://a/../../../etc/passwd", "https://a/etc/passwd"),
            ("https://[::1]:8080/x#y", "https://[::1]:8080/x#y"),
            ("https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"),
        ] {
            assert_eq!(web_address(text).as_deref(), Some(address), "{text}");
        }
    }

    #[test]
    fn all_else_is_text() {
        for text in [
            "Tests, PR 412",
            "https://",
            "https:///etc/passwd",
            "https:example.org",
            "file:///etc/passwd",
            "https://a b",
            "javascript:alert(1)",
            "https://a:99999/../../../etc/passwd",
            "https://a:b/../../etc/passwd",
            "https://-\u{202e}gro.elpmaxe",
            "https://bank.example@evil.example/",
            "https://a\n.example",
            "http://../etc/passwd",
            "http://%00/",
            "",
        ] {
            assert_eq!(web_address(text), None, "{text}");
        }
    }
}
