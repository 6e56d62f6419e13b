INSERT INTO order_acts (order_id, act, of_act_id, happened_on, learned_at)
VALUES (:order, 'retraction', :act, :on, :at)
