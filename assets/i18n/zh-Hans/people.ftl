# 找人：每个页面上都有的一个搜索框。

find-anything = 姓名、电话、订单号、商品或备注
find-found = 找到的
find-hint = 输入来电号码的四位数字，就知道是谁。
find-nothing = 没有与“{ $query }”相符的内容。
find-all = 在列表中显示全部 { $n } 位
find-buyers = 买过的人
found-callers = 来电
found-customers = 客户
found-orders = 订单
found-products = 商品
found-notes = 备注
found-identities = 平台上的名字
order-delivered = { $on }已送达
order-shipped = { $on }已发货
order-ordered = { $on }下单
