-- A yes by mistake is taken back like any act; a no is not.
SELECT
    json_extract(:image, '$.type') = 'do_not_contact'
    OR (json_extract(:image, '$.type') = 'consent' AND json_extract(:image, '$.scope') IS NOT 'opt_in')
