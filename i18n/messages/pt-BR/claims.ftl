### Por que um produto está aqui: uma afirmação curta cada. $because é uma característica, para atividades.
### "…-not-stated" diz o que o cadastro da loja não informa.

claim-is-type = é o que você pediu: { $value }
claim-of-brand = é da marca { $value }
claim-has-color = tem na cor { $value }
claim-has-color-not-stated = a cor { $value }
claim-made-of = é feito de { $value }
claim-made-of-not-stated = o material { $value }
claim-has-feature = a loja informa: { $value }
claim-has-feature-not-stated = { $value }
claim-has-size = tem no tamanho { $value }
claim-has-size-not-stated = o tamanho { $value }
claim-within-price = custa { $value }, dentro do seu limite
claim-within-price-not-stated = o preço na sua moeda
claim-above-price = custa { $value }
claim-above-price-not-stated = o preço na sua moeda
claim-rated = a avaliação é { $value }
claim-free-of-material = é sem { $value }
claim-free-of-material-not-stated = se é sem { $value }
claim-free-of-color = não é { $value }
claim-free-of-color-not-stated = se é { $value }
claim-free-of-feature-not-stated = se é sem: { $value }
claim-not-of-brand = não é da marca { $value }
claim-ships-to = { $value-n ->
    [one] chega em um dia
   *[other] chega em { $value } dias
}
claim-destination-unknown-not-stated = a entrega para você, até você dizer o seu país
claim-in-stock = está disponível
claim-suits = serve para { $value }
claim-helps = para { $value } tem: { $because }
claim-needs-not-stated = o que { $value } pede: { $because }
claim-harms = para { $value } isto conta contra: { $because }
claim-not-from = não vem deste país: { $value }
claim-not-from-not-stated = o país de origem
claim-made-for-women = pelo título, é feminino
claim-made-for-men = pelo título, é masculino
claim-made-for-dogs = é para cachorros
claim-made-for-cats = é para gatos
claim-made-for-fish = é para peixes
claim-made-for-birds = é para pássaros
