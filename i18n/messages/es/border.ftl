### Lo que se paga en la aduana, y lo que puede pasar por ella.

border-kind-duty = derechos de importación
border-kind-tax = { $country ->
    [US] impuesto sobre las ventas
   *[other] impuesto al consumo
}
border-kind-fee = gastos de aduana
border-now = { $kinds }: { $amount }, que se pagan ahora, a la tienda.
border-none = Según las reglas de hoy, no hay que pagar derechos de importación ni otros impuestos.
border-later = A la entrega, usted paga { $amount } más al transportista: { $kinds }.
border-later-about = A la entrega, usted paga aproximadamente { $amount } más al transportista: { $kinds }.
border-unknown = No sé { $list }. Eso puede sumarse al costo.
border-refused = { $name }: esto no se puede enviar a su país, así que queda fuera de esta compra.

door-total = En total cuesta { $total }. Destino: { $country }. En la puerta no hay nada más que pagar.
door-total-now = Al comprar, usted paga { $total }. Destino: { $country }.
door-total-all = En total son { $total }.
door-total-about = En total, por lo que sé, son aproximadamente { $total }.

unknown-rules = las reglas de aduanas e impuestos de ese país
unknown-duty_rate = el porcentaje de los derechos de importación
unknown-duty_rate-for = el porcentaje de los derechos de importación de { $names }
unknown-us_duties = los aranceles adicionales de Estados Unidos
unknown-us_duties-for = los aranceles adicionales de Estados Unidos para { $names }
unknown-three_euro_duty = si se cobra el derecho de tres euros
unknown-excise = el impuesto sobre el alcohol o el tabaco
unknown-state_sales_tax = el impuesto sobre las ventas de su estado
unknown-region = el estado de destino, del que depende el impuesto
unknown-tax_rate = el porcentaje del impuesto al consumo
unknown-tax_rate-for = el porcentaje del impuesto al consumo de { $names }
unknown-duty_and_tax = los impuestos, porque falta un tipo de cambio
unknown-registered = si la tienda cobra los impuestos por usted
unknown-handling_fee = la nueva tasa de gestión de la Unión Europea
unknown-carrier_fee = lo que cobra el transportista por el trámite de aduana
unknown-carrier = si viene por correo o por mensajería
unknown-other = otros cobros en la aduana

import-inside = { $name }: no pasa por ninguna aduana en el camino. Destino: { $country }.
import-no-rule = { $name }: no conozco ninguna regla sobre su entrada. Destino: { $country }.
import-no-promise = Eso no es una garantía. Solo la aduana puede decirlo con seguridad.
import-prohibited = { $name }: esto no se puede enviar allí. Destino: { $country }.
import-carrier_limits = { $name }: los transportistas tienen límites para esto. Destino: { $country }.
import-needs_check = { $name }: hay que comprobarlo antes del envío. Destino: { $country }.
import-ask-customs = Solo la aduana y el transportista pueden decirlo con seguridad.
import-not-sold = Por eso no se lo vendo.

## Un mensaje por cada regla de i18n/customs/restrictions.toml; los tres últimos sirven a las que aún no tienen.

finding-battery-in-equipment = No todos los transportistas aceptan productos con batería.
finding-battery-in-equipment-before-2026 = No todos los transportistas aceptan productos con batería.
finding-battery-loose-post = Las baterías de litio sueltas y las baterías externas no pueden ir por correo internacional.
finding-battery-loose-aircraft = Las baterías de litio sueltas y las baterías externas solo viajan en avión de carga.
finding-perfume = El perfume puede incendiarse, y muchos transportistas no lo llevan en avión.
finding-aerosol = Los aerosoles son mercancía peligrosa, y pocos transportistas los aceptan.
finding-eu-meat-dairy = La carne y los lácteos de fuera no se pueden enviar a particulares en la Unión Europea.
finding-food = Los alimentos pueden necesitar un certificado, o quizá no los dejen entrar.
finding-plant = Las plantas y las semillas casi siempre necesitan un certificado fitosanitario.
finding-animal = Los productos de origen animal pueden necesitar un certificado.
finding-medicine = Los medicamentos pueden necesitar receta o permiso.
finding-br-medicine = En Brasil, los medicamentos solo entran para uso propio, y pueden pedir la receta.
finding-knife = Los cuchillos tienen límites según el tipo, la edad de quien compra y el transportista.
finding-alcohol-tobacco = El alcohol y el tabaco tienen límite de edad, y muchos transportistas los rechazan.
finding-ics2-description = La tienda tiene que describirlo mejor para la aduana.
finding-prohibited = Una regla lo prohíbe.
finding-carrier_limits = No todos los transportistas lo aceptan.
finding-needs_check = Hay una regla sobre esto que primero hay que comprobar.
