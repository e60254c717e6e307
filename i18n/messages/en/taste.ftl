# Taste: why things stand in this order, what earlier choices moved, and that it was forgotten.

why-order-fit = First comes what fits your words best.
why-order-cheapest = The cheapest comes first, as you asked.
why-order-best-rated = The best rated comes first, as you asked.
why-order-fastest-delivery = What arrives soonest comes first, as you asked.
why-order-nothing = I have learnt nothing about your taste yet.
why-order-unmoved = Your earlier choices change nothing in this order.
why-order-up = Number { $place } stands higher because { $why }.
why-order-down = Number { $place } stands lower because { $why }.
why-order-bounds = Your taste only moves things that fit about equally well. It never puts a dearer one before the same thing for less.
why-order-forget = To start afresh, say: forget my taste.

taste-chosen = you chose { $what } { $times }
taste-passed = you passed over { $what } { $times }
taste-others-chosen = other people here often chose { $what }
taste-others-passed = other people here often passed over { $what }

gender-of-times = -
taste-times = { $count-n ->
    [one] once
    [2] twice
   *[other] { $count } times
}
taste-material = { $value }
taste-color = the colour { $value }
taste-feature = things with this: { $value }
taste-brand = the brand { $value }
taste-merchant = the shop { $value }
taste-origin = goods from { $value }
taste-price-less = the cheaper one
taste-price-more = the dearer one
taste-rating-less = one with fewer stars
taste-rating-more = the better rated one
taste-delivery-less = the one that arrives sooner
taste-delivery-more = one that arrives later

note-taste_forgotten = I have forgotten what I had learnt about your taste. Cart, orders and settings stay.
note-taste_nothing = I had learnt nothing about your taste yet.
