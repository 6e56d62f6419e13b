WITH
answers AS (
    SELECT
        wording_id,
        count(*) AS n
    FROM events_in_force
    WHERE type = 'consent' AND wording_id IS NOT NULL
    GROUP BY wording_id
)

SELECT
    wordings.id AS id,
    wordings.language AS language,
    wordings.version AS version,
    wordings.text AS text,
    wordings.since_on AS since_on,
    coalesce(answers.n, 0) AS n_answers
FROM wordings
LEFT JOIN answers ON answers.wording_id = wordings.id
ORDER BY wordings.language, wordings.version DESC
