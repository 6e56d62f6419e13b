//! The emptiest window that Tauri can make: the yardstick for how fast ours opens.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!("examples/empty/tauri.conf.json"))
}
