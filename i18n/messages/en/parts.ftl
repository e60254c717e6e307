### Parts of sentences.

price-about = about { $price }
your-country = your country
name-foreign = { $type } by { $brand }
name-foreign-detail = { $type } by { $brand }, { $detail }
comparison-name = number { $place }, { $name }
why-reason = { $claim }.
fact-present = yes
fact-absent = no
fact-not_stated = not stated

size-system-EU = European
size-system-US = American
size-system-UK = British
size-system-JP = Japanese
size-system-CN = Chinese
size-system-BR = Brazilian
size-system-INT = letter

constraint-max-price = the price limit
constraint-min-price = the lowest price
constraint-min-rating = the rating
constraint-size-value = the size
constraint-ships-to = delivery to your country
constraint-stock = being in stock
constraint-brands = the brand
constraint-excluded-materials = the materials you ruled out
constraint-excluded-colors = the colours you ruled out
constraint-excluded-features = the features you ruled out
constraint-excluded-brands = the brands you ruled out
constraint-excluded-origins = the countries you ruled out
constraint-excluded-types = the kinds of goods you ruled out
constraint-product-types = the kind of thing, { $value }
constraint-features = the wish for { $value }
constraint-materials = the material, { $value }
constraint-colors = the colour { $value }
constraint-activities = the use, { $value }

days = { $days-n ->
    [0] today
    [one] one day
   *[other] { $days } days
}
counted = { $count-n ->
    [one] { $count } { $name }
   *[other] { $count } of this: { $name }
}

# Gender of the word for a piece in "counted": m, f, n, or - where the language has none.
gender-of-piece = -
