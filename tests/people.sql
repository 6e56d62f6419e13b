INSERT INTO channels (id, key, activated_on)
VALUES (1, 'shopify', '2026-05-12'), (2, 'taobao', '2026-05-12');
INSERT INTO import_batches (id, imported_at, imported_on)
VALUES (1, '2026-05-12T10:00:00.000Z', '2026-05-12');
INSERT INTO import_files (id, batch_id, channel_id, name, format, encoding, delimiter, last_on)
VALUES
(1, 1, 1, 'orders.csv', 'shopify.orders', 'utf-8', ',', '2026-05-10'),
(2, 1, 2, 'list.csv', 'taobao.orders', 'gb18030', ',', '2026-04-01');
INSERT INTO customers (id, name, city, country)
VALUES (1, 'José Müller', 'Köln', 'DE'), (2, '王小明', '杭州', 'CN'), (3, 'Anna Berg', 'Bergen', 'NO');
INSERT INTO identities
(id, channel_id, evidence, value, customer_id, name, city, country, file_id, row_number)
VALUES
(1, 1, 'email', 'jose@example.com', 1, 'José Müller', 'Köln', 'DE', 1, 2),
(2, 2, 'handle', 'xiaoming88', 2, '王小明', '杭州', 'CN', 2, 2),
(3, 1, 'handle', 'TeaFan', 3, 'Anna Berg', 'Bergen', 'NO', 1, 5);
INSERT INTO buyers (
    id, identity_id, words_hash, buyer_rank, email, email_nature, phone, phone_shown, phone_nature,
    address, address_nature, file_id, row_number
)
VALUES
(1, 1, 1, 1, 'jose@example.com', 'own', '+4915112345678', '0151 12345678', 'own', NULL, NULL, 1, 2),
(2, 2, 2, 1, NULL, NULL, '+8613800138000', '13800138000', 'own', NULL, NULL, 2, 2),
(3, 3, 3, 1, NULL, NULL, NULL, NULL, NULL, 'Anna Berg
Torget 1


5003
Bergen
NO', 'own', 1, 5);
INSERT INTO products (id, title) VALUES (1, 'Oolong 100 g'), (2, 'Cup');
INSERT INTO orders (
    id, channel_id, number, identity_id, buyer_id, ordered_on, status, currency, total_minor,
    content_hash, file_id, row_number
)
VALUES
(1, 1, '#1000', 1, 1, '2026-01-01', 'cancelled', 'EUR', 9900, 1, 1, 2),
(2, 1, '#1001', 1, 1, '2026-05-10', 'paid', 'EUR', 1850, 2, 1, 3),
(3, 2, 'T-7', 2, 2, '2026-04-01', 'completed', 'CNY', 12000, 3, 2, 2),
(4, 1, '900', 3, 3, '2026-03-01', NULL, 'EUR', 700, 4, 1, 5);
INSERT INTO order_lines (order_id, position, product_id, quantity, file_id, row_number)
VALUES (2, 1, 1, 2, 1, 3), (2, 2, 2, 1, 1, 4);
