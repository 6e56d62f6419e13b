-- Buyers of whose contact points somebody has said no who need not be the same customer.
SELECT DISTINCT points.buyer_id
FROM contact_points AS points
WHERE
    EXISTS (
        SELECT 1
        FROM file_refusals
        WHERE file_refusals.kind = points.kind AND file_refusals.value = points.value
    )
