### Answers as they are heard: shorter than they are written. The rest comes when it is asked for.

aloud-count = { $total-n ->
    [1] 有一件合适。
   *[other] 有 { $total } 件合适。
}
aloud-option = { $place }，{ $name }，{ $price }{ $extras }。
aloud-count-open = { $total-n ->
    [1] 有一件可能合适。
   *[other] 有 { $total } 件可能合适。
}
aloud-count-rest = { $rest-n ->
    [1] 另外一件可能合适。
   *[other] 另外 { $rest } 件可能合适。
}
aloud-ask-more = 要哪一个，还是说“还有别的吗”？
aloud-rating = 评价是{ $rating }。
aloud-price = { $price }。
aloud-features = { $list }。
aloud-details-ask = 放进购物车，还是“详细说说”？

## For the eye too

options-none-state = 都没有写明：{ $what }。
option-lead = ，{ $what }
gender-of-option = -

## While somebody waits

waiting-first = 请稍等。
waiting-again = 还在找。
