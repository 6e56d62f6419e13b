SELECT
    title_key AS title_key,
    title AS title,
    about AS about,
    care AS care,
    lasts_days AS lasts_days,
    warranty_months AS warranty_months
FROM product_notes
ORDER BY title_key
