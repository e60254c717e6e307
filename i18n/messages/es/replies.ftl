### Lo que responde Sayso. Los valores llegan ya expresados para cada cara; los argumentos `…-n` son los números, solo para el plural.

## Opciones

options-instead = Ninguna tienda vende { $kinds }. Por lo que me contó, esto puede servirle.
options-count = { $total-n ->
    [one] Encontré una opción.
   *[other] Encontré { $total } opciones.
}
options-count-refined = { $total-n ->
    [one] Ahora hay una opción.
   *[other] Ahora hay { $total } opciones.
}
options-count-open = { $total-n ->
    [one] Una opción puede servir, pero su tienda no indica todo lo que usted pidió.
   *[other] { $total } opciones pueden servir, pero sus tiendas no indican todo lo que usted pidió.
}
options-count-rest = { $rest-n ->
    [one] Una más puede servir, pero su tienda no lo indica todo.
   *[other] Otras { $rest } pueden servir, pero sus tiendas no lo indican todo.
}
options-more = { $shown-n ->
    [one] Esta es la siguiente, de { $total }.
   *[other] Estas son las { $shown } siguientes, de { $total }.
}
options-first = { $shown-n ->
    [one] Es esta.
   *[other] Las { $shown } mejores:
}
option = Número { $place }: { $name }, { $price }{ $extras }.
option-rating = , { $rating }
option-delivery = { $days-n ->
    [0] , llega hoy
    [one] , llega en un día
   *[other] , llega en { $days } días
}
option-not-served = , no se envía a { $country }
options-ask-one = ¿Quiere que le cuente más?
options-ask = ¿De cuál quiere saber más?
options-ask-more = ¿Cuál quiere? O diga "más".
option-not-stated = La tienda no indica: { $what }.
option-but = Pero { $what }.

nothing-found = No encontré nada que cumpla todo eso.
nothing-found-relax = { $would-n ->
    [one] Sin { $what }, habría una opción. ¿Busco sin eso?
   *[other] Sin { $what }, habría { $would } opciones. ¿Busco sin eso?
}
nothing-found-ask = ¿Qué otra cosa le busco?

## Un producto

details-name = { $name }.
details-seller = La marca es { $brand }; lo vende { $merchant }, { $country }.
details-seller-plain = Lo vende { $merchant }, { $country }.
details-price = Cuesta { $price }.
details-price-converted = Cuesta { $price }, aproximadamente { $shopper }.
details-rating = { $count-n ->
    [one] Una persona lo valoró con { $rating }.
   *[other] { $count } personas lo valoraron con { $rating }.
}
details-no-rating = Todavía no lo ha valorado nadie.
details-stock-many = Está disponible.
details-stock-few = { $stock-n ->
    [one] Solo queda una unidad.
   *[other] Solo quedan { $stock } unidades.
}
details-stock-none = Está agotado.
details-delivery = { $days-n ->
    [0] Llega hoy.
    [one] Llega en un día.
   *[other] Llega en { $days } días.
}
details-freight-sentence = { $freight }.
details-freight = el envío cuesta { $price }
details-freight-free = el envío es gratis
details-not-served = Esta tienda no envía a su país.
details-delivery-unknown = Dígame su país y le digo cuándo llega.
details-materials = Está hecho de { $list }.
details-materials-none = La tienda no indica de qué está hecho.
details-colors = Colores: { $list }.
details-colors-none = La tienda no indica el color.
details-features = Características: { $list }.
details-features-some = Algunas de sus características: { $list }.
details-features-none = La tienda no indica características.
details-sizes = Tallas, sistema { $system }: { $list }.
details-sizes-none = La tienda no indica tallas.
details-weight = Pesa { $weight }.
details-weight-none = La tienda no indica el peso.
details-dimensions = Mide { $length } por { $width } por { $height }.
details-dimensions-none = La tienda no indica las medidas.
details-origin = Fabricado en { $country }.
details-origin-none = La tienda no indica dónde se fabrica.
details-voltage = Funciona con { $voltage }, enchufe de tipo { $plug }.
details-voltage-plain = Funciona con { $voltage }.
details-voltage-none = La tienda no indica el voltaje.
details-brand = La marca es { $brand }.
details-description = La tienda dice:
details-description-foreign = Esta es la descripción de la propia tienda, en { $language }.
details-original-title = Así lo llama la tienda.
details-original-unspoken = Está aquí por escrito, en { $language }.
details-ask = ¿Lo pongo en su carrito?
details-ask-open = ¿Quiere saber algo más?

access-present = { $fact }: sí.
access-absent = { $fact }: no.
access-not_stated = { $fact }: sin datos.
access-tactile_marks = Marcas que se notan con los dedos
access-spoken_output = Habla en voz alta
access-large_print = Letra grande
access-one_hand_use = Uso con una sola mano

## Comparación

comparison-intro = Comparo { $list }.
comparison-row = { $attribute }: { $values }.
comparison-same = No hay diferencia en nada de lo que indican las tiendas.
comparison-ask = ¿Cuál quiere?
not-stated = sin datos

attribute-price = Precio
attribute-rating = Valoración
attribute-delivery = Entrega
attribute-weight = Peso
attribute-materials = Material
attribute-colors = Color
attribute-features = Características
attribute-sizes = Tallas
attribute-origin = Fabricado en
attribute-voltage = Voltaje
attribute-brand = Marca
attribute-merchant = Tienda
attribute-stock = Disponible
attribute-tactile_marks = Marcas que se notan con los dedos
attribute-spoken_output = Habla en voz alta
attribute-large_print = Letra grande
attribute-one_hand_use = Uso con una sola mano

## Por qué

why-intro = Por qué { $name }:
why-none = Era lo más cercano a sus palabras. La tienda no indica nada más.
why-source = Lo sé por la ficha de la tienda.
why-not-stated = La tienda no indica: { $what }.

## Preguntas

question-which_product = ¿A cuál se refiere: { $choices }?
question-which_product-plain = ¿A cuál se refiere: al primero, al segundo o al tercero?
question-quantity = ¿Cuántas unidades quiere?
question-size = ¿Qué talla quiere? Las tallas son: { $choices }.
question-country = ¿A qué país se envía?
question-region = { $kind ->
    [CA] ¿A qué provincia se envía?
   *[other] ¿A qué estado se envía?
}
question-currency = ¿En qué moneda le digo los precios?
question-search_first = Todavía no le he mostrado nada. ¿Qué busca?
question-empty_cart = Su carrito está vacío. ¿Qué busca?
question-number = ¿Dijo { $first }, o { $second }?
question-add = ¿Lo pongo en su carrito?
question-forget = ¿Borro todo lo que sé de usted: carrito, pedidos, idioma y ajustes? Esto no se puede deshacer.
question-look_for = ¿Busco algo para esto: { $choices }?
question-relax = ¿Busco sin eso?
question-which_order = ¿A qué pedido se refiere?
question-language = ¿Qué idioma quiere?

## Carrito

cart-empty = Su carrito está vacío.
cart-added = Puse en el carrito: { $what }.
cart-removed = Quité del carrito: { $name }.
cart-quantity = Ahora en el carrito: { $what }.
cart-undone = Deshecho.
cart-cleared = Vacié el carrito.
cart-count = { $count-n ->
    [one] Hay un artículo en su carrito.
   *[other] Hay { $count } artículos en su carrito.
}
cart-line = { $what }, { $price }.
cart-line-size = { $what }, talla { $size }, { $price }.
cart-line-sold-out = { $name }: se acaba de agotar.
cart-total = Los productos suman { $total }, sin el envío.
cart-total-unknown = No puedo sumar los precios: falta un tipo de cambio.
cart-ask = Diga "quiero pagar" cuando quiera terminar.

## Compra

read-back-intro = Antes de comprar, escuche, por favor.
read-back-practice = Esta es una tienda de práctica: no se cobra nada y no se envía nada.
read-back-line = { $what }, { $price } cada unidad, { $subtotal }.
read-back-line-single = { $what }, { $subtotal }.
read-back-line-size = Talla { $size }.
read-back-seller = { $days-n ->
    [one] De { $merchant }, { $country }. Envío: { $freight }. Llega en un día.
   *[other] De { $merchant }, { $country }. Envío: { $freight }. Llega en { $days } días.
}
read-back-free = gratis
read-back-rate = Los precios en { $source } se calcularon en { $target } con el tipo de cambio de { $date }.
read-back-total = El total a pagar ahora es { $total }. Destino: { $country }.
read-back-not-included = Ese total no incluye, si los hay: { $list }.
read-back-not-import_duty = derechos de importación
read-back-not-import_tax = impuestos a la llegada
read-back-not-import_fee = gastos de aduana
read-back-ask = ¿Quiere comprarlo y pagar { $total }? Diga sí o no.
read-back-ask-digits = Para comprarlo y pagar { $total }, diga: sí, { $digits }. Si no, diga no.
read-back-changed = Algo ha cambiado, así que su sí no cuenta: { $list }.
read-back-changed-price = el precio
read-back-changed-destination = el destino
read-back-changed-currency = la moneda
read-back-changed-delivery = el plazo de entrega
read-back-changed-offer = la oferta de la tienda
read-back-changed-stock = la disponibilidad
read-back-changed-duty = los impuestos en la aduana
read-back-changed-rate = el tipo de cambio
read-back-changed-freight = el costo del envío
read-back-changed-cart = lo que hay en el carrito
read-back-changed-expired = ha pasado demasiado tiempo
read-back-misheard = No oí bien los dos números.

not-bought = No se compró nada.
not-bought-cart = { $count-n ->
    [0] No se compró nada.
    [one] No se compró nada. Un artículo sigue en su carrito.
   *[other] No se compró nada. { $count } artículos siguen en su carrito.
}
order-placed = Gracias. Su pedido está hecho.
order-placed-practice = Fue una práctica: no se cobra nada y no se envía nada.
order-placed-total = El total es { $total }.
order-placed-receipt = El número de su recibo es: { $receipt }.
order-placed-receipt-again = Otra vez: { $receipt }.
order-placed-delivery = { $days-n ->
    [one] Llega en un día.
   *[other] Llega en { $days } días.
}
order-placed-cancel = Puede decir "cancelar mi pedido".

orders-none = Usted no tiene pedidos.
orders-count = { $count-n ->
    [one] Usted tiene un pedido.
   *[other] Usted tiene { $count } pedidos. El más reciente primero.
}
order-line = Pedido { $receipt }, con fecha { $date }: { $names }, { $total }, { $state }.
order-state-placed = hecho
order-state-cancelled = cancelado
order-cancelled = El pedido { $receipt } está cancelado.
order-cancelled-total = Usted no paga { $total }.
order-cancelled-already = El pedido { $receipt } ya estaba cancelado.

## Manera de hablar

manner-rate-slower = Ahora hablo más despacio.
manner-rate-faster = Ahora hablo más rápido.
manner-rate-slower-limit = No puedo hablar más despacio.
manner-rate-faster-limit = No puedo hablar más rápido.
manner-rate-normal = Ahora hablo a la velocidad habitual.
manner-rate-normal-limit = Ya hablo a la velocidad habitual.
manner-volume-louder = Ahora hablo más alto.
manner-volume-quieter = Ahora hablo más bajo.
manner-volume-louder-limit = No puedo hablar más alto.
manner-volume-quieter-limit = No puedo hablar más bajo.
manner-language = Ahora hablo { $value }.
manner-currency = Ahora digo los precios en { $value }.
manner-country = Los envíos irán a { $value }.
spelled = { $letters }.

## Notas cortas

note-greeting = Hola. ¿Qué busca?
note-thanks = De nada.
note-stopped = Me callo.
note-forgotten = He borrado todo lo que sabía de usted.
note-not_forgotten = Lo he conservado todo.
note-nothing_to_undo = No hay nada que deshacer.
note-nothing_to_repeat = Todavía no he dicho nada.
note-nothing_to_confirm = Ahora no hay nada que confirmar.
note-nothing_to_deny = Muy bien.
note-no_more = Esas eran todas.
note-key_needed = Para comprar ahora, pulse Intro, por favor, o escriba sí.
note-no_orders = Usted no tiene pedidos.
note-too_late_to_cancel = Este pedido ya no se puede cancelar.
note-declined = Muy bien.
note-cannot_yet_watch_price = Todavía no sé vigilar precios.
note-cannot_yet_buy_when = No compro por mi cuenta más tarde. Solo compro cuando usted dice sí.
note-cannot_yet_negotiate = Todavía no sé regatear con las tiendas.
note-cannot_yet_photo_match = Todavía no sé mirar fotos.
note-cannot_yet_return_item = Todavía no sé hacer devoluciones. Un pedido se puede cancelar: diga "cancelar mi pedido".

not-understood = Entendí las palabras, pero no qué debo hacer.
not-understood-unheard = No entendí lo que dijo.
not-understood-empty = No oí nada.
