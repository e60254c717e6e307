### 文の部品。

price-about = およそ{ $price }
your-country = お住まいの国
name-foreign = { $brand }の{ $type }
name-foreign-detail = { $brand }の{ $type }、{ $detail }
comparison-name = { $place }番の{ $name }
why-reason = { $claim }。
fact-present = はい
fact-absent = いいえ
fact-not_stated = 記載なし

size-system-EU = ヨーロッパ
size-system-US = アメリカ
size-system-UK = イギリス
size-system-JP = 日本
size-system-CN = 中国
size-system-BR = ブラジル
size-system-INT = 文字

constraint-max-price = 値段の上限
constraint-min-price = 値段の下限
constraint-min-rating = 評価
constraint-size-value = サイズ
constraint-ships-to = お住まいの国への配達
constraint-stock = 在庫があること
constraint-brands = ブランド
constraint-excluded-materials = 避けたい素材
constraint-excluded-colors = 避けたい色
constraint-excluded-features = 避けたい特徴
constraint-excluded-brands = 避けたいブランド
constraint-excluded-origins = 避けたい原産国
constraint-excluded-types = 避けたい種類の商品
constraint-product-types = 品物の種類、{ $value }
constraint-features = 特徴のご希望、{ $value }
constraint-materials = 素材、{ $value }
constraint-colors = 色、{ $value }
constraint-activities = 用途、{ $value }

days = { $days-n ->
    [0] 今日
   *[other] { $days }日
}
counted = { $name }、{ $count }点

# 「counted」の一つを表す言葉の性。日本語にはない。
gender-of-piece = -
