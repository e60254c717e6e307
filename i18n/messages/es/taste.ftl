# Taste: why things stand in this order, what earlier choices moved, and that it was forgotten.

why-order-fit = Primero va lo que mejor encaja con sus palabras.
why-order-cheapest = Primero va lo más barato, como usted pidió.
why-order-best-rated = Primero va lo mejor valorado, como usted pidió.
why-order-fastest-delivery = Primero va lo que llega antes, como usted pidió.
why-order-nothing = Todavía no he aprendido nada sobre sus gustos.
why-order-unmoved = Lo que eligió antes no cambia nada en este orden.
why-order-up = El número { $place } está más arriba porque { $why }.
why-order-down = El número { $place } está más abajo porque { $why }.
why-order-bounds = Sus gustos solo mueven lo que encaja más o menos igual de bien. Nunca ponen algo más caro delante de lo mismo por menos dinero.
why-order-forget = Para empezar de nuevo, diga: olvide mis gustos.

taste-chosen = usted eligió { $what } { $times }
taste-passed = usted descartó { $what } { $times }
taste-others-chosen = otras personas aquí suelen elegir { $what }
taste-others-passed = otras personas aquí suelen descartar { $what }

gender-of-times = f
taste-times = { $count-n ->
    [one] una vez
   *[other] { $count } veces
}
taste-material = { $value }
taste-color = el color { $value }
taste-feature = algo con esta característica: { $value },
taste-brand = la marca { $value }
taste-merchant = la tienda { $value }
taste-origin = productos de { $value }
taste-price-less = lo más barato
taste-price-more = lo más caro
taste-rating-less = lo que tiene menos estrellas
taste-rating-more = lo mejor valorado
taste-delivery-less = lo que llega antes
taste-delivery-more = lo que llega más tarde

note-taste_forgotten = He olvidado lo que había aprendido sobre sus gustos. El carrito, los pedidos y los ajustes siguen igual.
note-taste_nothing = Todavía no había aprendido nada sobre sus gustos.
