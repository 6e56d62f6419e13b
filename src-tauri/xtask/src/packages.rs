//! The system packages: which are needed and why, which are missing, and how to get them.

use std::process::Command;

use crate::steps::{Outcome, call, succeeds};

/// A package under the names of three families of systems. `proof` finds it without a package list.
pub struct Package {
    debian: &'static str,
    fedora: &'static str,
    arch: &'static str,
    why: &'static str,
    proof: Proof,
}

/// What shows that a package is there on a system whose package list we do not read.
enum Proof {
    Library(&'static str),
    Program(&'static str),
    /// Nothing to look for: believed to be there.
    None,
}

/// What it takes to build the window.
pub const BUILD: &[Package] = &[
    Package {
        debian: "libwebkit2gtk-4.1-dev",
        fedora: "webkit2gtk4.1-devel",
        arch: "webkit2gtk-4.1",
        why: "the web view that the window is made of",
        proof: Proof::Library("webkit2gtk-4.1"),
    },
    Package {
        debian: "build-essential",
        fedora: "gcc make",
        arch: "base-devel",
        why: "the compiler and linker for SQLite and for Rust",
        proof: Proof::Program("cc"),
    },
    Package {
        debian: "pkg-config",
        fedora: "pkgconf-pkg-config",
        arch: "pkgconf",
        why: "finds the web view's library",
        proof: Proof::Program("pkg-config"),
    },
    Package {
        debian: "librsvg2-dev",
        fedora: "librsvg2-devel",
        arch: "librsvg",
        why: "draws the icons of the window",
        proof: Proof::Library("librsvg-2.0"),
    },
];

/// What the tests in the real window need besides.
pub const TEST: &[Package] = &[
    XVFB,
    XAUTH,
    Package {
        debian: "webkit2gtk-driver",
        fedora: "webkitgtk6.0",
        arch: "webkitgtk-6.0",
        why: "lets a test click in the real window",
        proof: Proof::Program("WebKitWebDriver"),
    },
    Package {
        debian: "fonts-noto-cjk",
        fedora: "google-noto-sans-cjk-fonts",
        arch: "noto-fonts-cjk",
        why: "Chinese names on the test screen",
        proof: Proof::None,
    },
    Package {
        debian: "poppler-utils",
        fedora: "poppler-utils",
        arch: "poppler",
        why: "reads the printed call sheet back",
        proof: Proof::Program("pdftotext"),
    },
    Package {
        debian: "dbus",
        fedora: "dbus-daemon",
        arch: "dbus",
        why: "programs on a desktop talk over it, the window too",
        proof: Proof::Program("dbus-daemon"),
    },
];

/// What measuring needs besides.
pub const MEASURE: &[Package] = &[
    XVFB,
    XAUTH,
    Package {
        debian: "sqlite3",
        fedora: "sqlite",
        arch: "sqlite",
        why: "the yardstick: its own import of the same file",
        proof: Proof::Program("sqlite3"),
    },
];

const XVFB: Package = Package {
    debian: "xvfb",
    fedora: "xorg-x11-server-Xvfb",
    arch: "xorg-server-xvfb",
    why: "a screen that nobody sees",
    proof: Proof::Program("xvfb-run"),
};

const XAUTH: Package = Package {
    debian: "xauth",
    fedora: "xorg-x11-xauth",
    arch: "xorg-xauth",
    why: "the key to that screen",
    proof: Proof::Program("xauth"),
};

/// Sees to it that all of these are there, or says what to install.
pub fn ensure(groups: &[&'static [Package]]) -> Outcome {
    let wanted: Vec<&Package> = groups.iter().copied().flatten().collect();
    if !cfg!(target_os = "linux") {
        eprintln!("{ELSEWHERE}");
        return Ok(());
    }
    if succeeds(Command::new("apt-get").arg("--version")) {
        let missing: Vec<&Package> =
            wanted.into_iter().filter(|package| !is_installed(package)).collect();
        return if missing.is_empty() { Ok(()) } else { install(&missing) };
    }
    if wanted.iter().all(|package| package.proof.holds()) { Ok(()) } else { Err(list(&wanted)) }
}

fn is_installed(package: &Package) -> bool {
    Command::new("dpkg-query")
        .args(["-W", "-f=${Status}", package.debian])
        .output()
        .is_ok_and(|output| output.stdout.ends_with(b"ok installed"))
}

fn install(missing: &[&Package]) -> Outcome {
    eprintln!("Missing on this computer:");
    for package in missing {
        eprintln!("  {:<22} {}", package.debian, package.why);
    }
    let names = missing.iter().map(|package| package.debian);
    apt_get(&["update"])
        .and_then(|()| {
            let mut words = vec!["install", "-y", "--no-install-recommends"];
            words.extend(names.clone());
            apt_get(&words)
        })
        .map_err(|reason| {
            let names: Vec<&str> = names.collect();
            format!("{reason}\nInstall them yourself: apt-get install {}", names.join(" "))
        })
}

fn apt_get(words: &[&str]) -> Outcome {
    let mut command = Command::new(if is_root() { "env" } else { "sudo" });
    command.args((!is_root()).then_some("env"));
    call(command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(words))
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

impl Proof {
    fn holds(&self) -> bool {
        match self {
            Proof::Library(name) => succeeds(Command::new("pkg-config").args(["--exists", name])),
            Proof::Program(name) => {
                succeeds(Command::new("sh").args(["-c", "command -v \"$0\"", name]))
            }
            Proof::None => true,
        }
    }
}

fn list(wanted: &[&Package]) -> String {
    let names = |name: fn(&Package) -> &'static str| {
        wanted.iter().map(|package| name(package)).collect::<Vec<_>>().join(" ")
    };
    format!(
        "Some system packages are missing. Install them, then try again:\n  \
         Debian, Ubuntu:  sudo apt-get install {}\n  \
         Fedora:          sudo dnf install {}\n  \
         Arch:            sudo pacman -S --needed {}",
        names(|package| package.debian),
        names(|package| package.fedora),
        names(|package| package.arch),
    )
}

/// macOS and Windows bring their own web view.
const ELSEWHERE: &str = "\
The web view is part of this system. Should the build miss something:
  macOS:    xcode-select --install && brew install node rustup
  Windows:  winget install Microsoft.VisualStudio.2022.BuildTools Microsoft.EdgeWebView2Runtime \
OpenJS.NodeJS.LTS Rustlang.Rustup";
