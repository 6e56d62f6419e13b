-- One talk about several follow-ups is one talk.
SELECT
    count(DISTINCT iif(type = 'attempt' AND medium = 'phone', talk, NULL)) AS n_calls,
    count(DISTINCT iif(
        type = 'attempt' AND medium = 'phone' AND outcome IN ('reached', 'callback', 'complaint', 'do_not_call'),
        talk, NULL
    )) AS n_reached,
    count(DISTINCT iif(type = 'attempt' AND outcome = 'left_message', talk, NULL)) AS n_messages,
    count(DISTINCT iif(type = 'attempt' AND outcome IN ('wrong_number', 'bounced'), talk, NULL)) AS n_wrong,
    count(DISTINCT iif(type = 'attempt' AND medium <> 'phone' AND outcome IN ('sent', 'reached'), talk, NULL))
        AS n_written,
    count(DISTINCT iif(type = 'consent' AND scope = 'opt_in', customer_id, NULL)) AS n_agreed,
    count(iif(type = 'complaint', 1, NULL)) AS n_complaints,
    (SELECT count(*) FROM promises WHERE made_on >= :since) AS n_promised,
    (SELECT count(*) FROM promises WHERE ended_how = 'kept' AND ended_on >= :since) AS n_kept
FROM (
    SELECT
        type,
        medium,
        outcome,
        scope,
        customer_id,
        customer_id || ' ' || learned_at AS talk
    FROM events_in_force
    WHERE learned_at >= :since
)
