DELETE FROM suppressions
WHERE
    value = :value
    AND reason = CASE :outcome WHEN 'wrong_number' THEN 'wrong' WHEN 'bounced' THEN 'bounced' END
    AND NOT EXISTS (
        SELECT 1
        FROM events_in_force AS events
        WHERE events.type = 'attempt' AND events.outcome = :outcome AND events.contact_point = :value
    )
