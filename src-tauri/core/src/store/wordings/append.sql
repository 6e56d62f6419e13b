INSERT INTO wordings (language, version, text, since_on)
VALUES (
    :language,
    (SELECT coalesce(max(version), 0) + 1 FROM wordings WHERE language = :language),
    :text,
    :since_on
)
