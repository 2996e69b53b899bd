//! A pack of official occupations, bundled or imported, made of any bytes: an error or empty pages, never the end of the program.

#![no_main]

mod checksums;

use std::borrow::Cow;

use libfuzzer_sys::fuzz_target;
use rungs::domain::official::book::Book as _;
use rungs::storage::official::pack::Pack;
use rungs::storage::packs::PackFile;

use checksums::with_checksums;

fuzz_target!(|bytes: &[u8]| {
    for magic in [b"rungsop\x02".as_slice(), b"rungsif\x01".as_slice(), b"".as_slice()] {
        let bytes = with_checksums([magic, bytes].concat());
        if let Ok(pack) = Pack::open(Cow::Owned(bytes.clone())) {
            for at in 0..4 {
                let _ = (pack.page(at), pack.titles(at), pack.ways(at), pack.nearest(at));
            }
            let _ = (pack.release(), pack.head(), pack.steps(), pack.elements(), pack.categories());
        }
        let _ = PackFile::checked(bytes);
    }
});
