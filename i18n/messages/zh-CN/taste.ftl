# Taste: why things stand in this order, what earlier choices moved, and that it was forgotten.

why-order-fit = 最符合您所说的排在最前面。
why-order-cheapest = 按您的要求，最便宜的排在最前面。
why-order-best-rated = 按您的要求，评分最高的排在最前面。
why-order-fastest-delivery = 按您的要求，最快送到的排在最前面。
why-order-nothing = 我还没有了解到您的喜好。
why-order-unmoved = 您之前的选择没有改变这个顺序。
why-order-up = 第{ $place }个排得靠前，因为{ $why }。
why-order-down = 第{ $place }个排得靠后，因为{ $why }。
why-order-bounds = 您的喜好只会移动同样合适的商品。同样的东西，贵的绝不会排到便宜的前面。
why-order-forget = 想重新开始，请说：忘掉我的喜好。

taste-chosen = 您选过{ $times }{ $what }
taste-passed = 您跳过了{ $times }{ $what }
taste-others-chosen = 这里的其他人常选{ $what }
taste-others-passed = 这里的其他人常跳过{ $what }

gender-of-times = -
taste-times = { $count-n ->
    [2] 两次
   *[other] { $count }次
}
taste-material = { $value }材质的
taste-color = { $value }的
taste-feature = 带有{ $value }这个特点的
taste-brand = { $value }这个牌子的
taste-merchant = { $value }这家店的
taste-origin = 产自{ $value }的
taste-price-less = 便宜一些的
taste-price-more = 贵一些的
taste-rating-less = 评分低一些的
taste-rating-more = 评分高一些的
taste-delivery-less = 送得快一些的
taste-delivery-more = 送得慢一些的

note-taste_forgotten = 您的喜好我已经忘掉了。购物车、订单和设置都还在。
note-taste_nothing = 我本来就还没有了解到您的喜好。
