# 找人：每個頁面上都有的一個搜尋框。

find-anything = 姓名、電話、訂單號、商品或備註
find-found = 找到的
find-hint = 輸入來電號碼的四位數字，就知道是誰。
find-nothing = 沒有與「{ $query }」相符的內容。
find-all = 在清單中顯示全部 { $n } 位
find-buyers = 買過的人
found-callers = 來電
found-customers = 客戶
found-orders = 訂單
found-products = 商品
found-notes = 備註
found-identities = 平台上的名字
order-delivered = { $on }已送達
order-shipped = { $on }已出貨
order-ordered = { $on }下單
