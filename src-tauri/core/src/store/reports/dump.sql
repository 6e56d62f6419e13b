-- A customer is named by the smallest of the identities, an order by channel and number.
WITH
named_identities AS (
    SELECT
        identities.id AS id,
        identities.customer_id AS customer_id,
        identities.name AS name,
        channels.key AS channel,
        identities.evidence AS evidence,
        identities.value AS value,
        json_array(channels.key, identities.evidence, identities.value) AS named
    FROM identities
    INNER JOIN channels ON channels.id = identities.channel_id
),

named_customers AS (
    SELECT
        customer_id,
        min(named) AS named,
        json_group_array(json(named) ORDER BY named) AS all_named
    FROM named_identities
    GROUP BY customer_id
),

owners AS (
    SELECT customers.id AS id, named_customers.named AS named
    FROM customers
    LEFT JOIN named_customers
        ON named_customers.customer_id = coalesce(customers.head_id, customers.id)
),

named_orders AS (
    SELECT
        orders.id AS id,
        json_array(channels.key, orders.number) AS named
    FROM orders
    INNER JOIN channels ON channels.id = orders.channel_id
)

SELECT json_object(
    'record', 'customer',
    'identities', json(coalesce(named_customers.all_named, '[]')),
    'name', customers.name,
    'city', customers.city,
    'country', customers.country,
    'is_typed', customers.is_typed
) AS line
FROM customers
LEFT JOIN named_customers ON named_customers.customer_id = customers.id
WHERE customers.head_id IS NULL

UNION ALL

SELECT json_object(
    'record', 'identity',
    'channel', named_identities.channel,
    'evidence', named_identities.evidence,
    'value', named_identities.value,
    'name', named_identities.name
)
FROM named_identities

UNION ALL

SELECT json_object(
    'record', 'contact_point',
    'identity', json(named_identities.named),
    'kind', contact_points.kind,
    'value', contact_points.value,
    'shown', contact_points.shown,
    'nature', contact_points.nature,
    'consent', contact_points.consent,
    'consented_on', contact_points.consented_on,
    'valid_until', max(contact_points.valid_until)
)
FROM contact_points
INNER JOIN named_identities ON named_identities.id = contact_points.identity_id
GROUP BY
    named_identities.id, contact_points.kind, contact_points.value, contact_points.shown,
    contact_points.nature, contact_points.consent, contact_points.consented_on

UNION ALL

SELECT DISTINCT json_object(
    'record', 'note',
    'identity', json(named_identities.named),
    'since_on', buyers.since_on,
    'note', buyers.note
)
FROM buyers
INNER JOIN named_identities ON named_identities.id = buyers.identity_id
WHERE buyers.since_on IS NOT NULL OR buyers.note IS NOT NULL

UNION ALL

SELECT json_object(
    'record', 'refusal',
    'kind', refusals.kind,
    'value', refusals.value,
    'act', refusals.act,
    'said_on', refusals.said_on
)
FROM refusals

UNION ALL

SELECT json_object(
    'record', 'decision',
    'one', json(pair_decisions.one),
    'other', json(pair_decisions.other),
    'verdict', pair_decisions.verdict,
    'decided_on', pair_decisions.decided_on,
    'until_on', pair_decisions.until_on
)
FROM pair_decisions

UNION ALL

SELECT json_object(
    'record', 'order',
    'channel', channels.key,
    'number', orders.number,
    'identity', json(named_identities.named),
    'ordered_on', orders.ordered_on,
    'ordered_at', orders.ordered_at,
    'paid_on', orders.paid_on,
    'shipped_on', orders.shipped_on,
    'delivered_on', orders.delivered_on,
    'cancelled_on', orders.cancelled_on,
    'status', orders.status,
    'currency', orders.currency,
    'items_minor', orders.items_minor,
    'shipping_minor', orders.shipping_minor,
    'tax_minor', orders.tax_minor,
    'discount_minor', orders.discount_minor,
    'total_minor', orders.total_minor,
    'refunded_minor', orders.refunded_minor,
    'summary', orders.summary,
    'n_units', orders.n_units,
    'note', orders.note,
    'lines', json((
        SELECT json_group_array(json(lines.line) ORDER BY lines.line)
        FROM (
            SELECT json_object(
                'key', order_lines.line_key,
                'title', products.title,
                'variation', products.variation,
                'sku', products.sku,
                'quantity', order_lines.quantity,
                'unit_price_minor', order_lines.unit_price_minor
            ) AS line
            FROM order_lines
            INNER JOIN products ON products.id = order_lines.product_id
            WHERE order_lines.order_id = orders.id
        ) AS lines
    ))
)
FROM orders
INNER JOIN channels ON channels.id = orders.channel_id
LEFT JOIN named_identities ON named_identities.id = orders.identity_id

UNION ALL

SELECT json_object(
    'record', 'event',
    'type', events.type,
    'customer', json(named_customers.named),
    'happened_on', events.happened_on,
    'kind', events.kind,
    'order', json(named_orders.named),
    'outcome', events.outcome,
    'medium', events.medium,
    'contact_point', events.contact_point,
    'until_on', events.until_on,
    'scope', events.scope,
    'note', events.note,
    'turn', events.turn,
    'score', events.score,
    'recommend', events.recommend,
    'seconds', events.seconds,
    'local_minute', events.local_minute,
    'sheet_number', events.sheet_number,
    'sheet_row', events.sheet_row,
    'about', events.about,
    'severity', events.severity,
    'solution', events.solution,
    'cost_minor', events.cost_minor,
    'currency', events.currency,
    'is_content', events.is_content,
    'overruled', events.overruled,
    'until_minute', events.until_minute,
    'wording', iif(wordings.id IS NULL, NULL, json_array(wordings.language, wordings.version)),
    'of', iif(befores.id IS NULL, NULL, json_array(
        befores.type, befores.happened_on, befores.kind, json(befores_orders.named), befores.outcome
    ))
)
FROM events
INNER JOIN customers AS cards ON cards.id = events.customer_id
LEFT JOIN orders AS about ON about.id = events.order_id
LEFT JOIN identities AS buyers_of ON buyers_of.id = about.identity_id
LEFT JOIN named_customers
    ON named_customers.customer_id = coalesce(buyers_of.customer_id, cards.head_id, cards.id)
LEFT JOIN named_orders ON named_orders.id = events.order_id
LEFT JOIN events AS befores ON befores.id = events.of_event_id
LEFT JOIN named_orders AS befores_orders ON befores_orders.id = befores.order_id
LEFT JOIN wordings ON wordings.id = events.wording_id

UNION ALL

SELECT json_object(
    'record', 'suppression',
    'kind', suppressions.kind,
    'value', suppressions.value,
    'reason', suppressions.reason,
    'since_on', suppressions.since_on
)
FROM suppressions

UNION ALL

SELECT DISTINCT json_object(
    'record', 'settings',
    'effective_on', settings_versions.effective_on,
    'settings', json(settings_versions.settings)
)
FROM settings_versions

UNION ALL

-- What the merchant has written of customers; a card that is joined speaks for the one it is joined into.
SELECT json_object(
    'record', 'written_note',
    'customer', json(owners.named),
    'kind', notes.kind,
    'text', notes.text,
    'is_pinned', notes.is_pinned,
    'remind_on', notes.remind_on,
    'done_on', notes.done_on,
    'written_on', notes.written_on
)
FROM notes
LEFT JOIN owners ON owners.id = notes.customer_id

UNION ALL

SELECT json_object(
    'record', 'field',
    'customer', json(owners.named),
    'field', coalesce(own_fields.name, field_values.field),
    'value', field_values.value,
    'source', field_values.source,
    'said_on', field_values.said_on
)
FROM field_values
LEFT JOIN owners ON owners.id = field_values.customer_id
LEFT JOIN own_fields ON field_values.field = 'own.' || own_fields.id

UNION ALL

SELECT json_object(
    'record', 'own_field',
    'name', own_fields.name,
    'kind', own_fields.kind,
    'choices', json(own_fields.choices),
    'is_retired', own_fields.is_retired
)
FROM own_fields

UNION ALL

SELECT DISTINCT json_object('record', 'tag', 'customer', json(owners.named), 'tag', tags.name)
FROM customer_tags
INNER JOIN tags ON tags.id = customer_tags.tag_id
LEFT JOIN owners ON owners.id = customer_tags.customer_id

UNION ALL

SELECT json_object('record', 'list', 'name', lists.name, 'purpose', lists.purpose)
FROM lists

UNION ALL

SELECT json_object(
    'record', 'list_member',
    'list', lists.name,
    'customer', json(owners.named),
    'reason', list_members.reason,
    'since_on', list_members.since_on,
    'left_on', list_members.left_on
)
FROM list_members
INNER JOIN lists ON lists.id = list_members.list_id
LEFT JOIN owners ON owners.id = list_members.customer_id

UNION ALL

SELECT json_object(
    'record', 'household',
    'name', households.name,
    'members', json((
        SELECT json_group_array(json(owners.named) ORDER BY owners.named)
        FROM household_members
        INNER JOIN owners ON owners.id = household_members.customer_id
        WHERE household_members.household_id = households.id
    ))
)
FROM households

UNION ALL

SELECT json_object(
    'record', 'referral', 'customer', json(owners.named), 'by', json(bringers.named)
)
FROM referrals
LEFT JOIN owners ON owners.id = referrals.customer_id
LEFT JOIN owners AS bringers ON bringers.id = referrals.referred_by_id

UNION ALL

SELECT json_object(
    'record', 'file',
    'customer', json(owners.named),
    'name', customer_files.name,
    'content_hash', customer_files.content_hash,
    'size_bytes', customer_files.size_bytes,
    'added_on', customer_files.added_on
)
FROM customer_files
LEFT JOIN owners ON owners.id = customer_files.customer_id

UNION ALL

SELECT json_object(
    'record', 'retired_point',
    'kind', retired_points.kind,
    'value', retired_points.value,
    'reason', retired_points.reason,
    'retired_on', retired_points.retired_on
)
FROM retired_points

UNION ALL

SELECT json_object(
    'record', 'trash', 'customer', json(owners.named), 'trashed_at', customers.trashed_at
)
FROM customers
LEFT JOIN owners ON owners.id = customers.id
WHERE customers.trashed_at IS NOT NULL

UNION ALL

-- A promise about an order goes with the order, any other with the card.
SELECT json_object(
    'record', 'promise',
    'customer', json(coalesce(buyers_of.named, owners.named)),
    'order', json(named_orders.named),
    'text', promises.text,
    'due_on', promises.due_on,
    'first_due_on', promises.first_due_on,
    'made_on', promises.made_on,
    'sheet_number', promises.sheet_number,
    'sheet_row', promises.sheet_row,
    'ended_on', promises.ended_on,
    'ended_how', promises.ended_how
)
FROM promises
LEFT JOIN owners ON owners.id = promises.customer_id
LEFT JOIN orders AS about ON about.id = promises.order_id
LEFT JOIN identities AS askers ON askers.id = about.identity_id
LEFT JOIN named_customers AS buyers_of ON buyers_of.customer_id = askers.customer_id
LEFT JOIN named_orders ON named_orders.id = promises.order_id

UNION ALL

SELECT json_object(
    'record', 'asked',
    'customer', json(owners.named),
    'fact', asked.fact,
    'asked_on', asked.asked_on
)
FROM asked
LEFT JOIN owners ON owners.id = asked.customer_id

UNION ALL

SELECT json_object(
    'record', 'product_note',
    'title', product_notes.title_key,
    'about', product_notes.about,
    'care', product_notes.care,
    'lasts_days', product_notes.lasts_days,
    'warranty_months', product_notes.warranty_months
)
FROM product_notes

UNION ALL

SELECT json_object(
    'record', 'product_answer',
    'title', product_answers.title_key,
    'question', product_answers.question,
    'answer', product_answers.answer,
    'position', product_answers.position
)
FROM product_answers

UNION ALL

SELECT DISTINCT json_object(
    'record', 'script',
    'kind', scripts.kind,
    'language', scripts.language,
    'text', scripts.text,
    'since_on', scripts.since_on
)
FROM scripts

UNION ALL

SELECT json_object(
    'record', 'sheet_entry',
    'number', sheet_entries.number,
    'row', sheet_entries.sheet_row,
    'text', sheet_entries.text,
    'verdict', sheet_entries.verdict
)
FROM sheet_entries

UNION ALL

SELECT json_object(
    'record', 'wording',
    'language', wordings.language,
    'version', wordings.version,
    'text', wordings.text,
    'since_on', wordings.since_on
)
FROM wordings
-- The first are the words that Regulars brings along: nobody would miss them to which nobody has said yes.
WHERE
    wordings.version > 1
    OR EXISTS (
        SELECT 1 FROM events_in_force AS answers
        WHERE answers.wording_id = wordings.id AND answers.scope = 'opt_in'
    )

UNION ALL

SELECT json_object('record', 'view', 'name', saved_views.name, 'view', json(saved_views.view))
FROM saved_views

ORDER BY line
