-- All but those who are joined into another; the few are counted by their index.
SELECT
    (SELECT count(*) FROM customers)
    - (SELECT count(*) FROM customers WHERE head_id IS NOT NULL)
    - (SELECT count(*) FROM customers WHERE trashed_at IS NOT NULL AND head_id IS NULL) AS n
