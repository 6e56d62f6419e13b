# Days and money on paper, written as the window writes them. Short weekdays stand in settings.ftl.

day-and-year = { $day } { $month } { $year }
day-and-month = { $day } { $month }
day-short = { $weekday } { $day } { $month }
day-long = { $weekday_long }, { $day } { $month_long } { $year }

month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sept
month-10 = Oct
month-11 = Nov
month-12 = Dec

month-long-1 = January
month-long-2 = February
month-long-3 = March
month-long-4 = April
month-long-5 = May
month-long-6 = June
month-long-7 = July
month-long-8 = August
month-long-9 = September
month-long-10 = October
month-long-11 = November
month-long-12 = December

weekday-long-0 = Monday
weekday-long-1 = Tuesday
weekday-long-2 = Wednesday
weekday-long-3 = Thursday
weekday-long-4 = Friday
weekday-long-5 = Saturday
weekday-long-6 = Sunday

money = { $symbol }{ $amount }
money-by-code = { $code }{"\u00A0"}{ $amount }
money-below-zero = -{ $money }

currency-AUD = A$
currency-BRL = R$
currency-CAD = CA$
currency-CNY = CN¥
currency-EUR = €
currency-GBP = £
currency-HKD = HK$
currency-ILS = ₪
currency-INR = ₹
currency-JPY = JP¥
currency-KRW = ₩
currency-MXN = MX$
currency-NZD = NZ$
currency-PHP = ₱
currency-TWD = NT$
currency-USD = US$
currency-VND = ₫
currency-XAF = FCFA{"\u00A0"}
currency-XCD = EC$
currency-XOF = F{"\u00A0"}CFA{"\u00A0"}
currency-XPF = CFPF{"\u00A0"}
