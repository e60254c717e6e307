### Partes de frases.

price-about = cerca de { $price }
your-country = o seu país
name-foreign = { $type } da { $brand }
name-foreign-detail = { $type } da { $brand }, { $detail }
comparison-name = número { $place }, { $name }
why-reason = { $claim }.
fact-present = sim
fact-absent = não
fact-not_stated = não informado

size-system-EU = europeia
size-system-US = americana
size-system-UK = britânica
size-system-JP = japonesa
size-system-CN = chinesa
size-system-BR = brasileira
size-system-INT = por letras

constraint-max-price = o limite de preço
constraint-min-price = o preço mínimo
constraint-min-rating = a nota mínima
constraint-size-value = o tamanho
constraint-ships-to = a entrega no seu país
constraint-stock = a exigência de estoque
constraint-brands = a marca
constraint-excluded-materials = os materiais que você descartou
constraint-excluded-colors = as cores que você descartou
constraint-excluded-features = as características que você descartou
constraint-excluded-brands = as marcas que você descartou
constraint-excluded-origins = os países que você descartou
constraint-excluded-types = os tipos de produto que você descartou
constraint-product-types = o tipo de produto, { $value }
constraint-features = o pedido de { $value }
constraint-materials = o material, { $value }
constraint-colors = a cor { $value }
constraint-activities = o uso, { $value }

days = { $days-n ->
    [0] hoje
    [one] um dia
   *[other] { $days } dias
}
counted = { $count-n ->
    [one] { $count } { $name }
   *[other] { $count } unidades: { $name }
}

# Gender of the word for a piece in "counted": m, f, n, or - where the language has none.
gender-of-piece = f
