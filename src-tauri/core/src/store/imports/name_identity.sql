UPDATE identities
SET name = :name, city = :city, country = :country, named_rank = :rank, named_on = :named_on
WHERE id = :identity
