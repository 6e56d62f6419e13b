# 店鋪裡有哪些渠道的哪些月份。

reach-of-channels = 各渠道的資料截至
reaches-until = 至 { $on }
see-coverage = 檢視全部月份
coverage-lead = 每個標記代表一個渠道的一個月。空缺處可能藏著回頭客。
coverage-bring = 匯入檔案
coverage-nothing = 還沒有任何月份。匯入訂單後這裡會出現地圖。
coverage-imported = 完整
coverage-partly = 部分
coverage-missing = 缺失
coverage-none = 在所有檔案之外
coverage-cell = { $month }：{ $state }{ $orders ->
    [0] {""}
   *[other] ，{ $orders } 筆訂單
}{ $files ->
    [0] {""}
   *[other] ，來自 { $files } 個檔案
}
export-by = 請在 { $on } 之前匯出：{ $channel } 只提供最近 { $days } 天的資料。
export-too-late = 自 { $on } 起已有資料無法補回：{ $channel } 只提供最近 { $days } 天。請立即匯出。

coverage-channel = 渠道

coverage-span = { $first } 至 { $last }
coverage-gap = 沒有檔案包含 { $span }。請從 { $channel } 匯出這段時間並匯入。
coverage-overlaps = 有 { $n } 段日期由多個檔案重複記載（首段為 { $span }），每筆訂單只算一次。
