### Answers as they are heard: shorter than they are written. The rest comes when it is asked for.

aloud-count = { $total-n ->
    [one] Há uma opção.
   *[other] Há { $total } opções.
}
aloud-option = { $place }: { $name }, { $price }{ $extras }.
aloud-count-open = { $total-n ->
    [one] Uma opção pode servir.
   *[other] { $total } opções podem servir.
}
aloud-count-rest = { $rest-n ->
    [one] Mais uma pode servir.
   *[other] Mais { $rest } podem servir.
}
aloud-ask-more = Qual delas, ou "mais"?
aloud-rating = Avaliação: { $rating }.
aloud-price = { $price }.
aloud-features = { $list }.
aloud-details-ask = Coloco no carrinho, ou "fale mais sobre ele"?

## For the eye too

options-none-state = Nenhuma loja informa: { $what }.
option-lead = , { $what }
gender-of-option = f

## While somebody waits

waiting-first = Um momento.
waiting-again = Ainda estou procurando.
