# 纸面上的日期与金额，与窗口中的写法一致。星期的简称在 settings.ftl。

day-and-year = { $year }年{ $month }{ $day }日
day-and-month = { $month }{ $day }日
day-short = { $month }{ $day }日 { $weekday }
day-long = { $year }年{ $month_long }{ $day }日 { $weekday_long }

month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月

month-long-1 = 1月
month-long-2 = 2月
month-long-3 = 3月
month-long-4 = 4月
month-long-5 = 5月
month-long-6 = 6月
month-long-7 = 7月
month-long-8 = 8月
month-long-9 = 9月
month-long-10 = 10月
month-long-11 = 11月
month-long-12 = 12月

weekday-long-0 = 星期一
weekday-long-1 = 星期二
weekday-long-2 = 星期三
weekday-long-3 = 星期四
weekday-long-4 = 星期五
weekday-long-5 = 星期六
weekday-long-6 = 星期日

money = { $symbol }{ $amount }
money-by-code = { $code }{"\u00A0"}{ $amount }
money-below-zero = -{ $money }

currency-AUD = AU$
currency-BRL = R$
currency-CAD = CA$
currency-CNY = ¥
currency-EUR = €
currency-GBP = £
currency-HKD = HK$
currency-ILS = ₪
currency-INR = ₹
currency-JPY = JP¥
currency-KRW = ₩
currency-MXN = MX$
currency-NZD = NZ$
currency-PHP = PHP{"\u00A0"}
currency-TWD = NT$
currency-USD = US$
currency-VND = ₫
currency-XAF = FCFA{"\u00A0"}
currency-XCD = EC$
currency-XOF = F{"\u00A0"}CFA{"\u00A0"}
currency-XPF = CFPF{"\u00A0"}
