# Feeds of goods: what came of an import, why a row was refused, and what can go wrong.

error-feed-unknown = 我看不出 { $file } 是哪种商品数据。请指定格式，或提供列的对应关系。
error-feed-damaged = 商品数据 { $file } 已损坏。请重新下载。
error-feed-bomb = 文件 { $file } 解压后远远超过商品数据应有的大小，我已停止读取。
error-feed-busy = 另一个程序正在导入这份商品数据。请等它完成后再试。
error-bad-mapping = 列的对应关系在 { $field } 处有错。请改正。
error-bad-source = 数据来源的名称可以用小写字母、数字、点和连字符。请换一个。

feed-progress = 已读取的行数：{ $rows }。
feed-dry = 这只是试运行：什么都没有写入。
feed-resumed = 我从上次中断的地方继续导入。
feed-counts = 新增：{ $added }。更改：{ $updated }。不变：{ $unchanged }。移除：{ $removed }。拒收：{ $refused }。
feed-unsold = 没有价格或库存，所以暂时不能购买：{ $count }。
feed-reviews = 收录的评价：{ $count }。
feed-refused-row = 第 { $line } 行：{ $reason }
feed-refused-more = 其他被拒收的行：{ $count }。
feed-incomplete = 商品数据没有读到结尾就中断了。已读取的保留，没有移除任何商品。
feed-later = 新商品目前只能按字词找到。运行 "sayso catalog embed" 后也能按意思找到。
feed-embedded = 现在所有商品都能按意思找到：{ $count }。

feed-reason-bad-encoding = 这一行的编码和其他行不同。
feed-reason-too-long = 这一行太长，不像一件商品。
feed-reason-too-deep = 这一行嵌套得太深。
feed-reason-not-json = 这不是有效的 JSON。
feed-reason-not-xml = 这不是有效的 XML。
feed-reason-bad-columns = 这一行的列和第一行对不上。
feed-reason-broken-off = 商品数据在这里中断。
feed-reason-no-id = 没有编号。
feed-reason-bad-id = 编号不能使用。
feed-reason-duplicate-id = 编号重复出现。
feed-reason-no-title = 没有标题。
feed-reason-no-price = 没有价格。
feed-reason-bad-price = 价格不合理，或者有两种读法。
feed-reason-no-currency = 价格没有写货币。
feed-reason-unknown-currency = 没有这种货币。
feed-reason-bad-stock = 库存数不合理。
feed-reason-unreadable = 无法读取。
feed-reason-no-text = 没有文字。
feed-reason-bad-stars = 星级不合理。
feed-reason-no-product = 它所说的商品不在目录里。

# What a feed did not say
details-delivery-not-stated = 这家店没有说明是否送到您的国家。
details-days-not-stated = 这家店送到您的国家，但没有说明要多久。
details-seller-no-country = 由 { $merchant } 出售，没有说明在哪个国家。
error-delivery-not-stated = { $merchant } 没有说明是否送到您的国家，所以我不能在那里下单。您可以把它从购物车里拿掉。
error-seller-country-unknown = { $merchant } 没有说明从哪个国家发货，所以我算不出送到家要多少钱。
