### Por qué está aquí un producto: una afirmación corta cada vez. $value es el valor ya expresado; $because, una característica, en las actividades.
### "…-not-stated" nombra lo que la ficha de la tienda no dice, después de "La tienda no indica".

claim-is-type = es lo que usted pidió: { $value }
claim-of-brand = es de la marca { $value }
claim-has-color = se vende en { $value }
claim-has-color-not-stated = el color { $value }
claim-made-of = está hecho de { $value }
claim-made-of-not-stated = el material { $value }
claim-has-feature = la tienda indica: { $value }
claim-has-feature-not-stated = { $value }
claim-has-size = lo hay en la talla { $value }
claim-has-size-not-stated = la talla { $value }
claim-within-price = cuesta { $value }, dentro de su límite
claim-within-price-not-stated = el precio en su moneda
claim-above-price = cuesta { $value }
claim-above-price-not-stated = el precio en su moneda
claim-rated = la gente lo valora con { $value }
claim-free-of-material = no lleva { $value }
claim-free-of-material-not-stated = si no lleva { $value }
claim-free-of-color = no es de color { $value }
claim-free-of-color-not-stated = si es de color { $value }
claim-free-of-feature-not-stated = si no tiene esto: { $value }
claim-not-of-brand = no es de la marca { $value }
claim-ships-to = { $value-n ->
    [one] le llega en un día
   *[other] le llega en { $value } días
}
claim-destination-unknown-not-stated = la entrega, hasta que usted me diga su país
claim-in-stock = está disponible
claim-suits = sirve para esto: { $value }
claim-helps = para { $value } tiene esto: { $because }
claim-needs-not-stated = lo que hace falta para { $value }: { $because }
claim-harms = para { $value } esto es una desventaja: { $because }
claim-not-from = no viene de { $value }
claim-not-from-not-stated = el país de origen
claim-made-for-women = según el título, es para mujer
claim-made-for-men = según el título, es para hombre
claim-made-for-dogs = es para perros
claim-made-for-cats = es para gatos
claim-made-for-fish = es para peces
claim-made-for-birds = es para pájaros
