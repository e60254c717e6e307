# Taste: why things stand in this order, what earlier choices moved, and that it was forgotten.

why-order-fit = D'abord vient ce qui correspond le mieux à vos mots.
why-order-cheapest = Le moins cher vient d'abord, comme vous l'avez demandé.
why-order-best-rated = Le mieux noté vient d'abord, comme vous l'avez demandé.
why-order-fastest-delivery = Ce qui arrive le plus tôt vient d'abord, comme vous l'avez demandé.
why-order-nothing = Je n'ai encore rien appris de vos goûts.
why-order-unmoved = Vos choix passés ne changent rien à cet ordre.
why-order-up = Le numéro { $place } est plus haut parce que { $why }.
why-order-down = Le numéro { $place } est plus bas parce que { $why }.
why-order-bounds = Vos goûts ne déplacent que ce qui convient à peu près aussi bien. Ils ne font jamais passer un article plus cher devant le même pour moins.
why-order-forget = Pour repartir de zéro, dites: oubliez mes goûts.

taste-chosen = vous avez choisi { $what } { $times }
taste-passed = vous avez écarté { $what } { $times }
taste-others-chosen = ici, d'autres personnes ont souvent choisi { $what }
taste-others-passed = ici, d'autres personnes ont souvent écarté { $what }

gender-of-times = f
taste-times = { $count-n ->
    [0] aucune fois
    [one] une fois
   *[other] { $count } fois
}
taste-material = cette matière: { $value },
taste-color = cette couleur: { $value },
taste-feature = cette caractéristique: { $value },
taste-brand = la marque { $value }
taste-merchant = la boutique { $value }
taste-origin = ce pays d'origine: { $value },
taste-price-less = le moins cher
taste-price-more = le plus cher
taste-rating-less = un article avec moins d'étoiles
taste-rating-more = le mieux noté
taste-delivery-less = ce qui arrive plus tôt
taste-delivery-more = ce qui arrive plus tard

note-taste_forgotten = J'ai oublié ce que j'avais appris de vos goûts. Panier, commandes et réglages restent.
note-taste_nothing = Je n'avais encore rien appris de vos goûts.
