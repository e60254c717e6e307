# Taste: why things stand in this order, what earlier choices moved, and that it was forgotten.

why-order-fit = Zuerst kommt, was am besten zu Ihren Worten passt.
why-order-cheapest = Zuerst kommt das Günstigste, wie Sie es wollten.
why-order-best-rated = Zuerst kommt das am besten Bewertete, wie Sie es wollten.
why-order-fastest-delivery = Zuerst kommt, was am schnellsten da ist, wie Sie es wollten.
why-order-nothing = Über Ihren Geschmack habe ich noch nichts gelernt.
why-order-unmoved = Ihre früheren Entscheidungen ändern an dieser Reihenfolge nichts.
why-order-up = Nummer { $place } steht weiter vorn, denn { $why }.
why-order-down = Nummer { $place } steht weiter hinten, denn { $why }.
why-order-bounds = Ihr Geschmack verschiebt nur, was etwa gleich gut passt. Nie kommt etwas Teureres vor das Gleiche für weniger Geld.
why-order-forget = Um neu anzufangen, sagen Sie: Vergiss meinen Geschmack.

taste-chosen = Sie haben { $times } { $what } gewählt
taste-passed = Sie haben { $times } { $what } übergangen
taste-others-chosen = andere haben hier oft { $what } gewählt
taste-others-passed = andere haben hier oft { $what } übergangen

gender-of-times = n
taste-times = { $count-n ->
    [one] einmal
    [2] zweimal
   *[other] { $count } Mal
}
taste-material = { $value }
taste-color = die Farbe { $value }
taste-feature = etwas mit dem Merkmal { $value }
taste-brand = die Marke { $value }
taste-merchant = den Laden { $value }
taste-origin = Ware aus diesem Land: { $value },
taste-price-less = das Günstigere
taste-price-more = das Teurere
taste-rating-less = etwas mit weniger Sternen
taste-rating-more = das besser Bewertete
taste-delivery-less = das, was schneller da ist,
taste-delivery-more = etwas mit längerer Lieferzeit

note-taste_forgotten = Ich habe vergessen, was ich über Ihren Geschmack gelernt hatte. Warenkorb, Bestellungen und Einstellungen bleiben.
note-taste_nothing = Über Ihren Geschmack hatte ich noch nichts gelernt.
