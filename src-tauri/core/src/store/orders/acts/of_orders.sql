-- What the merchant says of these orders and has not taken back, in the order of learning. A
-- retraction that was itself taken back counts for nothing.
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
CROSS JOIN order_acts AS acts ON acts.order_id = wanted.value
WHERE
    acts.act <> 'retraction'
    AND NOT EXISTS (
        SELECT 1
        FROM order_acts AS retractions
        WHERE
            retractions.order_id = acts.order_id
            AND retractions.act = 'retraction'
            AND retractions.of_act_id = acts.id
            AND NOT EXISTS (
                SELECT 1
                FROM order_acts AS again
                WHERE
                    again.order_id = acts.order_id
                    AND again.act = 'retraction'
                    AND again.of_act_id = retractions.id
            )
    )
ORDER BY acts.id
