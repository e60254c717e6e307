# Taste: why things stand in this order, what earlier choices moved, and that it was forgotten.

why-order-fit = Primeiro vem o que mais combina com o que você disse.
why-order-cheapest = O mais barato vem primeiro, como você pediu.
why-order-best-rated = O mais bem avaliado vem primeiro, como você pediu.
why-order-fastest-delivery = O que chega antes vem primeiro, como você pediu.
why-order-nothing = Ainda não aprendi nada sobre o seu gosto.
why-order-unmoved = O que você escolheu antes não muda nada nesta ordem.
why-order-up = O número { $place } está mais acima porque { $why }.
why-order-down = O número { $place } está mais abaixo porque { $why }.
why-order-bounds = O seu gosto só move o que combina mais ou menos igual. Ele nunca põe algo mais caro na frente da mesma coisa por menos.
why-order-forget = Para começar do zero, diga: esqueça o meu gosto.

taste-chosen = você escolheu { $what } { $times }
taste-passed = você deixou de lado { $what } { $times }
taste-others-chosen = outras pessoas aqui costumam escolher { $what }
taste-others-passed = outras pessoas aqui costumam deixar de lado { $what }

gender-of-times = f
taste-times = { $count-n ->
    [one] uma vez
   *[other] { $count } vezes
}
taste-material = { $value }
taste-color = a cor { $value }
taste-feature = algo com esta característica: { $value },
taste-brand = a marca { $value }
taste-merchant = a loja { $value }
taste-origin = este país de origem: { $value },
taste-price-less = o mais barato
taste-price-more = o mais caro
taste-rating-less = algo com menos estrelas
taste-rating-more = o mais bem avaliado
taste-delivery-less = o que chega antes
taste-delivery-more = algo que chega depois

note-taste_forgotten = Esqueci o que tinha aprendido sobre o seu gosto. Carrinho, pedidos e ajustes continuam.
note-taste_nothing = Eu ainda não tinha aprendido nada sobre o seu gosto.
