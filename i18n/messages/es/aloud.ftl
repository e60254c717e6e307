### Answers as they are heard: shorter than they are written. The rest comes when it is asked for.

aloud-count = { $total-n ->
    [one] Hay una opción.
   *[other] Hay { $total } opciones.
}
aloud-option = { $place }: { $name }, { $price }{ $extras }.
aloud-count-open = { $total-n ->
    [one] Una opción puede servir.
   *[other] { $total } opciones pueden servir.
}
aloud-count-rest = { $rest-n ->
    [one] Una más puede servir.
   *[other] Otras { $rest } pueden servir.
}
aloud-ask-more = ¿Cuál, o "más"?
aloud-rating = Valoración: { $rating }.
aloud-price = { $price }.
aloud-features = { $list }.
aloud-details-ask = ¿Al carrito, o "cuénteme más de este"?

## For the eye too

options-none-state = Ninguna tienda indica: { $what }.
option-lead = , { $what }
gender-of-option = f

## While somebody waits

waiting-first = Un momento.
waiting-again = Sigo buscando.
