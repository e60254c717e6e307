# Cambios de precio y existencias en vivo: qué pasó y por qué se rechazó una línea.

watch-counts = Líneas leídas: { $lines }. Con cambios: { $changed }. Como antes: { $unchanged }. Atrasadas: { $late }. Rechazadas: { $refused }.
watch-resumed = He continuado después de la última línea recibida.
watch-missing = El archivo { $file } todavía no existe. Lo estoy esperando.

update-reason-unknown-id = No conozco ningún producto con este identificador.
update-reason-ambiguous-id = Varios catálogos usan este identificador. Indique el origen, por favor.
update-reason-nothing-told = No indica ni precio ni existencias.
update-reason-bad-time = Su hora no tiene sentido o está en el futuro.
update-reason-bad-seq = Su número de orden no tiene sentido.
update-reason-no-offer = El producto no está a la venta. Hacen falta un precio con su moneda y las existencias.
