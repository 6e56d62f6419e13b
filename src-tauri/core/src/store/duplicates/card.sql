SELECT heads.id
FROM customers AS cards
JOIN customers AS heads ON heads.id = coalesce(cards.head_id, cards.id)
WHERE cards.id = :id AND heads.trashed_at IS NULL
