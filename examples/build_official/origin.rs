//! Where a pack comes from: its release, the inputs with their SHA-256, and what it counts.

use std::path::{Path, PathBuf};

use rungs::domain::official::release::Release;
use sha2::{Digest, Sha256};

/// The text of `us.ron`.
pub fn of(release: &Release, pack: &[u8], inputs: [&PathBuf; 3]) -> String {
    let count = |what: &str, number: usize| format!("        \"{what}\": {number},\n");
    let facts = &release.occupations;
    let with = |is: fn(&rungs::domain::official::facts::Facts) -> bool| facts.iter().filter(|facts| is(facts)).count();
    let counts = [
        count("occupations", facts.len()),
        count("other titles", facts.iter().map(|facts| facts.titles.len()).sum()),
        count("with a job zone", with(|facts| facts.zone.is_some())),
        count("with ratings", with(|facts| !facts.ratings.is_empty())),
        count("with education", with(|facts| !facts.education.is_empty())),
        count("rows of software", facts.iter().map(|facts| facts.products.len()).sum()),
        count("products", release.products.len()),
        count("related occupations", facts.iter().map(|facts| facts.related.len()).sum()),
        count("classes with wages", release.wages.len()),
        count("classes with an outlook", release.outlooks.len()),
    ]
    .concat();
    let [from, to] = release.projection_years;
    format!(
        "// Where us.pack comes from.\n(\n    onet: \"{}\",\n    wages: {},\n    projections: ({from}, {to}),\n    inputs: {{\n{}    }},\n    pack: \"{}\",\n    counts: {{\n{counts}    }},\n)\n",
        release.version,
        release.wage_year,
        inputs.map(|path| format!("        \"{}\": \"{}\",\n", name(path), sha256(&read(path)))).concat(),
        sha256(pack),
    )
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
