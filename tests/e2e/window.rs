//! The window as a merchant meets it: it is looked at, clicked and typed into.

use std::cell::Cell;
use std::fs::File;
use std::path::{Path, PathBuf};

use base64::Engine;
use serde_json::{Value, json};

use crate::driver::{Driver, wait_for};

/// The key under which WebDriver names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Keys without a letter, as WebDriver writes them.
pub const ENTER: &str = "\u{e007}";
pub const ESCAPE: &str = "\u{e00c}";
pub const CONTROL: &str = "\u{e009}";
pub const SHIFT: &str = "\u{e008}";
pub const TAB: &str = "\u{e004}";
pub const SPACE: &str = " ";
pub const BACKSPACE: &str = "\u{e003}";
pub const DELETE: &str = "\u{e017}";
pub const LEFT: &str = "\u{e012}";
pub const UP: &str = "\u{e013}";
pub const RIGHT: &str = "\u{e014}";
pub const DOWN: &str = "\u{e015}";

/// An open window, and the shop behind it.
pub struct Window {
    driver: Driver,
    shop: PathBuf,
    n_pressed: Cell<usize>,
}

/// How a window is to be opened.
#[derive(Clone, Debug)]
pub struct Opening {
    pub shop: PathBuf,
    /// The day in the shop.
    pub today: String,
    /// What the file dialog answers.
    pub files: Vec<PathBuf>,
    /// Where the dialog for saving points.
    pub save_to: PathBuf,
}

impl Opening {
    /// Where the last number stands that was given to whatever dials.
    pub fn dialled(&self) -> PathBuf {
        self.shop.with_file_name("dialled")
    }

    /// The folder to which the dialogs for folders and further files point.
    pub fn watched(&self) -> PathBuf {
        self.shop.with_file_name("downloads")
    }
}

impl Window {
    pub fn open(opening: &Opening) -> Window {
        let files = std::env::join_paths(&opening.files).expect("paths without colons");
        let mut driver = Driver::start(&[
            ("REGULARS_TODAY", opening.today.clone()),
            ("REGULARS_TEST_FILES", files.to_string_lossy().into_owned()),
            ("REGULARS_TEST_SAVE", opening.save_to.display().to_string()),
            ("REGULARS_TEST_DIALLED", opening.dialled().display().to_string()),
            ("REGULARS_TEST_FOLDER", opening.watched().display().to_string()),
        ]);
        driver.open(&app(), &["--shop".to_owned(), opening.shop.display().to_string()]);
        let window = Window { driver, shop: opening.shop.clone(), n_pressed: Cell::new(0) };
        window.wait_until_ready();
        window
    }

    pub fn shop(&self) -> &Path {
        &self.shop
    }

    /// Closes the window and waits until the shop is free for the next.
    pub fn close(mut self) {
        self.driver.close();
        let lock = self.shop.join("shop.lock");
        wait_for("the shop to be free", || {
            File::open(&lock).is_ok_and(|file| file.try_lock().is_ok()).then_some(())
        });
    }

    pub fn script(&self, script: &str, args: Value) -> Value {
        self.driver
            .ask("POST", "/execute/sync", Some(json!({ "script": script, "args": args })))
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Runs a command through the window's own door and gives its answer or its error.
    pub fn call(&self, name: &str, args: Value) -> Value {
        let script = "const [name, args, done] = arguments; \
            window.__TAURI_INTERNALS__.invoke('call', { name, args }).then(done, done)";
        self.ask(script, json!([name, args]))
    }

    /// Runs a script that gives its answer to its last argument, a function.
    pub fn ask(&self, script: &str, args: Value) -> Value {
        self.driver
            .ask("POST", "/execute/async", Some(json!({ "script": script, "args": args })))
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Lets files go over the window: the drop itself cannot be driven, the shell's word of it can.
    pub fn drop_files(&self, paths: &[PathBuf]) {
        let script = "const [payload, done] = arguments; \
            window.__TAURI_INTERNALS__.invoke('plugin:event|emit', { event: 'tauri://drag-drop', payload }).then(done, done)";
        let payload = json!({ "paths": paths, "position": { "x": 400, "y": 300 } });
        let refusal = self.ask(script, json!([payload]));
        assert!(refusal.is_null(), "{refusal}");
    }

    /// Waits until the page has loaded and drawn itself.
    pub fn wait_until_ready(&self) {
        self.wait("html[data-ready='1']");
    }

    /// Waits until this page is shown and drawn.
    pub fn wait_for_page(&self, name: &str) {
        self.wait(&format!("html[data-ready='1'] main[data-page='{name}']"));
    }

    pub fn wait(&self, css: &str) {
        wait_for(css, || self.has(css).then_some(()));
    }

    pub fn has(&self, css: &str) -> bool {
        self.count(css) > 0
    }

    /// How many there are; a page that is just being replaced has nothing on it.
    pub fn count(&self, css: &str) -> u64 {
        let script = "return document.querySelectorAll(arguments[0]).length";
        let body = json!({ "script": script, "args": [css] });
        let answer = self.driver.ask("POST", "/execute/sync", Some(body));
        answer.ok().and_then(|count| count.as_u64()).unwrap_or_default()
    }

    /// Loads the page anew and waits until the new one is there.
    pub fn reload(&self) {
        self.script("document.documentElement.dataset.left = ''; location.reload()", json!([]));
        self.wait("html[data-ready='1']:not([data-left])");
    }

    /// Whether the keys go to such an element. A window behind another has no `:focus`, and yet knows.
    pub fn is_at(&self, css: &str) -> bool {
        let script = "return document.activeElement?.matches(arguments[0]) ?? false";
        self.script(script, json!([css])).as_bool().unwrap_or_default()
    }

    /// Waits until the keys go to such an element.
    pub fn wait_at(&self, css: &str) {
        wait_for(&format!("the focus on {css}"), || self.is_at(css).then_some(()));
    }

    /// The words that stand in the first element of this kind.
    pub fn text(&self, css: &str) -> String {
        let script = "return document.querySelector(arguments[0])?.innerText ?? ''";
        self.script(script, json!([css])).as_str().unwrap_or_default().to_owned()
    }

    /// The words of the page in a frame, once there are any.
    pub fn text_in_frame(&self, css: &str) -> String {
        self.wait(css);
        let frame = self.element(css);
        self.enter(json!(frame));
        let words = wait_for(css, || Some(self.text("body")).filter(|words| !words.is_empty()));
        self.enter(Value::Null);
        words
    }

    /// Runs a script on the page in a frame; it gives its answer to its last argument, a function.
    pub fn ask_in_frame(&self, css: &str, script: &str) -> Value {
        let frame = self.element(css);
        self.enter(json!(frame));
        let answer = self.ask(script, json!([]));
        self.enter(Value::Null);
        answer
    }

    fn enter(&self, frame: Value) {
        self.driver
            .ask("POST", "/frame", Some(json!({ "id": frame })))
            .unwrap_or_else(|error| panic!("frame: {error}"));
    }

    /// Waits until these words stand there.
    pub fn wait_for_words(&self, css: &str, words: &str) {
        wait_for(&format!("{words:?} in {css}"), || self.text(css).contains(words).then_some(()));
    }

    /// Scrolls to it, as a hand would, and clicks.
    pub fn click(&self, css: &str) {
        self.wait(css);
        let scroll = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.script(scroll, json!([css]));
        let found = self.element(css);
        let id = found[ELEMENT].as_str().expect("an element has a name");
        self.driver
            .ask("POST", &format!("/element/{id}/click"), Some(json!({})))
            .unwrap_or_else(|error| panic!("click {css}: {error}"));
    }

    fn element(&self, css: &str) -> Value {
        self.driver
            .ask("POST", "/element", Some(json!({ "using": "css selector", "value": css })))
            .unwrap_or_else(|error| panic!("{css}: {error}"))
    }

    /// How many keys a hand has pressed so far; a sign for which it holds Shift are two.
    pub fn n_pressed(&self) -> usize {
        self.n_pressed.get()
    }

    fn pressed(&self, keys: &str) {
        let is_held = |key: char| key.is_uppercase() || "\"+:@?!()&%$#*<>{}|~^_".contains(key);
        let n: usize = keys.chars().map(|key| if is_held(key) { 2 } else { 1 }).sum();
        self.n_pressed.set(self.n_pressed.get() + n);
    }

    /// Presses and lets go each key in turn, wherever the focus is.
    pub fn press(&self, keys: &str) {
        self.pressed(keys);
        let mut actions = Vec::new();
        for key in keys.chars() {
            actions.push(json!({ "type": "keyDown", "value": key }));
            actions.push(json!({ "type": "keyUp", "value": key }));
        }
        let body = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] });
        self.driver
            .ask("POST", "/actions", Some(body))
            .unwrap_or_else(|error| panic!("press {keys:?}: {error}"));
    }

    /// Holds the first keys down while the last is pressed.
    pub fn press_with(&self, held: &str, key: &str) {
        self.pressed(held);
        self.pressed(key);
        let down = held.chars().map(|it| ("keyDown", it.to_string()));
        let up = held.chars().rev().map(|it| ("keyUp", it.to_string()));
        let pressed = [("keyDown", key.to_owned()), ("keyUp", key.to_owned())];
        let strokes = down.chain(pressed).chain(up);
        let actions: Vec<Value> =
            strokes.map(|(stroke, value)| json!({ "type": stroke, "value": value })).collect();
        let body = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] });
        self.driver
            .ask("POST", "/actions", Some(body))
            .unwrap_or_else(|error| panic!("press {key:?}: {error}"));
    }

    /// Chooses one of a list, as the keyboard would.
    pub fn choose(&self, css: &str, value: &str) {
        self.wait(css);
        let script = "const list = document.querySelector(arguments[0]); list.focus(); list.value = arguments[1]; \
            list.dispatchEvent(new Event('change', { bubbles: true }))";
        self.script(script, json!([css, value]));
    }

    pub fn resize(&self, wide: u32, high: u32) {
        let size = json!({ "x": 0, "y": 0, "width": wide, "height": high });
        self.driver
            .ask("POST", "/window/rect", Some(size))
            .unwrap_or_else(|error| panic!("resize: {error}"));
        wait_for("the new size", || {
            (self.script("return window.innerWidth", json!([])) == wide).then_some(())
        });
        let drawn = "const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => done(true)))";
        self.ask(drawn, json!([]));
    }

    pub fn screenshot(&self, to: &Path) {
        let picture = self
            .driver
            .ask("GET", "/screenshot", None)
            .unwrap_or_else(|error| panic!("screenshot: {error}"));
        let bytes = base64::engine::general_purpose::STANDARD
            .decode(picture.as_str().unwrap_or_default())
            .expect("a picture in base64");
        if let Some(folder) = to.parent() {
            std::fs::create_dir_all(folder).expect("the folder of pictures can be made");
        }
        std::fs::write(to, bytes).expect("the picture can be written");
    }
}

/// The application under test: `REGULARS_APP`, else the debug build of this workspace.
pub fn app() -> String {
    std::env::var("REGULARS_APP").unwrap_or_else(|_| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let target =
            std::env::var_os("CARGO_TARGET_DIR").map_or(root.join("target"), PathBuf::from);
        target.join("debug/regulars-window").display().to_string()
    })
}
