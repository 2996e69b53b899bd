//! Which libraries of the desktop cannot be loaded. The toolkit loads them while the window opens and tells of a missing
//! one, if at all, as of a display that does not answer.

use std::fmt;
use std::process::{Command, Stdio};

/// A library that is loaded while the window opens.
struct Library {
    /// Its name, as the loader knows it.
    name: &'static str,
    /// The package of Debian and Ubuntu that brings it.
    package: &'static str,
    /// A library that serves in its place.
    instead: Option<&'static str>,
}

const fn library(name: &'static str, package: &'static str) -> Library {
    Library { name, package, instead: None }
}

/// What a window of X11 needs.
const X11: [Library; 7] = [
    library("libX11.so.6", "libx11-6"),
    library("libX11-xcb.so.1", "libx11-xcb1"),
    library("libXcursor.so.1", "libxcursor1"),
    library("libXi.so.6", "libxi6"),
    library("libxkbcommon.so.0", "libxkbcommon0"),
    library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Library { instead: Some("libGL.so.1"), ..library("libEGL.so.1", "libegl1") },
];

/// What a window of Wayland needs.
const WAYLAND: [Library; 4] = [
    library("libwayland-client.so.0", "libwayland-client0"),
    library("libwayland-egl.so.1", "libwayland-egl1"),
    library("libxkbcommon.so.0", "libxkbcommon0"),
    library("libEGL.so.1", "libegl1"),
];

/// Libraries that could not be loaded, each with the package that brings it; at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing(Vec<(String, &'static str)>);

impl fmt::Display for Missing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.0.iter().map(|(name, _)| name.as_str()).collect();
        let packages: Vec<_> = self.0.iter().map(|(_, package)| *package).collect();
        let (names, packages) = (names.join(", "), packages.join(" "));
        write!(formatter, "{names} could not be loaded (on Debian and Ubuntu: apt install {packages})")
    }
}

impl Missing {
    /// What a window needs and the loader cannot load here. `None` if that is nothing, or it cannot be told.
    pub fn look(wayland: bool) -> Option<Self> {
        let needed: &[Library] = if wayland { &WAYLAND } else { &X11 };
        Self::of(needed, loads)
    }

    /// What of `needed` is missing, as `loads` says of each.
    fn of(needed: &[Library], loads: impl Fn(&str) -> Loads) -> Option<Self> {
        let mut missing: Vec<(String, &'static str)> = Vec::new();
        for library in needed {
            let Loads::Without(name) = loads(library.name) else { continue };
            if library.instead.is_some_and(|other| !matches!(loads(other), Loads::Without(_))) {
                continue;
            }
            // What another one needs is told of itself, if it has a line of its own.
            let told = name != library.name && needed.iter().any(|other| other.name == name);
            if !told && missing.iter().all(|(known, _)| *known != name) {
                missing.push((name, library.package));
            }
        }
        (!missing.is_empty()).then_some(Self(missing))
    }
}

/// Whether the loader of this system can load a library with all that it needs itself.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Loads {
    /// It can, or it does not say.
    Whole,
    /// It cannot for want of this one.
    Without(String),
}

/// Asks the loader: a short run of this program is told to load the library at its start. No other way asks the loader
/// itself without unsafe code.
fn loads(name: &str) -> Loads {
    let Some(program) = std::env::current_exe().ok().filter(|_| cfg!(target_os = "linux")) else { return Loads::Whole };
    let mut run = Command::new(program);
    run.arg("--version").env("LD_PRELOAD", name).stdin(Stdio::null()).stdout(Stdio::null());
    run.output().map_or(Loads::Whole, |output| said_of(&String::from_utf8_lossy(&output.stderr), name))
}

/// What the loader has said of a library.
fn said_of(said: &str, name: &str) -> Loads {
    let refused = format!("object '{name}' from LD_PRELOAD cannot be preloaded");
    if said.contains(&refused) {
        return Loads::Without(name.to_owned());
    }
    let needs = said.lines().find_map(|line| line.split_once("error while loading shared libraries: "));
    let path = needs.and_then(|(_, rest)| rest.split(':').next());
    let needed = path.and_then(|path| path.rsplit('/').next());
    needed.map_or(Loads::Whole, |needed| Loads::Without(needed.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(without: impl Fn(&str) -> Option<&'static str>) -> Option<String> {
        let loads = |name: &str| without(name).map_or(Loads::Whole, |other| Loads::Without(other.to_owned()));
        Missing::of(&X11, loads).map(|missing| missing.to_string())
    }

    #[test]
    fn what_is_missing_is_named_with_the_packages_that_bring_it() {
        assert_eq!(told(|_| None), None);
        let two = told(|name| match name {
            // These need it.
            "libX11.so.6" | "libXcursor.so.1" => Some("libX11.so.6"),
            "libXi.so.6" => Some("libXi.so.6"),
            _ => None,
        });
        let packages = "could not be loaded (on Debian and Ubuntu: apt install";
        assert_eq!(two, Some(format!("libX11.so.6, libXi.so.6 {packages} libx11-6 libxi6)")));
        let inner = told(|name| (name == "libX11.so.6").then_some("libxcb.so.1"));
        assert_eq!(inner, Some(format!("libxcb.so.1 {packages} libx11-6)")));
        let one_of_two = told(|name| (name == "libEGL.so.1").then_some("libEGL.so.1"));
        assert_eq!(one_of_two, None, "the other one serves as well");
    }

    #[test]
    fn the_loader_is_understood() {
        let absent = "ERROR: ld.so: object 'libXi.so.6' from LD_PRELOAD cannot be preloaded (cannot open shared object \
                      file): ignored.\n";
        assert_eq!(said_of(absent, "libXi.so.6"), Loads::Without("libXi.so.6".to_owned()));
        for path in ["libxcb.so.1", "/usr/lib/libxcb.so.1"] {
            let needs =
                format!("rungs: error while loading shared libraries: {path}: cannot open shared object file\n");
            assert_eq!(said_of(&needs, "libX11.so.6"), Loads::Without("libxcb.so.1".to_owned()));
        }
        assert_eq!(said_of("libGL warning: something else\n", "libGL.so.1"), Loads::Whole);
    }
}
