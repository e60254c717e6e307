# 价格和库存的实时更新：结果如何，为何拒收某行。

watch-counts = 已读行数：{ $lines }。更改：{ $changed }。不变：{ $unchanged }。过时：{ $late }。拒收：{ $refused }。
watch-resumed = 我从上次收到的最后一行之后继续。
watch-missing = { $file } 还不存在。我正在等它。

update-reason-unknown-id = 没有哪件商品是这个编号。
update-reason-ambiguous-id = 有几份商品数据都用这个编号。请指明来源。
update-reason-nothing-told = 既没有价格，也没有库存。
update-reason-bad-time = 时间不合理，或者在将来。
update-reason-bad-seq = 序号不合理。
update-reason-no-offer = 这件商品没有在售。需要带货币的价格和库存数。
