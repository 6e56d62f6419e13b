# The first page of an empty shop.

language = Language
welcome-title =
    Know who comes back,
    and keep in touch with them.
welcome-lead = Bring the order file your marketplace gives you. Regulars makes customers of it and tells you each morning whom to thank, whom to ask and who has gone quiet.
welcome-open = Open an order file
welcome-open-words = CSV from Etsy, Shopify or Taobao. Or drop it anywhere in this window.
welcome-look = Look around first
welcome-look-words = A made-up shop to try things out in, where nothing you do counts.
welcome-back = Bring back my shop
welcome-back-words = From a backup you kept on a stick, in a folder or on another computer.
welcome-foot = Everything stays in one file on this computer. Regulars has no account, no password and no cloud.
comes-later = Not in this version yet
