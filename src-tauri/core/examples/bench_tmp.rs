use regulars_core::api::{self, Now, Quiet, Shop};
use serde_json::json;
use std::time::Instant;
fn main() {
    let dir = std::path::PathBuf::from("/tmp/bench-desk");
    let fresh = !dir.exists();
    let shop = Shop::open(&dir).unwrap();
    if fresh {
        shop.write(|tx| Ok(tx.execute_batch("
INSERT INTO channels (id,key,activated_on) VALUES (1,'shopify','2026-05-12');
INSERT INTO import_batches (id,imported_at,imported_on) VALUES (1,'2026-05-12T10:00:00.000Z','2026-05-12');
INSERT INTO import_files (id,batch_id,channel_id,name,format,encoding,delimiter,last_on) VALUES (1,1,1,'o.csv','s','utf-8',',','2026-05-10');
WITH RECURSIVE s(v) AS (SELECT 1 UNION ALL SELECT v+1 FROM s WHERE v<500) INSERT INTO products (id,title) SELECT v,'Product '||v FROM s;
")?)).unwrap();
        shop.write(|tx| Ok(tx.execute_batch("
WITH RECURSIVE s(v) AS (SELECT 1 UNION ALL SELECT v+1 FROM s WHERE v<240000) INSERT INTO customers (id,name,city,country) SELECT v, CASE v%5 WHEN 0 THEN substr('王李张刘陈杨赵黄周吴',v%10+1,1)||substr('伟芳娜秀英敏静丽强磊军洋',v%12+1,1)||substr('伟芳娜秀英敏静丽强磊军洋',v/7%12+1,1) ELSE substr('annabeathclaradorisemilfridagretahannaingrid',v%40+1,5)||' '||substr('bergmannmüllerschmidtfischerweberwagnerbecker',v/3%40+1,6) END, 'City'||(v%300),'DE' FROM s;
INSERT INTO identities (id,channel_id,evidence,value,customer_id,name,file_id,row_number) SELECT id,1,'email','user'||id||'@example'||(id%50)||'.com',id,name,1,id FROM customers;
INSERT INTO contact_points (identity_id,kind,value,nature,file_id,row_number) SELECT id,'email',value,'own',1,1 FROM identities;
INSERT INTO contact_points (identity_id,kind,value,nature,file_id,row_number) SELECT id,'phone','+49151'||(10000000+id*37),'own',1,1 FROM identities;
WITH RECURSIVE s(v) AS (SELECT 1 UNION ALL SELECT v+1 FROM s WHERE v<600000) INSERT INTO orders (id,channel_id,number,identity_id,ordered_on,status,currency,total_minor,learned_on,content_hash,file_id,row_number) SELECT v,1,'#'||(1000+v),(v*7919)%240000+1,date('2024-01-01','+'||(v/700)||' days'),'paid','EUR',1000+v%9000,'2026-05-12',v,1,v FROM s;
INSERT INTO order_lines (order_id,position,product_id,quantity,file_id,row_number) SELECT id,1,id%500+1,1,1,1 FROM orders;
INSERT INTO order_lines (order_id,position,product_id,quantity,file_id,row_number) SELECT id,2,id%499+1,1,1,1 FROM orders WHERE id%2=0;
WITH RECURSIVE s(v) AS (SELECT 1 UNION ALL SELECT v+1 FROM s WHERE v<36000) INSERT INTO follow_ups (id,customer_id,kind,order_id,due_on,until_on,expires_on,state,medium,attempts) SELECT (600000-v*3)*8+v%4,((600000-v*3)*7919)%240000+1,CASE v%4 WHEN 0 THEN 'thank_you' WHEN 1 THEN 'satisfaction' WHEN 2 THEN 'cross_sell' ELSE 'churn' END,600000-v*3,date('2026-05-01','+'||(v%11+CASE WHEN v%40<9 THEN 0 ELSE 12 + v%60 END)||' days'),date('2026-05-08','+'||(v%11+CASE WHEN v%40<9 THEN 0 ELSE 12+v%60 END)||' days'),NULL,CASE WHEN v%40<9 THEN CASE WHEN v%11<4 THEN 'overdue' ELSE 'due' END ELSE 'planned' END,'phone',0 FROM s;
INSERT INTO plan (id,planned_for) VALUES (1,'2026-05-12');
")?)).unwrap();
    }
    #[allow(clippy::disallowed_methods)]
    let now = Now { at: chrono::Utc::now(), today: Some("2026-05-12".parse().unwrap()) };
    let time = |label: &str, name: &str, request: serde_json::Value| {
        let mut all = vec![];
        for _ in 0..20 {
            let t = Instant::now();
            api::call(&shop, now, &Quiet, name, request.clone()).unwrap();
            all.push(t.elapsed().as_secs_f64() * 1e3);
        }
        let first = all[0];
        all.sort_by(f64::total_cmp);
        println!("{label:30} first {first:8.2} p50 {:8.2} max {:8.2} ms", all[10], all[19]);
    };
    time("status", "shop.status", json!({}));
    time("stats", "shop.stats", json!({}));
    time("today", "today.page", json!({}));
    time("today filtered", "today.page", json!({"kind":"churn"}));
    time("list", "customers.list", json!({}));
    time("list deep", "customers.list", json!({"offset":200000}));
    time("card", "customers.card", json!({"id":777}));
    time("orders", "orders.list", json!({}));
    time("orders deep", "orders.list", json!({"offset":500000}));
    time("follow_ups due", "follow_ups.list", json!({"states":["due","overdue"],"limit":1000}));
    let mut keys = vec![];
    for q in [
        "anna",
        "berg",
        "müll",
        "王伟",
        "0151 1234",
        "+49 151 55",
        "user777@ex",
        "exampleq",
        "comann",
        "#1234",
        "city 12",
        "beath schmid",
        "e",
        "1",
    ] {
        let chars: Vec<char> = q.chars().collect();
        for n in 1..=chars.len() {
            let typed: String = chars[..n].iter().collect();
            for _ in 0..3 {
                let t = Instant::now();
                api::call(&shop, now, &Quiet, "customers.list", json!({"query":typed,"limit":50}))
                    .unwrap();
                keys.push((t.elapsed().as_secs_f64() * 1e3, typed.clone()));
            }
        }
    }
    keys.sort_by(|a, b| a.0.total_cmp(&b.0));
    println!(
        "keys n {} p50 {:.2} p99 {:.2} max {:.2} {:?}",
        keys.len(),
        keys[keys.len() / 2].0,
        keys[keys.len() * 99 / 100].0,
        keys.last().unwrap().0,
        keys.iter().rev().take(12).collect::<Vec<_>>()
    );
}
