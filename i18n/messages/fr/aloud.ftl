### Answers as they are heard: shorter than they are written. The rest comes when it is asked for.

aloud-count = { $total-n ->
    [one] Un article convient.
   *[other] { $total } articles conviennent.
}
aloud-option = { $place }: { $name }, { $price }{ $extras }.
aloud-count-open = { $total-n ->
    [one] Un article peut convenir.
   *[other] { $total } articles peuvent convenir.
}
aloud-count-rest = { $rest-n ->
    [one] Un autre peut convenir.
   *[other] { $rest } autres peuvent convenir.
}
aloud-ask-more = Lequel, ou "la suite"?
aloud-rating = Note: { $rating }.
aloud-price = { $price }.
aloud-features = { $list }.
aloud-details-ask = Je l'ajoute au panier, ou "dites-m'en plus"?

## For the eye too

options-none-state = Aucune boutique ne précise: { $what }.
option-lead = , { $what }
gender-of-option = m

## While somebody waits

waiting-first = Un instant.
waiting-again = Je cherche encore.
