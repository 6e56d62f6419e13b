# 按核心給出的代碼說明哪裡出了問題，以及檔案中的值為何無法讀取。

error-file_not_found = 檔案已經不在了，請重新選擇。
error-file_empty = 檔案是空的，請從平台重新匯出。
error-file_not_text = 這個檔案裡沒有按列排列的資料：它是圖片、文件或程式。
error-file_encrypted = 這個活頁簿或壓縮檔有密碼。請開啟後另存為沒有密碼的副本或 CSV，再匯入副本。
error-file_damaged = 這個檔案不完整或已損壞，請重新匯出。
error-file_no_rows = 檔案只有表頭，沒有資料列。請匯出有訂單的期間。
error-file_unknown_format = Regulars 不認得這樣的欄位，無法判斷是哪種匯出檔案。能讀取的種類列在匯入頁上。
error-file_cell_too_long = 檔案中有一個值過長，可能缺少引號。請重新匯出一次。
error-file_dates_undecided = 日期有兩種讀法，檔案本身無法確定。應該怎樣理解？
error-file_decimals_undecided = 金額有兩種讀法，檔案本身無法確定。應該怎樣理解？
error-needs_confirmation = 這種檔案匯入前需要您確認。請先看看會有哪些變化，再確認。
error-invalid = 這個值無法使用，請再看一看。
error-not_found = 店鋪裡已經沒有這一項了。
error-stopped = 已停止，沒有任何變更。
error-too_late = 已經過了可以復原的時間。
error-shop_in_use = 這家店鋪已在另一個 Regulars 視窗中開啟，請先關閉那個視窗。
error-shop_newer = 這家店鋪由更新版本的 Regulars 寫入，檔案未被變更。請先更新 Regulars。
error-disk_full = 磁碟已滿，沒有任何變更。請騰出空間後再試。
error-read_only = 資料夾無法寫入，沒有任何變更。請換一個資料夾，或允許寫入。
error-store = Regulars 內部出了問題，沒有任何變更，請再試一次。
error-io = 檔案無法讀取或寫入，請檢查磁碟或隨身碟是否還在。

problem-unreadable_date = 無法識別為日期
problem-impossible_date = 沒有這一天
problem-unreadable_amount = 無法識別為金額
problem-unreadable_quantity = 無法識別為數量
problem-unknown_currency = 不認得這種貨幣
problem-unknown_status = 不認得這種狀態
problem-missing_order_number = 這一列沒有訂單編號
problem-damaged_number = 數字被試算表軟體截斷了
problem-broken_row = 這一列不完整或欄數太少
problem-unreadable_text = 有些字元無法識別
problem-unreadable_contact_point = 不是有效的電子郵件或電話號碼

error-no_format = 這不是 Regulars 的格式檔案，或者其中不只一個格式。
