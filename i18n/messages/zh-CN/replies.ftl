### Sayso 的回答。数值到这里已经写成要说的样子；“…-n” 是数目本身，只用来选句子。

## 选择

options-instead = 这里没有店卖{ $kinds }。照您说的情况，这些也许用得上。
options-count = { $total-n ->
    [1] 找到一件合适的。
   *[other] 找到 { $total } 件合适的。
}
options-count-refined = { $total-n ->
    [1] 现在有一件合适。
   *[other] 现在有 { $total } 件合适。
}
options-count-open = { $total-n ->
    [1] 有一件可能合适，不过店家没有把您要的都写明。
   *[other] 有 { $total } 件可能合适，不过店家没有把您要的都写明。
}
options-count-rest = { $rest-n ->
    [1] 另外还有一件可能合适，店家没有全写明。
   *[other] 另外还有 { $rest } 件可能合适，店家没有全写明。
}
options-more = { $shown-n ->
    [1] 接下来这一件，总共 { $total } 件。
   *[other] 接下来这 { $shown } 件，总共 { $total } 件。
}
options-first = { $shown-n ->
    [1] 就是这件。
   *[other] 最合适的 { $shown } 件：
}
option = 第 { $place } 个：{ $name }，{ $price }{ $extras }。
option-rating = ，{ $rating }
option-delivery = { $days-n ->
    [0] ，今天送到
    [1] ，一天送到
   *[other] ，{ $days } 天送到
}
option-not-served = ，不送{ $country }
options-ask-one = 要我详细说说吗？
options-ask = 您想听哪一个的详细情况？
options-ask-more = 您想要哪一个？也可以说“还有别的吗”。
option-not-stated = 店家没有写明：{ $what }。
option-but = 不过，{ $what }。

nothing-found = 没有找到全部符合的。
nothing-found-relax = { $would-n ->
    [1] 如果不看{ $what }，有一件合适。要放宽这一条吗？
   *[other] 如果不看{ $what }，有 { $would } 件合适。要放宽这一条吗？
}
nothing-found-ask = 您还想找点什么？

## 一件商品

details-name = { $name }。
details-seller = 牌子是 { $brand }，由 { $merchant } 出售，在{ $country }。
details-seller-plain = 由 { $merchant } 出售，在{ $country }。
details-price = 价钱是 { $price }。
details-price-converted = 价钱是 { $price }，大约合 { $shopper }。
details-rating = { $count-n ->
    [1] 有一个人评价，{ $rating }。
   *[other] 有 { $count } 个人评价，{ $rating }。
}
details-no-rating = 还没有人评价。
details-stock-many = 现在有货。
details-stock-few = { $stock-n ->
    [1] 只剩一件了。
   *[other] 只剩 { $stock } 件了。
}
details-stock-none = 已经卖完了。
details-delivery = { $days-n ->
    [0] 今天就能送到。
    [1] 一天送到。
   *[other] { $days } 天送到。
}
details-freight-sentence = { $freight }。
details-freight = 运费 { $price }
details-freight-free = 免运费
details-not-served = 这家店不送您所在的国家。
details-delivery-unknown = 告诉我您在哪个国家，我就能说出什么时候送到。
details-materials = 材料是{ $list }。
details-materials-none = 店家没有写明是什么材料。
details-colors = 颜色有：{ $list }。
details-colors-none = 店家没有写明颜色。
details-features = 特点有：{ $list }。
details-features-some = 主要特点有：{ $list }。
details-features-none = 店家没有写明特点。
details-sizes = 尺码按{ $system }，有：{ $list }。
details-sizes-none = 店家没有写明尺码。
details-weight = 重 { $weight }。
details-weight-none = 店家没有写明重量。
details-dimensions = 长 { $length }，宽 { $width }，高 { $height }。
details-dimensions-none = 店家没有写明尺寸。
details-origin = 产地是{ $country }。
details-origin-none = 店家没有写明产地。
details-voltage = 电压 { $voltage }，插头是 { $plug } 型。
details-voltage-plain = 电压 { $voltage }。
details-voltage-none = 店家没有写明电压。
details-brand = 牌子是 { $brand }。
details-description = 店家是这样说的：
details-description-foreign = 这是店家自己写的说明，用的是{ $language }。
details-original-title = 这是店家用的名称。
details-original-unspoken = 原文在屏幕上，是{ $language }。
details-ask = 要放进购物车吗？
details-ask-open = 关于它，您还想知道什么？

access-present = { $fact }：有。
access-absent = { $fact }：没有。
access-not_stated = { $fact }：没有写明。
access-tactile_marks = 能摸出来的标记
access-spoken_output = 语音播报
access-large_print = 大字
access-one_hand_use = 单手操作

## 比较

comparison-intro = 我来比较{ $list }。
comparison-row = { $attribute }：{ $values }。
comparison-same = 从店家写明的来看，它们没有区别。
comparison-ask = 您想要哪一个？
not-stated = 没有写明

attribute-price = 价钱
attribute-rating = 评价
attribute-delivery = 送货
attribute-weight = 重量
attribute-materials = 材料
attribute-colors = 颜色
attribute-features = 特点
attribute-sizes = 尺码
attribute-origin = 产地
attribute-voltage = 电压
attribute-brand = 牌子
attribute-merchant = 店家
attribute-stock = 库存
attribute-tactile_marks = 能摸出来的标记
attribute-spoken_output = 语音播报
attribute-large_print = 大字
attribute-one_hand_use = 单手操作

## 为什么

why-intro = 为什么推荐{ $name }：
why-none = 它和您说的最接近。店家没有写明更多。
why-source = 这些是从店家的资料里看到的。
why-not-stated = 店家没有写明：{ $what }。

## 问题

question-which_product = 您说的是哪一个：{ $choices }？
question-which_product-plain = 您说的是哪一个：第一个、第二个，还是第三个？
question-quantity = 您要几件？
question-size = 您要多大的尺码？有这些：{ $choices }。
question-country = 要送到哪个国家？
question-region = { $kind ->
    [CA] 要送到哪个省？
   *[other] 要送到哪个州？
}
question-currency = 您想用哪种货币听价钱？
question-search_first = 现在还没有商品。您想找什么？
question-empty_cart = 您的购物车是空的。您想找什么？
question-number = 您说的是 { $first }，还是 { $second }？
question-add = 要放进购物车吗？
question-forget = 要我忘掉关于您的一切吗？包括购物车、订单、语言和设置。忘掉以后就找不回来了。
question-look_for = 要我找找适合“{ $choices }”的东西吗？
question-relax = 要放宽这一条吗？
question-which_order = 您说的是哪个订单？
question-language = 您想用哪种语言？

## 购物车

cart-empty = 您的购物车是空的。
cart-added = 已经放进购物车：{ $what }。
cart-removed = 已经从购物车拿出：{ $name }。
cart-quantity = 现在是 { $what }。
cart-undone = 已经撤销了。
cart-cleared = 购物车已经清空了。
cart-count = { $count-n ->
    [1] 您的购物车里有一件东西。
   *[other] 您的购物车里有 { $count } 件东西。
}
cart-line = { $what }，{ $price }。
cart-line-size = { $what }，尺码 { $size }，{ $price }。
cart-line-sold-out = { $name } 现在卖完了。
cart-total = 商品一共 { $total }，不含运费。
cart-total-unknown = 缺一个汇率，我没法把价钱加起来。
cart-ask = 选好了就说“结账”。

## 购买

read-back-intro = 付款之前，请您先听一遍。
read-back-practice = 这是练习用的商店，不会扣钱，也不会发货。
read-back-line = { $what }，每件 { $price }，小计 { $subtotal }。
read-back-line-single = { $what }，{ $subtotal }。
read-back-line-size = 尺码 { $size }。
read-back-seller = { $days-n ->
    [1] 店家是 { $merchant }，在{ $country }。运费：{ $freight }，一天送到。
   *[other] 店家是 { $merchant }，在{ $country }。运费：{ $freight }，{ $days } 天送到。
}
read-back-free = 免费
read-back-rate = { $source }的价钱按 { $date } 的汇率折成了{ $target }。
read-back-total = 现在一共要付 { $total }。送到：{ $country }。
read-back-not-included = 如果要交下面这些，没有算在里面：{ $list }。
read-back-not-import_duty = 关税
read-back-not-import_tax = 进口税
read-back-not-import_fee = 清关费
read-back-ask = 您要买下并付 { $total } 吗？请说“是”或者“不”。
read-back-ask-digits = 要买下并付 { $total }，请说：是，{ $digits }。不买就说“不”。
read-back-changed = 情况有变化，您刚才说的“是”不算数：{ $list }。
read-back-changed-price = 价钱
read-back-changed-destination = 送到哪里
read-back-changed-currency = 货币
read-back-changed-delivery = 送到的时间
read-back-changed-offer = 店家的报价
read-back-changed-stock = 库存
read-back-changed-duty = 过关时的关税或税
read-back-changed-rate = 汇率
read-back-changed-freight = 运费
read-back-changed-cart = 购物车里的东西
read-back-changed-expired = 时间过得太久了
read-back-misheard = 那两个数字我没有听对。

not-bought = 什么都没有买。
not-bought-cart = { $count-n ->
    [0] 什么都没有买。
    [1] 什么都没有买。购物车里还有一件东西。
   *[other] 什么都没有买。购物车里还有 { $count } 件东西。
}
order-placed = 谢谢您，订单已经下好了。
order-placed-practice = 这是练习，没有扣钱，也不会发货。
order-placed-total = 总价是 { $total }。
order-placed-receipt = 您的收据号是：{ $receipt }。
order-placed-receipt-again = 再说一遍：{ $receipt }。
order-placed-delivery = { $days-n ->
    [1] 一天送到。
   *[other] { $days } 天送到。
}
order-placed-cancel = 想反悔，可以说“取消我的订单”。

orders-none = 您还没有订单。
orders-count = { $count-n ->
    [1] 您有一个订单。
   *[other] 您有 { $count } 个订单。从最新的说起。
}
order-line = 订单 { $receipt }，{ $date }：{ $names }，{ $total }，{ $state }。
order-state-placed = 已下单
order-state-cancelled = 已取消
order-cancelled = 订单 { $receipt } 已经取消了。
order-cancelled-total = { $total } 不用付了。
order-cancelled-already = 订单 { $receipt } 早就取消了。

## 说话的方式

manner-rate-slower = 我现在说得慢一点了。
manner-rate-faster = 我现在说得快一点了。
manner-rate-slower-limit = 这已经是最慢的了。
manner-rate-faster-limit = 这已经是最快的了。
manner-rate-normal = 我现在按平常的语速说。
manner-rate-normal-limit = 现在已经是平常的语速了。
manner-volume-louder = 我现在说得大声一点了。
manner-volume-quieter = 我现在说得小声一点了。
manner-volume-louder-limit = 这已经是最大声的了。
manner-volume-quieter-limit = 这已经是最小声的了。
manner-language = 我现在说{ $value }。
manner-currency = 我现在用{ $value }说价钱。
manner-country = 东西会送到{ $value }。
spelled = { $letters }。

## 短句

note-greeting = 您好。您想找什么？
note-thanks = 不用客气。
note-stopped = 好，我不说了。
note-forgotten = 关于您的一切都忘掉了。
note-not_forgotten = 全部都还留着。
note-nothing_to_undo = 没有可以撤销的。
note-nothing_to_repeat = 我还没有说过话。
note-nothing_to_confirm = 现在没有要您说“是”的事。
note-nothing_to_deny = 好的。
note-no_more = 全部都说完了。
note-key_needed = 现在要买，请按回车键，或者打字输入“是”。
note-no_orders = 您还没有订单。
note-too_late_to_cancel = 这个订单已经不能取消了。
note-declined = 好的。
note-cannot_yet_watch_price = 我还不会盯着价钱。
note-cannot_yet_buy_when = 我还不会以后自动替您买。只有您说“是”，我才买。
note-cannot_yet_negotiate = 我还不会跟店家讲价。
note-cannot_yet_photo_match = 我还不会看照片。
note-cannot_yet_return_item = 我还不会办退货。订单可以取消：说“取消我的订单”。

not-understood = 话我听懂了，可是不知道该做什么。
not-understood-unheard = 我没有听明白。
not-understood-empty = 我什么也没有听到。
