### その商品を挙げるわけ。短い一言ずつ。$value は言葉にした値、$because は用途に対する特徴。
### 「-not-stated」は、お店の記録に書かれていないことの名前。

claim-is-type = お探しの{ $value }です
claim-of-brand = ブランドは{ $value }です
claim-has-color = 色に{ $value }があります
claim-has-color-not-stated = 色に{ $value }があるかどうか
claim-made-of = 素材は{ $value }です
claim-made-of-not-stated = 素材が{ $value }かどうか
claim-has-feature = お店の説明に、{ $value }とあります
claim-has-feature-not-stated = { $value }
claim-has-size = サイズに{ $value }があります
claim-has-size-not-stated = サイズに{ $value }があるかどうか
claim-within-price = お値段は{ $value }で、ご予算の内です
claim-within-price-not-stated = お使いの通貨での値段
claim-above-price = お値段は{ $value }です
claim-above-price-not-stated = お使いの通貨での値段
claim-rated = 評価は{ $value }です
claim-free-of-material = { $value }を使っていません
claim-free-of-material-not-stated = { $value }を使っていないかどうか
claim-free-of-color = { $value }ではありません
claim-free-of-color-not-stated = { $value }かどうか
claim-free-of-feature-not-stated = { $value }がないかどうか
claim-not-of-brand = { $value }の製品ではありません
claim-ships-to = { $value }日で届きます
claim-destination-unknown-not-stated = お届けできるかどうか、これは国を教えていただけばわかります
claim-in-stock = 在庫があります
claim-suits = { $value }に向いています
claim-helps = { $value }に役立つ、{ $because }があります
claim-needs-not-stated = { $value }に必要な、{ $because }
claim-harms = { $value }には不向きな、{ $because }があります
