//! WebKitWebDriver, spoken to in plain HTTP (W3C WebDriver, https://www.w3.org/TR/webdriver2/).

use std::io::ErrorKind;
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// How long anything may take before a test gives up; a slow machine is no failure.
pub const PATIENCE: Duration = Duration::from_secs(40);
const BETWEEN_LOOKS: Duration = Duration::from_millis(25);

/// Looks again and again until there is something to see.
pub fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(seen) = look() {
            return seen;
        }
        assert!(start.elapsed() < PATIENCE, "waited in vain for {what}");
        thread::sleep(BETWEEN_LOOKS);
    }
}

/// A driver process with at most one session; both end with it.
pub struct Driver {
    process: Child,
    address: String,
    agent: ureq::Agent,
    session: Option<String>,
}

impl Driver {
    /// The application inherits the driver's environment.
    pub fn start(environment: &[(&str, String)]) -> Driver {
        let port = free_port();
        let mut command = Command::new("WebKitWebDriver");
        command.arg(format!("--port={port}"));
        command.env("TAURI_WEBVIEW_AUTOMATION", "true");
        command.env("DBUS_SESSION_BUS_ADDRESS", "disabled:");
        command.env("LANG", "C.UTF-8");
        command.envs(environment.iter().map(|(name, value)| (name, value)));
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let process = command.spawn().expect("WebKitWebDriver is installed");
        wait_for("the driver's port", || TcpStream::connect(("127.0.0.1", port)).ok());
        let agent = ureq::Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .http_status_as_error(false)
            .build()
            .new_agent();
        Driver { process, address: format!("http://127.0.0.1:{port}"), agent, session: None }
    }

    /// Starts the application and speaks to its web view from now on.
    pub fn open(&mut self, binary: &str, args: &[String]) {
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "webkitgtk:browserOptions": { "binary": binary, "args": args },
        }}});
        let answer = self.send("POST", "/session", Some(wanted)).expect("a session begins");
        self.session = answer["sessionId"].as_str().map(str::to_owned);
        assert!(self.session.is_some(), "no session: {answer}");
    }

    /// Asks about the session; `Err` holds what the driver said.
    pub fn ask(&self, method: &str, path: &str, body: Option<Value>) -> Result<Value, String> {
        let session = self.session.as_deref().ok_or("there is no session")?;
        self.send(method, &format!("/session/{session}{path}"), body)
    }

    fn send(&self, method: &str, path: &str, body: Option<Value>) -> Result<Value, String> {
        let url = format!("{}{path}", self.address);
        let told = |error: ureq::Error| error.to_string();
        let mut response = match (method, body) {
            ("GET", _) => self.agent.get(&url).call().map_err(told)?,
            ("DELETE", _) => self.agent.delete(&url).call().map_err(told)?,
            (_, body) => {
                self.agent.post(&url).send_json(body.unwrap_or_else(|| json!({}))).map_err(told)?
            }
        };
        let is_done = response.status().is_success();
        let answer: Value = response.body_mut().read_json().map_err(told)?;
        if is_done { Ok(answer["value"].clone()) } else { Err(answer["value"].to_string()) }
    }

    /// Closes the application; the driver stays for another.
    pub fn close(&mut self) {
        if self.session.is_some() {
            // An application that has ended by itself has nothing left to close.
            let _ = self.ask("DELETE", "", None);
            self.session = None;
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.close();
        // A process that has ended already cannot be ended again.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> u16 {
    loop {
        match TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr()) {
            Ok(address) => return address.port(),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => panic!("no free port: {error}"),
        }
    }
}
