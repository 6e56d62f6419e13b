-- The file that knows most of buyers names the identity, and of its orders the newest; of two
-- orders of one day the greater name, so that the order in which files come in does not matter.
-- A blank place erases nothing.
UPDATE identities
SET
    name = :name,
    city = iif(:city = '', city, :city),
    country = iif(:country = '', country, :country),
    named_rank = :rank,
    named_on = :named_on
WHERE
    id = :identity
    AND (:rank, coalesce(:named_on, ''), :name) > (named_rank, coalesce(named_on, ''), name)
