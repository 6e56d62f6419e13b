INSERT INTO product_notes (title_key, title, about, care, lasts_days, warranty_months)
VALUES (:key, :title, :about, :care, :lasts_days, :warranty_months)
ON CONFLICT (title_key) DO UPDATE SET
    title = excluded.title,
    about = excluded.about,
    care = excluded.care,
    lasts_days = excluded.lasts_days,
    warranty_months = excluded.warranty_months
