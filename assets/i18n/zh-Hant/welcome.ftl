# 空店鋪的第一頁。

language = 語言
welcome-title =
    記住每一位回頭客，
    並與他們保持聯繫。
welcome-lead = 把平台匯出的訂單檔案拿來，Regulars 會整理出客戶，每天早上告訴您該感謝誰、該問候誰、誰已經很久沒來了。
welcome-open = 開啟訂單檔案
welcome-open-words = 支援 Etsy、Shopify 和淘寶匯出的 CSV，也可以直接拖到視窗裡的任何地方。
welcome-look = 先隨意看看
welcome-look-words = 用一家虛構的店鋪試一試，做什麼都不算數。
welcome-back = 找回我的店鋪
welcome-back-words = 從隨身碟、資料夾或另一台電腦上的備份復原。
welcome-foot = 所有內容都儲存在這台電腦上的一個檔案裡。Regulars 不需要帳號和密碼，也不上雲端。
comes-later = 此版本尚未提供
