### Pourquoi un article est là: une courte raison à chaque fois. $value est la valeur en mots; $because une qualité, pour les usages.
### « …-not-stated » dit ce que la fiche de la boutique ne dit pas.

claim-is-type = c'est ce que vous avez demandé: { $value }
claim-of-brand = la marque est { $value }
claim-has-color = il existe en { $value }
claim-has-color-not-stated = la couleur, { $value }
claim-made-of = la matière est: { $value }
claim-made-of-not-stated = la matière, { $value }
claim-has-feature = la boutique l'indique: { $value }
claim-has-feature-not-stated = { $value }
claim-has-size = il existe en taille { $value }
claim-has-size-not-stated = la taille { $value }
claim-within-price = le prix est de { $value }, dans votre limite
claim-within-price-not-stated = le prix dans votre monnaie
claim-above-price = le prix est de { $value }
claim-above-price-not-stated = le prix dans votre monnaie
claim-rated = la note est de { $value }
claim-free-of-material = c'est sans { $value }
claim-free-of-material-not-stated = si c'est sans { $value }
claim-free-of-color = ce n'est pas la couleur { $value }
claim-free-of-color-not-stated = si c'est de couleur { $value }
claim-free-of-feature-not-stated = si c'est sans ceci: { $value }
claim-not-of-brand = ce n'est pas la marque { $value }
claim-ships-to = { $value-n ->
    [0] la livraison a lieu aujourd'hui
    [one] la livraison prend un jour
   *[other] la livraison prend { $value } jours
}
claim-destination-unknown-not-stated = la livraison chez vous, tant que je ne connais pas votre pays
claim-in-stock = c'est en stock
claim-suits = cela convient pour cet usage: { $value }
claim-helps = pour cet usage, { $value }, il a ceci: { $because }
claim-needs-not-stated = ce qu'il faut pour cet usage, { $value }: { $because }
claim-harms = pour cet usage, { $value }, ceci parle contre: { $because }
claim-not-from = ce pays n'est pas son origine: { $value }
claim-not-from-not-stated = le pays d'origine
claim-made-for-women = d'après son titre, c'est pour femme
claim-made-for-men = d'après son titre, c'est pour homme
claim-made-for-dogs = c'est pour les chiens
claim-made-for-cats = c'est pour les chats
claim-made-for-fish = c'est pour les poissons
claim-made-for-birds = c'est pour les oiseaux
