SELECT
    changes.id AS id,
    changes.made_at AS made_at,
    changes.act AS act,
    changes.places AS places,
    changes.customer_id AS customer_id,
    customers.name AS customer_name,
    changes.undone_at AS undone_at,
    changes.act = 'refused' AS only_restricts
FROM changes
LEFT JOIN customers ON customers.id = changes.customer_id
WHERE changes.id = :id
