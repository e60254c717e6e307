### Judging: side by side, what buyers say, one question about one thing, how Sayso knows.
### Values arrive worded; `…-n` arguments are the plain numbers, for plurals only.

## Comparing

joined = { $first }; { $second }
comparison-cell = { $place }, { $name }: { $value }
comparison-none = states none of these
comparison-better = { $list }.
comparison-need = for { $activity }, number { $place } suits better: { $list }
comparison-lead = number { $place } { $what }
comparison-lead-price = costs least
comparison-lead-rating = is rated best
comparison-lead-delivery = arrives first
comparison-lead-weight = is lightest
comparison-not-stated = Not stated: { $list }.
comparison-missing = { $attribute } of number { $place }

## What buyers say

reviews-none = Nobody has written a review of it yet.
reviews-count = { $count-n ->
    [one] One person wrote a review: { $rating }.
   *[other] { $count } people wrote reviews, on average { $rating }.
}
reviews-aside = { $count-n ->
    [one] I do not count one of them: { $why }.
   *[other] I do not count { $count } of them: { $why }.
}
reviews-aside-copy = copies of another review
reviews-aside-elsewhere = the same text at other products
reviews-aside-rush = a sudden rush of the same stars
reviews-aside-empty = empty praise, many times in one day
reviews-weighted = With the doubtful ones counting less, it is { $rating }.
reviews-about = On { $aspect }: { $good } for, { $bad } against.
reviews-about-none = Fewer than two reviews speak of { $aspect }.
reviews-disagree = Buyers disagree about this.
reviews-praised = Praised: { $list }.
reviews-blamed = Criticised: { $list }.
reviews-disputed = Opinions differ on { $list }.
reviews-no-aspect = There is nothing that two of them agree on or argue about.
reviews-aspect = { $aspect }, { $good } for, { $bad } against
reviews-quotes = In their own words:
reviews-quote-foreign = This one is in { $language }:

aspect-fit = fit and size
aspect-durability = durability
aspect-quality = quality
aspect-easy-hands = ease for weak hands
aspect-without-sight = use without sight
aspect-readability = readability
aspect-comfort = comfort
aspect-taste-smell = taste and smell
aspect-noise = noise
aspect-battery = battery
aspect-delivery = delivery
aspect-value = value for money
aspect-instructions = instructions
aspect-looks = looks
aspect-warmth = warmth
aspect-safety = safety
aspect-weight = weight
aspect-ease = ease of use
aspect-cleaning = cleaning
aspect-waterproof = keeping water out

## One question about one thing

answer-yes = Yes. The shop states: { $value }.
answer-yes-materials = Yes. It is made of { $list }.
answer-yes-colors = Yes. It comes in { $list }.
answer-returns = { $days-n ->
    [one] Yes. You can return it within one day.
   *[other] Yes. You can return it within { $days } days.
}
answer-battery-in-equipment = Yes. It has a battery inside.
answer-battery-loose = Yes. It comes with loose batteries.
answer-no = No. The shop states that it lacks this: { $what }.
answer-no-states = No. The shop states: { $value }.
answer-no-colors = No. It comes in { $list }.
answer-no-returns = No. The shop does not take it back.
answer-not-stated = Not stated. The shop says nothing about this: { $what }.
answer-instead-materials = It names these materials: { $list }.
answer-described = The record has no field for this: { $what }. The description says:
answer-described-foreign = The record has no field for this: { $what }. The description says, in { $language }:

topic-battery = batteries
topic-returns = returns
topic-washing = washing
topic-noise = noise
topic-warranty = a warranty
topic-nuts = nuts
topic-gluten = gluten
topic-milk = milk
topic-nickel = nickel
topic-fragrance = fragrance
topic-alcohol = alcohol
topic-sugar = sugar
topic-caffeine = caffeine
topic-salt = salt
topic-latex = latex

## How Sayso knows

why-reviews = { $count-n ->
    [one] I counted one review, written in { $languages }.
   *[other] I counted { $count } reviews, written in { $languages }.
}
why-reviews-ask = I can read you some of them. Say: read me one.
why-fields = That stands under { $list }.

field-features = features
field-accessibility = accessibility
field-materials = materials
field-colors = colours
field-battery = battery
field-description = the description
field-returns = the shop's terms for returns
