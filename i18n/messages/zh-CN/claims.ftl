### 推荐的理由，每条一个短句。$value 是写好的内容；$because 是特点，用在用途后面。
### “…-not-stated” 说店家的资料里没有写明什么，接在“没有写明”后面。

claim-is-type = 正是您要的{ $value }
claim-of-brand = 牌子是 { $value }
claim-has-color = 有{ $value }的
claim-has-color-not-stated = 是不是{ $value }
claim-made-of = 材料是{ $value }
claim-made-of-not-stated = 材料是不是{ $value }
claim-has-feature = 店家写明：{ $value }
claim-has-feature-not-stated = { $value }
claim-has-size = 有 { $value } 的尺码
claim-has-size-not-stated = 有没有 { $value } 的尺码
claim-within-price = 价钱是 { $value }，没有超过您说的
claim-within-price-not-stated = 用您的货币算的价钱
claim-above-price = 价钱是 { $value }
claim-above-price-not-stated = 用您的货币算的价钱
claim-rated = 评价是 { $value }
claim-free-of-material = 不含{ $value }
claim-free-of-material-not-stated = 含不含{ $value }
claim-free-of-color = 不是{ $value }的
claim-free-of-color-not-stated = 是不是{ $value }的
claim-free-of-feature-not-stated = 有没有这一点：{ $value }
claim-not-of-brand = 不是 { $value } 的牌子
claim-ships-to = { $value-n ->
    [1] 一天就能送到
   *[other] { $value } 天能送到
}
claim-destination-unknown-not-stated = 能不能送到您那里，要等您告诉我国家
claim-in-stock = 现在有货
claim-suits = 适合{ $value }
claim-helps = 适合{ $value }，因为有：{ $because }
claim-needs-not-stated = { $value }需要的：{ $because }
claim-harms = 用来{ $value }有个不足：{ $because }
claim-not-from = 产地不是{ $value }
claim-not-from-not-stated = 产地
claim-made-for-women = 标题说是女款
claim-made-for-men = 标题说是男款
claim-made-for-dogs = 是给狗用的
claim-made-for-cats = 是给猫用的
claim-made-for-fish = 是给鱼用的
claim-made-for-birds = 是给鸟用的
