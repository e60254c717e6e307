### Judging: side by side, what buyers say, one question about one thing, how Sayso knows.
### Values arrive worded; `…-n` arguments are the plain numbers, for plurals only.

## Comparing

joined = { $first }; { $second }
comparison-cell = { $place }, { $name }: { $value }
comparison-none = no indica nada de esto
comparison-better = { $list }.
comparison-need = para { $activity } conviene más el número { $place }: { $list }
comparison-lead = el número { $place } { $what }
comparison-lead-price = cuesta menos
comparison-lead-rating = está mejor valorado
comparison-lead-delivery = llega antes
comparison-lead-weight = pesa menos
comparison-not-stated = Sin datos: { $list }.
comparison-missing = { $attribute } del número { $place }

## What buyers say

reviews-none = Todavía nadie ha escrito una opinión.
reviews-count = { $count-n ->
    [one] Una persona escribió su opinión: { $rating }.
   *[other] { $count } personas escribieron su opinión, de media { $rating }.
}
reviews-aside = { $count-n ->
    [one] Una no la cuento: { $why }.
   *[other] { $count } no las cuento: { $why }.
}
reviews-aside-copy = copias de otra opinión
reviews-aside-elsewhere = el mismo texto en otros productos
reviews-aside-rush = una avalancha repentina con las mismas estrellas
reviews-aside-empty = elogios vacíos, muchos en un solo día
reviews-weighted = Si las dudosas cuentan menos, queda en { $rating }.
reviews-about = Sobre { $aspect }: { $good } a favor, { $bad } en contra.
reviews-about-none = Menos de dos opiniones hablan de esto: { $aspect }.
reviews-disagree = Los compradores no se ponen de acuerdo.
reviews-praised = Elogian: { $list }.
reviews-blamed = Critican: { $list }.
reviews-disputed = Hay opiniones encontradas sobre { $list }.
reviews-no-aspect = No hay nada de lo que hablen dos opiniones a la vez.
reviews-aspect = { $aspect }, { $good } a favor, { $bad } en contra
reviews-quotes = Con sus propias palabras:
reviews-quote-foreign = Esta está en { $language }:

aspect-fit = talla y ajuste
aspect-durability = duración
aspect-quality = calidad
aspect-easy-hands = facilidad para manos débiles
aspect-without-sight = uso sin ver
aspect-readability = facilidad de lectura
aspect-comfort = comodidad
aspect-taste-smell = sabor y olor
aspect-noise = ruido
aspect-battery = batería
aspect-delivery = entrega
aspect-value = relación entre calidad y precio
aspect-instructions = instrucciones
aspect-looks = aspecto
aspect-warmth = abrigo
aspect-safety = seguridad
aspect-weight = peso
aspect-ease = facilidad de uso
aspect-cleaning = limpieza
aspect-waterproof = protección contra el agua

## One question about one thing

answer-yes = Sí. La tienda indica: { $value }.
answer-yes-materials = Sí. Está hecho de { $list }.
answer-yes-colors = Sí. Colores: { $list }.
answer-returns = { $days-n ->
    [one] Sí. Puede devolverlo en el plazo de un día.
   *[other] Sí. Puede devolverlo en un plazo de { $days } días.
}
answer-battery-in-equipment = Sí. Lleva una batería dentro.
answer-battery-loose = Sí. Viene con pilas sueltas.
answer-no = No. La tienda indica que no lo tiene: { $what }.
answer-no-states = No. La tienda indica: { $value }.
answer-no-colors = No. Los colores son: { $list }.
answer-no-returns = No. La tienda no acepta devoluciones.
answer-not-stated = Sin datos. La tienda no dice nada sobre esto: { $what }.
answer-instead-materials = Nombra estos materiales: { $list }.
answer-described = La ficha no tiene este dato: { $what }. La descripción dice:
answer-described-foreign = La ficha no tiene este dato: { $what }. La descripción dice, en { $language }:

topic-battery = pilas o batería
topic-returns = devoluciones
topic-washing = lavado
topic-noise = ruido
topic-warranty = garantía
topic-nuts = frutos secos
topic-gluten = gluten
topic-milk = leche
topic-nickel = níquel
topic-fragrance = perfume
topic-alcohol = alcohol
topic-sugar = azúcar
topic-caffeine = cafeína
topic-salt = sal
topic-latex = látex

## How Sayso knows

why-reviews = { $count-n ->
    [one] He contado una opinión. Idioma: { $languages }.
   *[other] He contado { $count } opiniones. Idiomas: { $languages }.
}
why-reviews-ask = Puedo leerle algunas. Diga: léeme una opinión.
why-fields = Está en este apartado: { $list }.

field-features = características
field-accessibility = accesibilidad
field-materials = materiales
field-colors = colores
field-battery = batería
field-description = descripción
field-returns = condiciones de devolución
