# 店铺里有哪些渠道的哪些月份。

reach-of-channels = 各渠道的数据截至
reaches-until = 至 { $on }
see-coverage = 查看全部月份
coverage-lead = 每个标记代表一个渠道的一个月。空缺处可能藏着回头客。
coverage-bring = 导入文件
coverage-nothing = 还没有任何月份。导入订单后这里会出现地图。
coverage-imported = 完整
coverage-partly = 部分
coverage-missing = 缺失
coverage-none = 在所有文件之外
coverage-cell = { $month }：{ $state }{ $orders ->
    [0] {""}
   *[other] ，{ $orders } 笔订单
}{ $files ->
    [0] {""}
   *[other] ，来自 { $files } 个文件
}
export-by = 请在 { $on } 之前导出：{ $channel } 只提供最近 { $days } 天的数据。
export-too-late = 自 { $on } 起已有数据无法补回：{ $channel } 只提供最近 { $days } 天。请立即导出。

coverage-channel = 渠道

coverage-span = { $first } 至 { $last }
coverage-gap = 没有文件包含 { $span }。请从 { $channel } 导出这段时间并导入。
coverage-overlaps = 有 { $n } 段日期由多个文件重复记载（首段为 { $span }），每笔订单只算一次。
