### Partes de frases.

price-about = unos { $price }
your-country = su país
name-foreign = { $type } de { $brand }
name-foreign-detail = { $type } de { $brand }, { $detail }
comparison-name = número { $place }, { $name }
why-reason = { $claim }.
fact-present = sí
fact-absent = no
fact-not_stated = sin datos

size-system-EU = europeo
size-system-US = americano
size-system-UK = británico
size-system-JP = japonés
size-system-CN = chino
size-system-BR = brasileño
size-system-INT = de letras

constraint-max-price = el precio máximo
constraint-min-price = el precio mínimo
constraint-min-rating = la valoración mínima
constraint-size-value = la talla
constraint-ships-to = la entrega en su país
constraint-stock = la disponibilidad
constraint-brands = la marca
constraint-excluded-materials = los materiales que usted descartó
constraint-excluded-colors = los colores que usted descartó
constraint-excluded-features = las características que usted descartó
constraint-excluded-brands = las marcas que usted descartó
constraint-excluded-origins = los países que usted descartó
constraint-excluded-types = los tipos de producto que usted descartó
constraint-product-types = el tipo de producto, { $value }
constraint-features = la característica, { $value }
constraint-materials = el material, { $value }
constraint-colors = el color { $value }
constraint-activities = el uso, { $value }

days = { $days-n ->
    [0] hoy
    [one] un día
   *[other] { $days } días
}
counted = { $count-n ->
    [one] { $count } { $name }
   *[other] { $count } unidades: { $name }
}

# Género de la palabra que cuenta en "counted": m, f, n, o - donde el idioma no tiene.
gender-of-piece = f
