# 设置，以及回访清单页面。

settings-lead = 保存在这台电脑上您的店铺里。
settings-shop = 店铺
settings-shop-words = 印在回访清单上的内容，以及如何读取日期、金额和电话号码。
settings-look = 外观
settings-look-words = 更改后立即生效。
settings-cadence = 回访
settings-cadence-words = 下单多久之后提醒您联系客户。更改只影响尚未到来的回访，不会让任何人变成过期。
settings-rhythm-words = 避免过于频繁地打扰客户，休息日也不安排回访。

setting-shop-name = 店铺名称
hint-shop-name = 印在回访清单的最上方。
setting-caller-name = 谁打电话
hint-caller-name = 例如“我是……的小梅”。可以不填。
setting-country = 国家或地区
hint-country = 没有区号的电话号码按此国家或地区读取。
setting-email = 店铺邮箱
hint-shop-email = 订单里若写的是这个邮箱，不会据此认定是谁。可以不填。
setting-phone = 店铺电话
hint-shop-phone = 订单里若写的是这个电话，不会据此认定是谁。可以不填。
no-country = 未填写
setting-currency = 货币
hint-currency = 仅在文件没有写明货币时使用。
setting-time-zone = 时区
hint-time-zone = 决定一天从何时开始，例如 Asia/Shanghai。
setting-paper = 纸张
hint-paper = 用于打印回访清单。
paper = 纸张
paper-a4 = A4
paper-letter = Letter
paper-a4-long = A4（210 × 297 毫米）
paper-letter-long = US Letter（8.5 × 11 英寸）
theme = 明暗
theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色
text-size = 文字大小
text-size-normal = 标准
text-size-large = 大
text-size-larger = 更大
text-size-double = 双倍

cadence-words-thank_you = 包裹应已送达时，道一声谢。
cadence-words-satisfaction = 用过一段时间后，问问是否满意。
cadence-words-cross_sell = 快用完了，或有合适的搭配时。
cadence-words-churn = 以前常来、最近却没有消息的客户。
cadence-from = 多久后开始
cadence-until = 多久内算按时
cadence-grace = 之后仍可补做
cadence-factor = 超过通常间隔的
cadence-min-days = 但不早于
cadence-fallback-days = 订单不足三笔时
label-months = { $what }：月
label-days = { $what }：天
unit-months = 个月
unit-days = 天
unit-times = 倍
unit-attempts = 次
unit-hour = 点
setting-gap-days = 两次联系的间隔
setting-retry-days = 多久后再试
setting-max-attempts = 最多尝试
setting-day-starts-at = 一天从几点开始
setting-closed-weekdays = 休息日
hint-closed-weekdays = 休息日不安排回访，顺延到下一个营业日。
weekday-0 = 周一
weekday-1 = 周二
weekday-2 = 周三
weekday-3 = 周四
weekday-4 = 周五
weekday-5 = 周六
weekday-6 = 周日

wrong-time_zone = 没有这个时区。请输入城市名，从列表中选择。
wrong-number = 这个数字太小或太大。
wrong-closed_weekdays = 至少要有一天营业。
wrong-thank_you = 结束不能早于开始。
wrong-satisfaction = 结束不能早于开始。
wrong-cross_sell = 结束不能早于开始。
save = 保存
saving = 正在保存……
saved = 已保存。
as-it-was = 恢复原样

sheet-lead = { $calls ->
    [0] 今天清单上没有人。
   *[other] { $calls } 位客户，共 { $pages } 页。
}
sheet-empty = 今天没有人在等您联系。
sheet-how-title = 在纸上
sheet-how = 勾选每次联系的结果：S 已通话或已发送，N 无人接听，M 已留言，B 回电，W 号码有误，R 请勿再打。打印或保存时清单会得到编号。
back-to-today = 返回“今天”
print = 打印
save-pdf = 保存为 PDF
writing = 正在写入……
pdf-saved = 已保存为 { $path }
