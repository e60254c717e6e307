### Answers as they are heard: shorter than they are written. The rest comes when it is asked for.

aloud-count = { $total-n ->
    [one] Eines passt.
   *[other] { $total } passen.
}
aloud-option = { $place }: { $name }, { $price }{ $extras }.
aloud-count-open = { $total-n ->
    [one] Eines könnte passen.
   *[other] { $total } könnten passen.
}
aloud-count-rest = { $rest-n ->
    [one] Ein weiteres könnte passen.
   *[other] { $rest } weitere könnten passen.
}
aloud-ask-more = Welches, oder "mehr"?
aloud-rating = Bewertet mit { $rating }.
aloud-price = { $price }.
aloud-features = { $list }.
aloud-details-ask = In den Warenkorb damit, oder "mehr dazu"?

## For the eye too

options-none-state = Bei keinem angegeben: { $what }.
option-lead = , { $what }
gender-of-option = n

## While somebody waits

waiting-first = Einen Moment.
waiting-again = Ich suche noch.
