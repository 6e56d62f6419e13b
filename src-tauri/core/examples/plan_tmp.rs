use regulars_core::store::Connection;
use std::time::Instant;
fn main() {
    let db = Connection::open("/tmp/bench-desk/shop.regulars").unwrap();
    let ids: Vec<String> = (1000..1100).map(|i: i64| i.to_string()).collect();
    let ids = format!("[{}]", ids.join(","));
    for path in std::env::args().skip(1) {
        let sql = std::fs::read_to_string(&path).unwrap();
        let mut st = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let mut rows = st.raw_query();
        while let Some(r) = rows.next().unwrap() {
            println!("   {}", r.get::<_, String>(3).unwrap());
        }
        let mut st = db.prepare(&sql).unwrap();
        for i in 0..st.parameter_count() {
            let name = st.parameter_name(i + 1).unwrap().to_owned();
            match name.as_str() {
                ":ids" => st.raw_bind_parameter(i + 1, &ids).unwrap(),
                _ => st.raw_bind_parameter(i + 1, "2026-05-19").unwrap(),
            }
        }
        let t = Instant::now();
        let mut n = 0;
        let mut rows = st.raw_query();
        while rows.next().unwrap().is_some() {
            n += 1;
        }
        println!("{path} {n} {:.2} ms", t.elapsed().as_secs_f64() * 1e3);
    }
}
