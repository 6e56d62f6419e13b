# 螢幕和紙面上的回訪：類別、理由與狀態。鍵的末尾是核心使用的名稱。

kind-promise = 承諾
kind-thank_you = 致謝
kind-satisfaction = 滿意度
kind-cross_sell = 推薦
kind-churn = 許久未來
kind-ticket = 投訴

reason-without-title = 一些商品
reason-thank_you = { $nth_order ->
    [0] { $ordered_on } 買了 { $title }。
    [1] { $ordered_on } 買了 { $title }，這是第一筆訂單。
   *[other] { $ordered_on } 買了 { $title }，這是第 { $nth_order } 筆訂單。
}
reason-satisfaction = { $title } 已經用了 { $days } 天，是否滿意？
reason-cross_sell = { $days } 天前買了 { $title }，要不要再來一些，或配一件合適的？
reason-churn = 已有 { $days } 天沒有下單，上一次買的是 { $title }。
reason-habit = { $unit ->
    [days] 買過 { $n_orders } 次，通常每 { $usual } 天一次，這次已隔 { $now } 天。
    [weeks] 買過 { $n_orders } 次，通常每 { $usual } 週一次，這次已隔 { $now } 週。
   *[months] 買過 { $n_orders } 次，通常每 { $usual } 個月一次，這次已隔 { $now } 個月。
}
reason-answers = 打過 { $tried } 次電話，接了 { $reached } 次。
reason-habit-and-answers = { $unit ->
    [days] 買過 { $n_orders } 次，通常每 { $usual } 天一次，這次已隔 { $now } 天；打過 { $tried } 次電話，接了 { $reached } 次。
    [weeks] 買過 { $n_orders } 次，通常每 { $usual } 週一次，這次已隔 { $now } 週；打過 { $tried } 次電話，接了 { $reached } 次。
   *[months] 買過 { $n_orders } 次，通常每 { $usual } 個月一次，這次已隔 { $now } 個月；打過 { $tried } 次電話，接了 { $reached } 次。
}
reason-own = { $has_order ->
    [0] 這個日子每年都有。
   *[other] { $ordered_on } 買了 { $title }，已經 { $days } 天。
}
reason-ticket = { $told ->
    [nothing] { $complained_on } 有投訴，是否已經處理好？
    [words] { $complained_on } 投訴：「{ $said }」，是否已經處理好？
    [both] 對 { $title } 有投訴：「{ $said }」，是否已經處理好？
   *[title] 對 { $title } 有投訴，是否已經處理好？
}
reason-ticket-settled = { $told ->
    [nothing] { $complained_on } 有投訴，處理紀錄：「{ $solution }」。客戶是否滿意？
    [words] { $complained_on } 投訴：「{ $said }」，處理紀錄：「{ $solution }」。客戶是否滿意？
    [both] 對 { $title } 有投訴：「{ $said }」，處理紀錄：「{ $solution }」。客戶是否滿意？
   *[title] 對 { $title } 有投訴，處理紀錄：「{ $solution }」。客戶是否滿意？
}

state-planned = 已安排
state-snoozed = 已延後
state-due = 到期
state-overdue = 已逾期
state-done = 已完成
state-cancelled = 已取消
state-skipped = 已略過
state-gave_up = 已放棄
state-suppressed = 未列入
state-paused = 暫停
state-expired = 已失效
state-blocked = 無法進行

state-reason-no_channel = 沒有可用的號碼或地址
state-reason-no_consent = 尚未同意接收聯繫
state-reason-consent_expired = 許可已到期
state-reason-source_policy = 平台不允許
state-reason-do_not_contact = 請勿再打擾
state-reason-too_soon = 剛剛聯繫過
state-reason-after_complaint = 投訴後暫不打擾
state-reason-budget = 近期聯繫已夠多，先不打擾
state-reason-joined = 與另一項一併聯繫
state-reason-complaint = 等投訴處理完
state-reason-reached = 已通話
state-reason-sent = 已傳送
state-reason-left_message = 已留言
state-reason-covered = 已另行聯繫
state-reason-by_hand = 由您略過
state-reason-closed = 可聯繫的日子都是公休日
state-reason-cancelled = 訂單已取消
state-reason-refunded = 訂單已退款
state-reason-attempts = 已試過足夠多次
state-reason-no_time = 來不及再試一次
state-reason-retry = 稍後再試
state-reason-callback = 約定回電
state-reason-snooze = 由您延後

left-out-no_channel = 位沒有可用的號碼或地址
left-out-no_consent = 位尚未同意接收聯繫
left-out-consent_expired = 位的許可已經到期
left-out-source_policy = 位所在的平台不允許聯繫
