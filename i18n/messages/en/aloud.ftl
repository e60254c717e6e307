### Answers as they are heard: shorter than they are written. The rest comes when it is asked for.

aloud-count = { $total-n ->
    [one] One fits.
   *[other] { $total } fit.
}
aloud-option = { $place }: { $name }, { $price }{ $extras }.
aloud-count-open = { $total-n ->
    [one] One may fit.
   *[other] { $total } may fit.
}
aloud-count-rest = { $rest-n ->
    [one] One more may fit.
   *[other] { $rest } more may fit.
}
aloud-ask-more = Which one, or "more"?
aloud-rating = Rated { $rating }.
aloud-price = { $price }.
aloud-features = { $list }.
aloud-details-ask = Add it to your cart, or "tell me more"?

## For the eye too

options-none-state = Not stated for any of them: { $what }.
option-lead = , { $what }
gender-of-option = -

## While somebody waits

waiting-first = One moment.
waiting-again = I am still looking.
