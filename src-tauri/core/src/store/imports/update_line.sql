UPDATE order_lines
SET product_id = :product, quantity = :quantity, unit_price_minor = :unit_price
WHERE order_id = :order AND position = :position
