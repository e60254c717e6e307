### Judging: side by side, what buyers say, one question about one thing, how Sayso knows.
### Values arrive worded; `…-n` arguments are the plain numbers, for plurals only.

## Comparing

joined = { $first }、{ $second }
comparison-cell = { $place }番の{ $name }が{ $value }
comparison-none = どれも記載なし
comparison-better = { $list }。
comparison-need = { $activity }には{ $place }番が向いていて、{ $list }があります
comparison-lead = { $place }番は{ $what }
comparison-lead-price = いちばん安い
comparison-lead-rating = いちばん評価が高い
comparison-lead-delivery = いちばん早く届く
comparison-lead-weight = いちばん軽い
comparison-not-stated = 記載がないのは、{ $list }です。
comparison-missing = { $place }番の{ $attribute }

## What buyers say

reviews-none = 口コミは、まだありません。
reviews-count = { $count-n ->
    [1] 口コミは一人、評価は{ $rating }です。
   *[other] 口コミは{ $count }人、評価の平均は{ $rating }です。
}
reviews-aside = そのうち{ $count }件は数えていません。理由は、{ $why }です。
reviews-aside-copy = ほかの口コミの写し
reviews-aside-elsewhere = 別の商品にも同じ文章があること
reviews-aside-rush = 同じ星が急に集まったこと
reviews-aside-empty = 中身のない褒め言葉が同じ日に続いたこと
reviews-weighted = 疑わしいものを軽く数えると、{ $rating }です。
reviews-about = { $aspect }については、良いが{ $good }人、悪いが{ $bad }人です。
reviews-about-none = { $aspect }に触れた口コミは、二件に足りません。
reviews-disagree = 買った方の意見が分かれています。
reviews-praised = 褒められているのは、{ $list }です。
reviews-blamed = 不満があるのは、{ $list }です。
reviews-disputed = 意見が分かれるのは、{ $list }です。
reviews-no-aspect = 二件以上の口コミが触れていることは、ありません。
reviews-aspect = { $aspect }は良いが{ $good }人、悪いが{ $bad }人
reviews-quotes = 買った方の言葉です。
reviews-quote-foreign = 次は{ $language }です。

aspect-fit = サイズ
aspect-durability = 丈夫さ
aspect-quality = 品質
aspect-easy-hands = 力の弱い手での使いやすさ
aspect-without-sight = 見えなくても使えるか
aspect-readability = 読みやすさ
aspect-comfort = 心地よさ
aspect-taste-smell = 味や匂い
aspect-noise = 音の静かさ
aspect-battery = 電池
aspect-delivery = 配送と梱包
aspect-value = 値段に見合うか
aspect-instructions = 説明書
aspect-looks = 見た目
aspect-warmth = 暖かさ
aspect-safety = 安全
aspect-weight = 重さ
aspect-ease = 使いやすさ
aspect-cleaning = 手入れ
aspect-waterproof = 防水

## One question about one thing

answer-yes = はい。お店の説明に、{ $value }とあります。
answer-yes-materials = はい。素材は{ $list }です。
answer-yes-colors = はい。色は{ $list }があります。
answer-returns = はい。{ $days }日以内なら返品できます。
answer-battery-in-equipment = はい。中に電池が入っています。
answer-battery-loose = はい。電池が別に付いています。
answer-no = いいえ。お店の記録に、ないと書いてあります。{ $what }のことです。
answer-no-states = いいえ。お店の説明に、{ $value }とあります。
answer-no-colors = いいえ。色は{ $list }です。
answer-no-returns = いいえ。返品はできません。
answer-not-stated = 記載がありません。お店は{ $what }について何も書いていません。
answer-instead-materials = 書いてある素材は{ $list }です。
answer-described = 記録に{ $what }の欄はありません。説明文には、こうあります。
answer-described-foreign = 記録に{ $what }の欄はありません。説明文は{ $language }です。

topic-battery = 電池
topic-returns = 返品
topic-washing = 洗濯
topic-noise = 音の大きさ
topic-warranty = 保証
topic-nuts = ナッツ
topic-gluten = グルテン
topic-milk = 乳
topic-nickel = ニッケル
topic-fragrance = 香料
topic-alcohol = アルコール
topic-sugar = 砂糖
topic-caffeine = カフェイン
topic-salt = 塩
topic-latex = ラテックス

## How Sayso knows

why-reviews = 口コミを{ $count }件数えました。言語は{ $languages }です。
why-reviews-ask = いくつかお読みできます。「口コミを読んで」とおっしゃってください。
why-fields = { $list }の欄にあります。

field-features = 特徴
field-accessibility = 使いやすさへの配慮
field-materials = 素材
field-colors = 色
field-battery = 電池
field-description = 説明文
field-returns = 返品の条件
