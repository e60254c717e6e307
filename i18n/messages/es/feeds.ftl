# Feeds of goods: what came of an import, why a row was refused, and what can go wrong.

error-feed-unknown = No sé qué tipo de catálogo es { $file }. Indique el formato o una correspondencia de columnas, por favor.
error-feed-damaged = El archivo { $file } está dañado. Descárguelo otra vez, por favor.
error-feed-bomb = El archivo { $file } se descomprime en mucho más de lo que sería un catálogo. He dejado de leerlo.
error-feed-busy = Otro programa está importando este catálogo. Inténtelo de nuevo cuando termine, por favor.
error-bad-mapping = La correspondencia de columnas tiene un error en { $field }. Corríjalo, por favor.
error-bad-source = El nombre de un catálogo puede tener letras minúsculas, cifras, puntos y guiones. Elija otro, por favor.

feed-progress = Filas leídas hasta ahora: { $rows }.
feed-dry = Era una prueba: no se ha escrito nada.
feed-resumed = He continuado donde se interrumpió la última importación.
feed-counts = Nuevos: { $added }. Cambiados: { $updated }. Como antes: { $unchanged }. Retirados: { $removed }. Rechazados: { $refused }.
feed-unsold = Sin precio o sin existencias indicadas, y por eso aún no a la venta: { $count }.
feed-reviews = Opiniones recibidas: { $count }.
feed-refused-row = Línea { $line }: { $reason }
feed-refused-more = Otras filas rechazadas: { $count }.
feed-incomplete = El catálogo se corta antes del final. Lo leído se conserva y no se ha retirado nada.
feed-later = Por ahora los artículos nuevos se encuentran por sus palabras. Con «sayso catalog embed» se encontrarán también por su sentido.
feed-embedded = Ya se pueden encontrar por su sentido todos los artículos: { $count }.

feed-reason-bad-encoding = No está escrita en la codificación del resto.
feed-reason-too-long = Es demasiado larga para un solo producto.
feed-reason-too-deep = Está anidada a demasiada profundidad.
feed-reason-not-json = No es JSON válido.
feed-reason-not-xml = No es XML válido.
feed-reason-bad-columns = Sus columnas no coinciden con la primera línea.
feed-reason-broken-off = El catálogo se corta aquí.
feed-reason-no-id = No tiene identificador.
feed-reason-bad-id = Su identificador no se puede usar.
feed-reason-duplicate-id = Su identificador ya había aparecido.
feed-reason-no-title = No tiene título.
feed-reason-no-price = No tiene precio.
feed-reason-bad-price = Su precio no tiene sentido o es ambiguo.
feed-reason-no-currency = Su precio no indica la moneda.
feed-reason-unknown-currency = Su moneda no existe.
feed-reason-bad-stock = Sus existencias no tienen sentido.
feed-reason-unreadable = No se puede leer.
feed-reason-no-text = No tiene texto.
feed-reason-bad-stars = Sus estrellas no tienen sentido.
feed-reason-no-product = El producto del que habla no está en el catálogo.

# What a feed did not say
details-delivery-not-stated = La tienda no dice si envía a su país.
details-days-not-stated = Envía a su país, pero no dice cuánto tarda.
details-seller-no-country = Lo vende { $merchant }, que no dice desde qué país.
error-delivery-not-stated = { $merchant } no dice si envía a su país, así que no puedo pedirlo. Puede quitarlo del carrito.
error-seller-country-unknown = { $merchant } no dice desde qué país envía, así que no puedo calcular cuánto cuesta en su puerta.
