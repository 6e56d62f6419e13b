# 「今天」頁、結果面板，以及已完成的事項。

today-lead = { $n ->
    [0] 現在沒有人在等您聯繫。
   *[other] 有 { $n } 位客戶需要聯繫。
}{ $first ->
    [0] {""}
   *[other] 其中 { $first } 位要最先處理。
}{ $late ->
    [0] {""}
   *[other] 有 { $late } 位已逾期。
}
today-target = 每天目標 { $n } 位，今天已完成 { $done } 位。
today-waiting = 今天還可以聯繫 { $n } 位。
today-all = 顯示今天的其餘客戶
today-fewer = 只顯示每天的目標
today-target-done = 今天的目標已完成。
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
section-first = 最先處理
section-overdue = 已逾期
section-today = 今天
section-tomorrow = 明天
section-this_week = 本週稍後
section-first-few = 顯示前 { $shown } 位
days-left = { $days ->
    [0] 今天失效
   *[other] 還剩 { $days } 天
}
day-of-window = 第 { $days } 天（{ $from }–{ $until }）
promise = 承諾
promise-line = 您答應過：{ $text }
number-ends = 號碼將失效
ends-instead = 從 { $on } 起，這個號碼或地址就聯繫不上了，之後可改用{ $instead }。
ends-ask = 從 { $on } 起，這個號碼或地址就聯繫不上了，請向客戶要一個長期有效的。
ends-lost = 從 { $on } 起這個號碼就打不通了，{ $what }也就無法進行。請向客戶要{ $instead ->
    [email] 一個電子信箱。
    [post] 一個通訊地址。
    [message] 別的留言方式。
   *[other] 一個長期有效的號碼。
}
ends-lost-one = { $on } 的「{ $kind }」
medium-may = { $medium }：可以。
medium-until = { $medium }：可以，到 { $on } 為止。
medium-not = { $medium }：不可以。
medium-not-because = { $medium }：{ $because }。
leaves-kept = 承諾兌現或取消後移出名單。
leaves-settled = 投訴處理好後移出名單。
leaves-talk = 聯繫之後移出名單。
leaves-talk-on = 聯繫之後移出名單，{ $on } 之後自動移出。
leaves-order = 再次下單或聯繫之後移出名單。
leaves-order-on = 再次下單或聯繫之後移出名單，{ $on } 之後自動移出。
parcels-title = 老客戶的包裹
parcels-more = 還有 { $n } 個
parcel-words = 第 { $nth } 筆訂單，{ $on } 下單
occasions-title = 本週的日子
occasions-more = 還有 { $n } 位
anniversary-on = { $on } 成為客戶滿 { $years } 年
birthday-on = { $on } 生日
birthday-years = { $on } 滿 { $years } 歲
lapsed-week = 最近七天有 { $n } 次回訪沒有做就過了時間。
do-promise = 已兌現
days-late = 逾期 { $days } 天
day-of = 第 { $days } 天
due-today = 今天到期
complaint = 投訴
n-orders = { $n } 筆訂單
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

do-ending = 致電
do-thank_you = 致謝
do-satisfaction = 詢問
do-cross_sell = 推薦
do-churn = 問候
do-own = 聯繫
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
done-wrong_number-point = { $name }：不再使用 { $point }。
done-bounced-point = { $name }：{ $point } 被退回，不再使用。
called-back-at = 對方約在 { $on } { $time } 回電。
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
