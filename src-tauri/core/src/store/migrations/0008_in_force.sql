-- What was done or said and has not been taken back, told in one place. Acts are appended; a retraction names
-- the act that it takes back.
CREATE VIEW events_in_force AS
SELECT *
FROM events
WHERE
    type <> 'retraction'
    AND NOT EXISTS (
        SELECT 1
        FROM events AS retractions
        WHERE
            retractions.customer_id = events.customer_id
            AND retractions.type = 'retraction'
            AND retractions.of_event_id = events.id
    );

-- A retraction of what the merchant said of an order may be taken back itself, and counts for nothing then.
CREATE VIEW order_acts_in_force AS
SELECT *
FROM order_acts
WHERE
    act <> 'retraction'
    AND NOT EXISTS (
        SELECT 1
        FROM order_acts AS retractions
        WHERE
            retractions.order_id = order_acts.order_id
            AND retractions.act = 'retraction'
            AND retractions.of_act_id = order_acts.id
            AND NOT EXISTS (
                SELECT 1
                FROM order_acts AS again
                WHERE
                    again.order_id = order_acts.order_id
                    AND again.act = 'retraction'
                    AND again.of_act_id = retractions.id
            )
    );
