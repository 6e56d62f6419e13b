UPDATE notes
SET
    kind = :kind,
    text = :text,
    is_pinned = :is_pinned,
    remind_on = :remind_on,
    done_on = iif(remind_on IS :remind_on, done_on, NULL)
WHERE
    id = :id
    AND (kind <> :kind OR text <> :text OR is_pinned <> :is_pinned OR remind_on IS NOT :remind_on)
