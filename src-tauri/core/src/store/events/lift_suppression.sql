DELETE FROM suppressions
WHERE
    value = :value
    AND reason = CASE :outcome WHEN 'wrong_number' THEN 'wrong' WHEN 'bounced' THEN 'bounced' END
    AND NOT EXISTS (
        SELECT 1
        FROM events
        WHERE
            events.type = 'attempt'
            AND events.outcome = :outcome
            AND events.contact_point = :value
            AND NOT EXISTS (
                SELECT 1
                FROM events AS retractions
                WHERE
                    retractions.customer_id = events.customer_id
                    AND retractions.type = 'retraction'
                    AND retractions.of_event_id = events.id
            )
    )
