# Taste: why things stand in this order, what earlier choices moved, and that it was forgotten.

why-order-fit = お言葉に一番合うものから並べています。
why-order-cheapest = ご希望どおり、安い順に並べています。
why-order-best-rated = ご希望どおり、評価の高い順に並べています。
why-order-fastest-delivery = ご希望どおり、早く届く順に並べています。
why-order-nothing = お好みについては、まだ何も学んでいません。
why-order-unmoved = これまでのお選びは、この順番に影響していません。
why-order-up = { $place }番が上にあるのは、{ $why }からです。
why-order-down = { $place }番が下にあるのは、{ $why }からです。
why-order-bounds = お好みで動くのは、同じくらい合うものだけです。同じ品で高いほうを、安いほうより前に置くことはありません。
why-order-forget = 最初からやり直すには、「好みを忘れて」とおっしゃってください。

taste-chosen = { $what }を{ $times }お選びになった
taste-passed = { $what }を{ $times }見送られた
taste-others-chosen = ここでほかの方が{ $what }をよく選んでいる
taste-others-passed = ここでほかの方が{ $what }をよく見送っている

gender-of-times = -
taste-times = { $count-n ->
   *[other] { $count }回
}
taste-material = 素材が{ $value }のもの
taste-color = 色が{ $value }のもの
taste-feature = 「{ $value }」の特徴があるもの
taste-brand = ブランドが{ $value }のもの
taste-merchant = 店が{ $value }のもの
taste-origin = 産地が{ $value }のもの
taste-price-less = 安いほう
taste-price-more = 高いほう
taste-rating-less = 評価が低いほう
taste-rating-more = 評価が高いほう
taste-delivery-less = 早く届くほう
taste-delivery-more = 遅く届くほう

note-taste_forgotten = お好みについて学んだことを忘れました。かご、注文、設定はそのままです。
note-taste_nothing = お好みについては、まだ何も学んでいませんでした。
