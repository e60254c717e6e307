### Answers as they are heard: shorter than they are written. The rest comes when it is asked for.

aloud-count = { $total-n ->
    [one] يناسبك خيار واحد.
    [two] يناسبك خياران.
    [few] تناسبك { $total } خيارات.
    [many] يناسبك { $total } خيارا.
   *[other] يناسبك { $total } خيار.
}
aloud-option = { $place }: { $name }، { $price }{ $extras }.
aloud-count-open = { $total-n ->
    [one] قد يناسبك خيار واحد.
    [two] قد يناسبك خياران.
    [few] قد تناسبك { $total } خيارات.
    [many] قد يناسبك { $total } خيارا.
   *[other] قد يناسبك { $total } خيار.
}
aloud-count-rest = { $rest-n ->
    [one] قد يناسبك خيار آخر.
    [two] قد يناسبك خياران آخران.
    [few] قد تناسبك { $rest } خيارات أخرى.
    [many] قد يناسبك { $rest } خيارا آخر.
   *[other] قد يناسبك { $rest } خيار آخر.
}
aloud-ask-more = أي واحد، أو "المزيد"؟
aloud-rating = تقييمه { $rating }.
aloud-price = { $price }.
aloud-features = { $list }.
aloud-details-ask = أضيفه إلى سلتك، أو "أخبرني المزيد"؟

## For the eye too

options-none-state = غير مذكور لأي منها: { $what }.
option-lead = ، { $what }
gender-of-option = m

## While somebody waits

waiting-first = لحظة من فضلك.
waiting-again = ما زلت أبحث.
