INSERT INTO field_values (customer_id, field, value, source, said_on, learned_at)
VALUES (:customer, :field, :value, 'merge', :today, :at)
