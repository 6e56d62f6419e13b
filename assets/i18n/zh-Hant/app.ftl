# 視窗框架，以及各頁面共用的文字。

rail = 導覽
place-today = 今天
place-customers = 客戶
place-import = 匯入
place-products = 商品
place-settings = 設定
shop-without-name = 我的店鋪
find-anyone = 尋找客戶
help-and-keys = 說明與快速鍵
version = Regulars { $version }
comma = {"、"}
between-sentences = {""}
last-import = { $days ->
    [0] { $channel }：今天匯入
    [1] { $channel }：昨天匯入
   *[other] { $channel }：{ $days } 天前匯入
}

title-welcome = 歡迎
title-today = 今天
title-customers = 客戶
title-customer = 客戶資料
title-import = 匯入
title-settings = 設定
title-call-sheet = 回訪清單
title-prep = 通話準備
title-statement = 對帳單

medium-phone = 電話
medium-email = 電子郵件
medium-post = 信件
medium-message = 訊息
medium-message-in = { $channel } 站內訊息

undo = 復原
undo-last = 復原上一步
close = 關閉
again = 再試一次
drop-now = 放開滑鼠即可讀取檔案
text-larger = 放大文字
text-smaller = 縮小文字
text-normal = 恢復文字大小
choose-files = 選擇訂單檔案
print-call-sheet = 列印回訪清單

help-title = 快速鍵
help-here = 本頁
help-everywhere = 所有頁面
help-foot = 在輸入欄中打字時快速鍵不起作用；按 Esc 離開輸入欄。

title-mapping = 各欄的含義
title-undo = 復原匯入
title-coverage = 哪些月份已匯入
title-history = 操作記錄
redo = 重做
redo-last = 重做撤銷的操作
title-new = 新客戶
title-sale = 銷售
title-merge = 合併
title-split = 拆分
title-duplicates = 是同一個人嗎？
title-trash = 資源回收筒
