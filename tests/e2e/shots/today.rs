//! Pictures of Today with everything that it can bring: promises, a complaint, several topics, more than
//! a day's work, a birthday.

use regulars_e2e::files::TODAY;
use regulars_e2e::window::Window;
use serde_json::{Value, json};

/// Makes a full day of the crowd that is there.
pub fn fill(window: &Window) {
    let id_of = |name: &str| {
        let found = window.call("customers.list", json!({ "query": name, "limit": 1 }));
        found["rows"][0]["id"].clone()
    };
    let promise = |name: &str, text: &str, by: &str| {
        let promise = json!({ "text": text, "by": by });
        window.call("promises.make", json!({ "customer": id_of(name), "promise": promise }));
    };
    promise("林美玉", "put aside a lid for the Jian tea bowl", TODAY);
    promise("Søren", "a photograph of the new glaze", "2026-05-14");
    let complaint = json!({ "text": "The spout of the kyusu came chipped" });
    let tomas = id_of("Tomás");
    window.call("complaints.open", json!({ "customer": tomas, "complaint": complaint }));
    let birthday = json!({ "birthday": "1984-05-14" });
    window.call("customers.set", json!({ "id": id_of("Hannah"), "fields": birthday }));
    let line = json!({ "title": "Oolong 100 g", "quantity": 1, "unit_price": "18.50" });
    let sale = json!({ "customer_id": id_of("周文博"), "lines": [line], "on": "2026-05-08" });
    window.call("orders.sell", sale);
}

/// A small target, so that some wait.
pub fn settings(settings: &Value) -> Value {
    let mut settings = settings.clone();
    settings["cadence"]["daily_target"] = json!(1);
    settings
}

pub fn page(window: &Window) {
    window.script("location.hash = '#/today'", json!([]));
    window.wait_for_page("today");
    window.wait(".ledger-row");
}
