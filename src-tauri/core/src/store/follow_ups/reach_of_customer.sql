SELECT
    b.identity_id,
    b.file_id,
    b.handle IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM stopped_points AS s WHERE s.kind = 'handle' AND s.value = b.handle
    ) AS has_handle,
    iif(
        EXISTS (SELECT 1 FROM stopped_points AS s WHERE s.kind = 'email' AND s.value = b.email)
        -- What the view bounces holds, asked so that the index of refusals answers it.
        OR EXISTS (
            SELECT 1 FROM buyers AS s
            WHERE
                s.email = b.email
                AND s.email_consent IN ('refused', 'bounced')
                AND s.email_consent = 'bounced'
        )
        OR EXISTS (
            SELECT 1 FROM refusals AS s
            WHERE s.kind = 'email' AND s.value = b.email AND s.act = 'bounced'
        ),
        NULL, b.email_nature
    ) AS email_nature,
    iif(
        EXISTS (SELECT 1 FROM stopped_points AS s WHERE s.kind = 'phone' AND s.value = b.phone),
        NULL, b.phone_nature
    ) AS phone_nature,
    iif(
        EXISTS (SELECT 1 FROM stopped_points AS s WHERE s.kind = 'phone' AND s.value = b.other_phone),
        NULL, b.other_phone_nature
    ) AS other_phone_nature,
    iif(
        EXISTS (SELECT 1 FROM stopped_points AS s WHERE s.kind = 'post' AND s.value = b.address),
        NULL, b.address_nature
    ) AS address_nature,
    b.phone_until,
    b.id,
    b.im_consent,
    b.email_consent,
    b.phone_consent,
    b.post_consent
FROM identities AS i
JOIN buyers AS b ON b.identity_id = i.id
WHERE i.customer_id = :customer
