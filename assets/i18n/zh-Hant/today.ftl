# 「今天」頁、結果面板，以及已完成的事項。

today-lead = { $n ->
    [0] 現在沒有人在等您聯繫。
   *[other] 有 { $n } 位客戶需要聯繫。
}{ $late ->
    [0] {""}
   *[other] 其中 { $late } 位已逾期。
}
show-only = 只顯示
everything = 全部
show-everything = 顯示全部
also-today = 今天的其他情況
still-to-come = 接下來
to-come-nothing = 本週暫時沒有安排。
to-come-tomorrow = 位在明天
to-come-this-week = 位在本週稍後
section-reminders = 提醒
reminder-lead = 您設定的提醒，完成或延後之前一直在這裡。
section-overdue = 已逾期
section-today = 今天
section-tomorrow = 明天
section-this_week = 本週稍後
section-first = 顯示前 { $shown } 位
days-late = 逾期 { $days } 天
day-of = 第 { $days } 天
due-today = 今天到期
complaint = 投訴
n-orders = { $n } 筆訂單
first-order = 首次下單
tried = 已試 { $n } 次
never-talked = 從未聯繫
last-talk = { $on }，{ $how }
talk-reached = 已通話
talk-sent = 已傳送
talk-left_message = 已留言
talk-no_answer = 無人接聽
talk-busy = 忙線
talk-callback = 約定回電
talk-wrong_number = 號碼有誤
talk-bounced = 被退回
talk-do_not_call = 請勿再聯繫
talk-complaint = 有投訴
talk-covered = 已另行聯繫

do-thank_you = 致謝
do-satisfaction = 詢問
do-cross_sell = 推薦
do-churn = 問候
do-ticket = 處理

pad-title = 結果如何？
pad-reached = 已通話
pad-no_answer = 無人接聽
pad-left_message = 已留言
pad-callback = 改天回電……
pad-busy = 忙線
pad-wrong_number = 號碼有誤
pad-do_not_call = 請勿再打電話
pad-complaint = 有投訴
pad-covered = 已另行聯繫
pad-written-sent = 已傳送
pad-written-reached = 對方已回覆
pad-written-callback = 改天再傳……
pad-written-bounced = 被退回，地址有誤
pad-written-do_not_call = 請勿再打擾
pad-written-complaint = 有投訴
pad-written-covered = 已另行聯繫
pad-note = 備註（可不填）
pad-later-title = 改到什麼時候？
pad-callback-title = 約在什麼時候？
later-1 = 明天
later-2 = 三天後
later-3 = 一週後
another-day = 其他日期
on-this-day = 就這一天
not-now = 暫時不要

key-next = 下一列
key-previous = 上一列
key-press = 登記結果
key-open-customer = 開啟客戶資料
key-done = 完成
key-later = 延後
key-skip = 略過

done-reached = 已與{ $name }通話。
done-sent = 已傳訊息給{ $name }。
done-left_message = 已給{ $name }留言。
done-no_answer = { $name }沒有接聽，之後會自動再次提醒。
done-busy = { $name }的電話忙線，之後會自動再次提醒。
done-callback = { $name }將在 { $on } 再次出現。
done-wrong_number = 今後不再使用{ $name }的這個號碼。
done-bounced = 今後不再使用{ $name }的這個地址。
done-do_not_call = 今後不再打擾{ $name }。
done-complaint = 已記下{ $name }的投訴；處理完之前不會安排其他聯繫。
done-covered = 已另行聯繫{ $name }。
done-snooze = { $name }將在 { $on } 再次出現。
done-skip = 這次略過{ $name }。
undone = 已復原。
undone-refusal-kept = 已復原。客戶不願被打擾的意願仍然保留，不會隨之復原。

did-reached = 已通話
did-sent = 已傳送
did-left_message = 已留言
did-no_answer = 無人接聽
did-busy = 忙線
did-callback = 約定回電
did-wrong_number = 號碼有誤
did-bounced = 被退回
did-do_not_call = 請勿再打擾
did-complaint = 有投訴
did-covered = 已另行聯繫
did-snooze = 已延後
did-skip = 已略過

done-today-title = 今天已完成
done-today = 今天已完成 { $n } 項
done-all = 全部 { $n } 項
done-fewer = 收合
minutes-left = 還剩 { $n } 分鐘
seconds-left = 還剩 { $n } 秒

today-all-done = 今天的事都做完了。
today-tomorrow = 明天有 { $tomorrow } 位，本週稍後有 { $week } 位。
today-none-of-these = 今天沒有這一類的客戶。
today-no-orders = 還沒有要做的事：有了訂單，這裡就會出現。
see-customers = 查看客戶
left-out-title = 未列入
