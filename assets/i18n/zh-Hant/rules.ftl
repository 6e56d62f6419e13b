# 各渠道允許的做法、因此未列入的人，以及如何徵求許可。

title-rulebook = 渠道規則
title-left-out = 未列入

rulebook-lead = 不會違反這些規則去打電話或發訊息。預設規則從嚴，註明日期和出處，不是法律意見。您可以另作決定。
rulebook-of-shop = 您的渠道
rulebook-others = 其他渠道
rulebook-asking = 徵求許可
rulebook-asking-item = 徵求許可的說法
rulebook-edited = 您於 { $on } 更改
rulebook-read = { $on } 查閱
rulebook-own-shop = 自己的店
rulebook-n-left-out = 今天有 { $n } 位未列入
rulebook-source = { $on } 查閱：{ $source }
rulebook-own-words = 您和這些客戶之間沒有平台，依客戶所在地的法律辦理：多數地方允許因一次購買而單獨寫信給這位客戶，但不允許為推銷打電話。
rulebook-table = { $channel }允許的做法，按事項和聯絡途徑
rulebook-kind = 事項
rulebook-own = 您自定的事項
rulebook-until = 下單後期限
rulebook-until-of = { $kind }：下單後多少天以內
rulebook-days = 天
rulebook-no-end = 不限
leave-yes = 可以
leave-opt_in = 須同意
leave-no = 不可
leave-cell = { $kind }，{ $medium }：{ $leave }
leave-cell-yours = { $kind }，{ $medium }：{ $leave }，您於 { $on } 決定；渠道規則為{ $default }
rulebook-legend = 點一格即可更改，也可按鍵：{ $may } 可以，{ $agreed } 須同意，{ $no } 不可。
rulebook-dot = 圓點表示由您決定
rulebook-basis = 客戶沒有表態時
rulebook-basis-purchase = 購買即視為許可
rulebook-basis-consent = 只有明確同意才算
rulebook-keep = 買家資料可保存
rulebook-keep-until = 天（自最近一次下單起）
rulebook-kept = { $n ->
    [0] 沒有人的資料超過期限。
   *[other] 有 { $n } 位客戶的資料超過期限。
}
rulebook-kept-see = 看看是誰
rulebook-kept-hide = 收起
rulebook-kept-words = 不會自動刪除任何資料。在其他渠道的購買不計在內。
rulebook-kept-row = 最近下單 { $on }，{ $until } 起超過期限
rulebook-kept-more = 還有 { $n } 位。
rulebook-phone-days = { $channel }的虛擬號碼按送達後 { $n } 天內可接通計算。
rulebook-back = 恢復渠道規則
rulebook-saved = 已儲存，並按{ $channel }的規則重新安排了回訪。
rulebook-moves-nothing = 不影響任何回訪。
rulebook-moves = { $fresh ->
    [0] 沒有新增可做的回訪
   *[other] 新增 { $fresh } 個可做的回訪
}，{ $gone ->
    [0] 沒有取消
   *[other] 取消 { $gone } 個
}，{ $other ->
    [0] 其餘不變。
   *[other] { $other } 個改期或改用其他途徑。
}
rulebook-key-next = 下一個渠道
rulebook-key-previous = 上一個渠道
rulebook-see-left-out = 今天未列入的人
wrong-days = 天數須為 1 到 3,650 的整數，或留空。
wrong-keep_days = 天數須為 1 到 36,500 的整數，或留空。
change-rulebook_saved = 更改了{ $channel }的規則

wording-lead = 聊得愉快時，在最後問一句。同意的人會連同日期和當時聽到的原話一起記下；修改會成為新版本，過去的同意仍對應舊的說法。
wording-version = 第 { $version } 版，自 { $on } 起
wording-none = Regulars 自帶的說法；第一次徵求許可時記為第 1 版。
wording-answers = { $n ->
    [0] 還沒有問過
   *[other] { $n } 次回答
}
wording-keep = 存為新版本
wording-kept = 已存為新版本。
wording-permission = 以後有適合搭配您所買物品的東西時，我可以偶爾聯絡您嗎？您隨時可以讓我停下來。
wrong-text = 內容須為 1 到 600 個字。

left-out-lead = { $n ->
    [0] 今天沒有人未列入。
   *[other] 有 { $n } 次到期的回訪無法進行。
}
left-out-lead-on = { $n ->
    [0] { $on } 沒有人未列入。
   *[other] { $on } 有 { $n } 次回訪無法進行。
}
left-out-show = 按原因查看
left-out-all = 全部
left-out-short-no_channel = 沒有號碼或地址
left-out-short-no_consent = 尚未同意
left-out-short-consent_expired = 許可已到期
left-out-short-source_policy = 渠道不允許
left-out-short-do_not_contact = 要求不再打擾
left-out-short-too_soon = 剛剛聯絡過
left-out-short-after_complaint = 投訴後暫緩
left-out-short-complaint = 投訴未處理完
left-out-short-budget = 近期聯絡已夠多
left-out-short-other = 其他原因
left-out-do_not_contact = 位要求不再打擾
left-out-complaint = 位的投訴尚未處理完
left-out-budget = 位近期已聯絡得夠多
left-out-customer = 客戶
left-out-what = 事項
left-out-why = 原因
left-out-bought-at = { $kind }，購於{ $channel }
left-out-none-of-these = 沒有人因此未列入。
left-out-more = 另有 { $n } 位因此未列入。
why-none = { $medium }：沒有
why-ended = { $medium }：已失效
why-stopped = { $medium }：已停用
why-refused = { $medium }：客戶要求不用
why-rule = { $medium }：{ $channel }不允許
why-rule-yours = { $medium }：您於 { $on } 對{ $channel }作此決定
why-too_late = { $medium }：超過{ $channel }規定的下單後期限
why-no_consent = { $medium }：客戶尚未同意
why-free = { $medium }：可以
left-out-instead-phone = 若有長期有效的號碼，或對方同意來電，就可以聯絡。
left-out-instead-email = 若有對方自己的信箱，或對方同意收郵件，就可以聯絡。
left-out-instead-post = 若有地址，或對方同意收信，就可以聯絡。
left-out-instead-message = 若有對方在平台上的名稱，或對方同意，就可以發訊息。
left-out-rules-of = { $channel }的規則

overrule = 這次例外
overrule-title = 您仍然聯絡，並在此記下結果。
overrule-words = 會記入歷史。客戶自己拒絕的，以及缺少同意的，不能例外。
overrule-how = 用什麼途徑
overrule-came = 結果如何
overrule-note = 這次為什麼例外
overrule-save = 記下來
overrule-note-missing = 請寫明這次例外的原因。
overruled = 已記下。規則對其他人仍然有效。
