-- The newest order names the identity; of two orders of one day, the greater name, so that the
-- order in which files come in does not matter. A blank place erases nothing.
UPDATE identities
SET
    name = :name,
    city = iif(:city = '', city, :city),
    country = iif(:country = '', country, :country),
    named_on = coalesce(:named_on, named_on)
WHERE
    id = :identity
    AND (named_on IS NULL OR :named_on > named_on OR (:named_on = named_on AND :name > name))
    AND (name <> :name OR city <> :city OR country <> :country OR named_on IS NOT :named_on)
