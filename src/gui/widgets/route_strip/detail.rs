//! How date and pay of a station stand under it.

/// What parts date from pay.
const POINT: &str = " · ";

/// The lines of `detail`. What is `parted` stands on up to `rows` lines, and is left out beyond them.
pub(super) fn lines(detail: &str, rows: usize, parted: bool) -> Vec<&str> {
    if detail.is_empty() || rows == 0 {
        Vec::new()
    } else if parted {
        detail.split(POINT).take(rows).collect()
    } else {
        vec![detail]
    }
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn detail_is_parted_at_its_points_and_no_part_is_cut() {
        let detail = "Sep 2027 · 139,600";
        assert_eq!(lines(detail, 2, false), [detail]);
        assert_eq!(lines(detail, 2, true), ["Sep 2027", "139,600"]);
        assert_eq!(lines(detail, 1, true), ["Sep 2027"]);
        assert_eq!(lines("now", 2, true), ["now"]);
        assert!(lines(detail, 0, true).is_empty());
        assert!(lines("", 2, false).is_empty());
    }
}
