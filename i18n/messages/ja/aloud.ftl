### Answers as they are heard: shorter than they are written. The rest comes when it is asked for.

aloud-count = { $total-n ->
    [1] ひとつ、合います。
   *[other] { $total }件、合います。
}
aloud-option = { $place }番、{ $name }、{ $price }{ $extras }。
aloud-count-open = { $total-n ->
    [1] ひとつ、合うかもしれません。
   *[other] { $total }件、合うかもしれません。
}
aloud-count-rest = { $rest-n ->
    [1] あとひとつ、合うかもしれません。
   *[other] あと{ $rest }件、合うかもしれません。
}
aloud-ask-more = どれになさいますか、それとも「ほかには」？
aloud-rating = 評価は{ $rating }です。
aloud-price = { $price }。
aloud-features = { $list }。
aloud-details-ask = かごに入れますか、それとも「もっと詳しく」？

## For the eye too

options-none-state = どのお店の説明にもないのは、{ $what }です。
option-lead = 、{ $what }
gender-of-option = -

## While somebody waits

waiting-first = 少々お待ちください。
waiting-again = まだお調べしています。
