### Judging: side by side, what buyers say, one question about one thing, how Sayso knows.
### Values arrive worded; `…-n` arguments are the plain numbers, for plurals only.

## Comparing

joined = { $first }；{ $second }
comparison-cell = 第 { $place } 个，{ $name }：{ $value }
comparison-none = 都没有写明
comparison-better = { $list }。
comparison-need = { $activity }用，第 { $place } 个更合适：{ $list }
comparison-lead = 第 { $place } 个{ $what }
comparison-lead-price = 最便宜
comparison-lead-rating = 评价最高
comparison-lead-delivery = 到得最快
comparison-lead-weight = 最轻
comparison-not-stated = 没有写明：{ $list }。
comparison-missing = 第 { $place } 个的{ $attribute }

## What buyers say

reviews-none = 还没有人写评价。
reviews-count = { $count-n ->
    [1] 有一个人写了评价，{ $rating }。
   *[other] 有 { $count } 个人写了评价，平均{ $rating }。
}
reviews-aside = 其中 { $count } 条我没有算：{ $why }。
reviews-aside-copy = 照抄别人的评价
reviews-aside-elsewhere = 同样的文字也出现在别的商品
reviews-aside-rush = 突然一拥而上的同样星级
reviews-aside-empty = 同一天里许多空洞的好评
reviews-weighted = 可疑的少算一些，就是{ $rating }。
reviews-about = 说到{ $aspect }：{ $good } 个说好，{ $bad } 个说不好。
reviews-about-none = 说到{ $aspect }的评价不到两条。
reviews-disagree = 买家的看法不一样。
reviews-praised = 说好的有：{ $list }。
reviews-blamed = 说不好的有：{ $list }。
reviews-disputed = 看法不一的有：{ $list }。
reviews-no-aspect = 没有哪一点是两条评价都说到的。
reviews-aspect = { $aspect }，{ $good } 个说好，{ $bad } 个说不好
reviews-quotes = 买家的原话是：
reviews-quote-foreign = 这一条用的是{ $language }：

aspect-fit = 尺码大小
aspect-durability = 耐用
aspect-quality = 质量
aspect-easy-hands = 手没力气的人好不好用
aspect-without-sight = 看不见的人好不好用
aspect-readability = 看得清不清楚
aspect-comfort = 舒适
aspect-taste-smell = 味道气味
aspect-noise = 噪音
aspect-battery = 电池
aspect-delivery = 送货包装
aspect-value = 值不值
aspect-instructions = 说明书
aspect-looks = 样子
aspect-warmth = 保暖
aspect-safety = 安全
aspect-weight = 重量
aspect-ease = 好不好用
aspect-cleaning = 清洗
aspect-waterproof = 防水

## One question about one thing

answer-yes = 有。店家写明：{ $value }。
answer-yes-materials = 是的。材料有{ $list }。
answer-yes-colors = 有。颜色有：{ $list }。
answer-returns = 可以。{ $days } 天之内可以退。
answer-battery-in-equipment = 有。里面带电池。
answer-battery-loose = 有。另外带着电池。
answer-no = 没有。店家写明没有这一项：{ $what }。
answer-no-states = 没有。店家写明：{ $value }。
answer-no-colors = 没有。颜色有：{ $list }。
answer-no-returns = 不行。店家不接受退货。
answer-not-stated = 没有写明。店家没有提到：{ $what }。
answer-instead-materials = 写明的材料有：{ $list }。
answer-described = 资料里没有{ $what }这一栏。说明里是这样写的：
answer-described-foreign = 资料里没有{ $what }这一栏。说明是用{ $language }写的：

topic-battery = 电池
topic-returns = 退货
topic-washing = 能不能洗
topic-noise = 噪音
topic-warranty = 保修
topic-nuts = 坚果
topic-gluten = 麸质
topic-milk = 牛奶
topic-nickel = 镍
topic-fragrance = 香料
topic-alcohol = 酒精
topic-sugar = 糖
topic-caffeine = 咖啡因
topic-salt = 盐
topic-latex = 乳胶

## How Sayso knows

why-reviews = 我数了 { $count } 条评价，用的语言有{ $languages }。
why-reviews-ask = 我可以念几条。您说“念一条评价”就行。
why-fields = 写在这一栏：{ $list }。

field-features = 特点
field-accessibility = 无障碍
field-materials = 材料
field-colors = 颜色
field-battery = 电池
field-description = 商品说明
field-returns = 退货条件
