### Parties de phrases.

price-about = environ { $price }
your-country = votre pays
name-foreign = { $type } de la marque { $brand }
name-foreign-detail = { $type } de la marque { $brand }, { $detail }
comparison-name = numéro { $place }, { $name }
why-reason = { $claim }.
fact-present = oui
fact-absent = non
fact-not_stated = non précisé

size-system-EU = européen
size-system-US = américain
size-system-UK = britannique
size-system-JP = japonais
size-system-CN = chinois
size-system-BR = brésilien
size-system-INT = en lettres

constraint-max-price = la limite de prix
constraint-min-price = le prix minimum
constraint-min-rating = la note
constraint-size-value = la taille
constraint-ships-to = la livraison dans votre pays
constraint-stock = la disponibilité
constraint-brands = la marque
constraint-excluded-materials = les matières que vous ne voulez pas
constraint-excluded-colors = les couleurs que vous ne voulez pas
constraint-excluded-features = les qualités que vous ne voulez pas
constraint-excluded-brands = les marques que vous ne voulez pas
constraint-excluded-origins = les pays que vous ne voulez pas
constraint-excluded-types = les sortes d'articles que vous ne voulez pas
constraint-product-types = le genre d'article, { $value }
constraint-features = ce souhait, { $value }
constraint-materials = la matière, { $value }
constraint-colors = la couleur, { $value }
constraint-activities = l'usage, { $value }

days = { $days-n ->
    [0] aujourd'hui
    [one] un jour
   *[other] { $days } jours
}
counted = { $count-n ->
    [one] { $count } { $name }
   *[other] { $count } exemplaires de ceci: { $name }
}

# Gender of the word for a piece in "counted": m, f, n, or - where the language has none.
gender-of-piece = m
