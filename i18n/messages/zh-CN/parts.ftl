### 句子的零件。

price-about = 大约 { $price }
your-country = 您的国家
name-foreign = { $brand } 的{ $type }
name-foreign-detail = { $brand } 的{ $type }，{ $detail }
comparison-name = 第 { $place } 个，{ $name }
why-reason = { $claim }。
fact-present = 有
fact-absent = 没有
fact-not_stated = 没有写明

size-system-EU = 欧洲码
size-system-US = 美国码
size-system-UK = 英国码
size-system-JP = 日本码
size-system-CN = 中国码
size-system-BR = 巴西码
size-system-INT = 字母码

constraint-max-price = 最高价
constraint-min-price = 最低价
constraint-min-rating = 评价
constraint-size-value = 尺码
constraint-ships-to = 能不能送到您的国家
constraint-stock = 有没有货
constraint-brands = 牌子
constraint-excluded-materials = 您不要的材料
constraint-excluded-colors = 您不要的颜色
constraint-excluded-features = 您不要的特点
constraint-excluded-brands = 您不要的牌子
constraint-excluded-origins = 您不要的产地
constraint-excluded-types = 您不要的商品种类
constraint-product-types = 商品种类，{ $value }
constraint-features = { $value }这一点
constraint-materials = 材料，{ $value }
constraint-colors = 颜色，{ $value }
constraint-activities = 用途，{ $value }

days = { $days-n ->
    [0] 今天
    [1] 一天
   *[other] { $days } 天
}
counted = { $count-n ->
    [1] 一件{ $name }
   *[other] { $count } 件{ $name }
}

# “counted” 里量词的性：m、f、n，没有就写 -。
gender-of-piece = -
