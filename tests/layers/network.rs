//! Rungs talks to nobody: which crates can open a socket, and why each may be there. `deny.toml` names those that must
//! not be there on any platform.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use super::{files, root};

/// The crates of the program on Linux whose sources can open a socket, and what they open one for.
#[cfg(target_os = "linux")]
const ALLOWED: [(&str, &str); 14] = [
    ("async-io", "waits on the socket of the accessibility bus for zbus"),
    ("async-signal", "a pair of local sockets inside the process, to hear of ended processes; part of zbus"),
    ("calloop", "waits on the socket of the Wayland display"),
    ("libc", "names what the system offers and calls nothing"),
    ("linux-raw-sys", "names what the system offers and calls nothing"),
    ("polling", "waits on sockets that others have opened"),
    ("rustix", "calls of the system for the crates above and below; Rungs itself uses it to end processes"),
    ("signal-hook", "a pair of local sockets inside the process, to hear of signals"),
    ("wayland-backend", "the local socket of the Wayland display"),
    ("wayland-client", "the local socket of the Wayland display"),
    ("wl-clipboard-rs", "the clipboard of the Wayland display, by its local socket"),
    ("x11rb", "the display named by DISPLAY: a local socket; one elsewhere only if the person set DISPLAY so"),
    ("zbus", "the accessibility bus, a local socket that the session names"),
    ("zip", "knows sockets as a kind of file of Windows that it does not unpack"),
];

/// Crates that open sockets through a library of the system, where no source shows it.
#[cfg(target_os = "linux")]
const THROUGH_THE_SYSTEM: [(&str, &str); 2] = [
    ("rfd", "libdbus, for the file dialogs of the desktop: the local socket of the session bus"),
    ("x11-dl", "libX11: the display named by DISPLAY"),
];

/// Names that a source needs to open a socket.
#[cfg(target_os = "linux")]
const SOCKETS: [&str; 10] = [
    "TcpStream",
    "TcpListener",
    "UdpSocket",
    "UnixStream",
    "UnixListener",
    "UnixDatagram",
    "AF_INET",
    "AF_UNIX",
    "SOCK_STREAM",
    "getaddrinfo",
];

/// The names of all crates in a lock file.
fn locked(text: &str) -> BTreeSet<&str> {
    text.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"')).collect()
}

#[test]
fn no_crate_in_the_lock_file_sounds_like_the_internet() {
    let text = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let locked = locked(&text);
    assert!(locked.len() > 300, "only {} crates were read", locked.len());
    // Storage for each thread, with which a name that ends in "tls" has nothing to do.
    let harmless = ["scoped-tls"];
    let parts = ["http", "tls", "ssl", "telemetry"];
    let sounds = |name: &&&str| !harmless.contains(name) && parts.iter().any(|part| name.contains(part));
    let like: Vec<_> = locked.iter().filter(sounds).collect();
    assert!(like.is_empty(), "{like:?} sound as if they talked to the internet");
    println!("network, lock file: {} crates, none sounds as if it talked to the internet", locked.len());
}

#[test]
fn the_names_in_a_lock_file_are_read() {
    let text = "[[package]]\nname = \"ureq\"\nversion = \"3.0.0\"\ndependencies = [\n \"ring\",\n]\n";
    assert_eq!(locked(text), BTreeSet::from(["ureq"]));
}

/// The crates that are compiled into the program, and where their sources are.
#[cfg(target_os = "linux")]
fn compiled() -> BTreeMap<String, std::path::PathBuf> {
    let platform = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--format-version", "1", "--offline", "--locked", "--filter-platform", &platform]);
    let output = cargo.current_dir(root()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let list = |value: &serde_json::Value| value.as_array().unwrap().clone();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let nodes: BTreeMap<_, _> =
        list(&metadata["resolve"]["nodes"]).iter().map(|node| (text(&node["id"]), list(&node["deps"]))).collect();
    let mut reached = BTreeSet::new();
    let mut waiting = vec![text(&metadata["resolve"]["root"])];
    while let Some(id) = waiting.pop() {
        if reached.insert(id.clone()) {
            // A kind of null is neither for building nor for tests.
            let normal =
                nodes[&id].iter().filter(|dep| list(&dep["dep_kinds"]).iter().any(|kind| kind["kind"].is_null()));
            waiting.extend(normal.map(|dep| text(&dep["pkg"])));
        }
    }
    let packages = list(&metadata["packages"]);
    let packages = packages.iter().filter(|package| reached.contains(&text(&package["id"])));
    // Two versions of a crate are two entries.
    let key = |package: &serde_json::Value| format!("{} {}", text(&package["name"]), text(&package["version"]));
    packages.map(|package| (key(package), Path::new(&text(&package["manifest_path"])).with_file_name("src"))).collect()
}

#[cfg(target_os = "linux")]
fn opens_sockets(source: &str) -> bool {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.into_iter().any(|line| SOCKETS.iter().any(|name| line.contains(name)))
}

#[cfg(target_os = "linux")]
#[test]
fn every_crate_that_can_open_a_socket_is_allowed_for_a_reason() {
    let compiled = compiled();
    assert!(compiled.len() > 200, "only {} crates were read", compiled.len());
    let allowed: BTreeMap<_, _> = ALLOWED.into_iter().collect();
    let name = |crate_: &str| crate_.split(' ').next().unwrap_or_default().to_owned();
    let mut can = BTreeSet::new();
    for (crate_, sources) in compiled.iter().filter(|(_, sources)| sources.is_dir()) {
        let opens = files(sources, "rs")
            .iter()
            .any(|file| opens_sockets(&String::from_utf8_lossy(&std::fs::read(file).unwrap())));
        if opens {
            can.insert(name(crate_));
        }
    }
    let strange: Vec<_> = can.iter().filter(|name| !allowed.contains_key(name.as_str())).collect();
    assert!(strange.is_empty(), "these crates can open a socket and nobody said why: {strange:?}");
    let needless: Vec<_> = allowed.keys().filter(|name| !can.contains(**name)).collect();
    assert!(needless.is_empty(), "these crates are allowed and open no socket: {needless:?}");
    for (wanted, why) in THROUGH_THE_SYSTEM {
        assert!(compiled.keys().any(|crate_| name(crate_) == wanted), "{wanted} has gone ({why})");
    }
    println!(
        "network, sources: {} crates, {} can open a socket, each allowed for a reason; {} more through a library of the system",
        compiled.len(),
        can.len(),
        THROUGH_THE_SYSTEM.len()
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_source_that_opens_a_socket_is_found() {
    assert!(opens_sockets("use std::net::TcpStream;"));
    assert!(!opens_sockets("/// Not a `TcpStream`.\nfn a() {}"));
}
