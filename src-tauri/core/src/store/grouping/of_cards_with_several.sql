-- Also those whose card is another's now.
SELECT i.id
FROM (SELECT customer_id FROM identities GROUP BY customer_id HAVING count(*) > 1) AS cards
JOIN identities AS i ON i.customer_id = cards.customer_id
UNION
SELECT id
FROM identities
WHERE home_id IS NOT NULL
