-- What the merchant says of these orders and has not taken back, in the order of learning.
SELECT
    acts.id AS id,
    acts.order_id AS order_id,
    acts.act AS act,
    acts.status AS status,
    acts.minor AS minor,
    acts.told_minor AS told_minor,
    acts.day AS day,
    acts.text AS text,
    acts.carrier AS carrier,
    acts.happened_on AS happened_on
FROM json_each(:ids) AS wanted
CROSS JOIN order_acts_in_force AS acts ON acts.order_id = wanted.value
ORDER BY acts.id
