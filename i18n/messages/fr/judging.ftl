### Judging: side by side, what buyers say, one question about one thing, how Sayso knows.
### Values arrive worded; `…-n` arguments are the plain numbers, for plurals only.

## Comparing

joined = { $first }; { $second }
comparison-cell = { $place }, { $name }: { $value }
comparison-none = rien de cela indiqué
comparison-better = { $list }.
comparison-need = pour l'usage voulu, { $activity }, le numéro { $place } convient mieux: { $list }
comparison-lead = le numéro { $place } { $what }
comparison-lead-price = coûte le moins
comparison-lead-rating = est le mieux noté
comparison-lead-delivery = arrive en premier
comparison-lead-weight = pèse le moins
comparison-not-stated = Non précisé: { $list }.
comparison-missing = { $attribute } du numéro { $place }

## What buyers say

reviews-none = Personne n'a encore écrit d'avis.
reviews-count = { $count-n ->
    [0] Personne n'a encore écrit d'avis.
    [one] Une personne a écrit un avis: { $rating }.
   *[other] { $count } personnes ont écrit un avis, en moyenne { $rating }.
}
reviews-aside = { $count-n ->
    [one] J'en laisse un de côté: { $why }.
   *[other] J'en laisse { $count } de côté: { $why }.
}
reviews-aside-copy = des copies d'un autre avis
reviews-aside-elsewhere = le même texte pour d'autres articles
reviews-aside-rush = un afflux soudain des mêmes étoiles
reviews-aside-empty = des éloges vides, nombreux le même jour
reviews-weighted = Si les avis douteux comptent moins, cela donne { $rating }.
reviews-about = Au sujet de ceci, { $aspect }: { $good } pour, { $bad } contre.
reviews-about-none = Moins de deux avis parlent de ceci: { $aspect }.
reviews-disagree = Les acheteurs ne sont pas d'accord.
reviews-praised = Points appréciés: { $list }.
reviews-blamed = Points critiqués: { $list }.
reviews-disputed = Les avis divergent: { $list }.
reviews-no-aspect = Il n'y a rien dont deux avis parlent à la fois.
reviews-aspect = { $aspect }, { $good } pour, { $bad } contre
reviews-quotes = Voici leurs propres mots:
reviews-quote-foreign = Voici un avis dont la langue est: { $language }.

aspect-fit = taille et coupe
aspect-durability = solidité
aspect-quality = qualité
aspect-easy-hands = facilité pour les mains faibles
aspect-without-sight = usage sans la vue
aspect-readability = lisibilité
aspect-comfort = confort
aspect-taste-smell = goût et odeur
aspect-noise = bruit
aspect-battery = batterie
aspect-delivery = livraison
aspect-value = rapport entre qualité et prix
aspect-instructions = notice
aspect-looks = apparence
aspect-warmth = chaleur
aspect-safety = sécurité
aspect-weight = poids
aspect-ease = facilité d'emploi
aspect-cleaning = nettoyage
aspect-waterproof = protection contre l'eau

## One question about one thing

answer-yes = Oui. La boutique l'indique: { $value }.
answer-yes-materials = Oui. Matière: { $list }.
answer-yes-colors = Oui. Couleurs disponibles: { $list }.
answer-returns = { $days-n ->
    [0] Non. La boutique ne le reprend pas.
    [one] Oui. Vous pouvez le rendre sous un jour.
   *[other] Oui. Vous pouvez le rendre sous { $days } jours.
}
answer-battery-in-equipment = Oui. Il contient une batterie.
answer-battery-loose = Oui. Il est livré avec des piles à part.
answer-no = Non. D'après la boutique, il n'a pas ceci: { $what }.
answer-no-states = Non. La boutique l'indique: { $value }.
answer-no-colors = Non. Les couleurs disponibles sont: { $list }.
answer-no-returns = Non. La boutique ne le reprend pas.
answer-not-stated = Non précisé. La boutique ne dit rien de ceci: { $what }.
answer-instead-materials = Elle cite ces matières: { $list }.
answer-described = La fiche n'a pas de rubrique pour ceci: { $what }. La description dit:
answer-described-foreign = La fiche n'a pas de rubrique pour ceci: { $what }. Voici la description. Langue: { $language }.

topic-battery = piles ou batterie
topic-returns = retours
topic-washing = lavage
topic-noise = bruit
topic-warranty = garantie
topic-nuts = fruits à coque
topic-gluten = gluten
topic-milk = lait
topic-nickel = nickel
topic-fragrance = parfum
topic-alcohol = alcool
topic-sugar = sucre
topic-caffeine = caféine
topic-salt = sel
topic-latex = latex

## How Sayso knows

why-reviews = { $count-n ->
    [0] Je n'ai compté aucun avis.
    [one] J'ai compté un avis. Langue: { $languages }.
   *[other] J'ai compté { $count } avis. Langues: { $languages }.
}
why-reviews-ask = Je peux vous en lire quelques-uns. Dites: lis un avis.
why-fields = C'est dans cette rubrique: { $list }.

field-features = qualités
field-accessibility = accessibilité
field-materials = matières
field-colors = couleurs
field-battery = batterie
field-description = description
field-returns = conditions de retour
