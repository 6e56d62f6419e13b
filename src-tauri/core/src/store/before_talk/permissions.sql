-- Whoever has said yes or no in any way.
SELECT DISTINCT identities.customer_id AS customer_id
FROM json_each(:ids) AS wanted
CROSS JOIN identities ON identities.customer_id = wanted.value
INNER JOIN buyers ON buyers.identity_id = identities.id
WHERE
    buyers.email_consent IN ('granted', 'refused')
    OR buyers.phone_consent IN ('granted', 'refused')
    OR buyers.post_consent IN ('granted', 'refused')
    OR buyers.im_consent IN ('granted', 'refused')
