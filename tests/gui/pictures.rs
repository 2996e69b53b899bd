//! The pictures themselves: few, small, and each of use.

use std::fs;
use std::path::Path;

/// The most pictures.
const MOST: usize = 70;

/// The most bytes of all of them.
const MOST_BYTES: u64 = 9_000_000;

#[test]
fn pictures_are_few_and_small_and_each_is_compared_with() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let sources: String = fs::read_dir(tests.join("gui"))
        .unwrap()
        .filter_map(|entry| fs::read_to_string(entry.unwrap().path()).ok())
        .collect();
    let kept = fs::read_dir(tests.join("snapshots")).unwrap().map(|entry| entry.unwrap().path());
    let kept: Vec<_> = kept.filter(|path| !path.file_stem().unwrap().to_str().unwrap().contains('.')).collect();
    assert!(!kept.is_empty() && kept.len() <= MOST, "{} pictures, at most {MOST}", kept.len());
    let bytes: u64 = kept.iter().map(|path| fs::metadata(path).unwrap().len()).sum();
    assert!(bytes <= MOST_BYTES, "{bytes} bytes, at most {MOST_BYTES}");
    for path in kept {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        assert!(sources.contains(&format!("\"{name}\"")), "no test compares with {name}");
        assert_eq!(image::open(&path).unwrap().color(), image::ColorType::Rgb8, "{name} holds opacity");
    }
}
