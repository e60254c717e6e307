### The telephone: its keys, told aloud.

phone-choose-language = Para español, pulse tres.
phone-not-heard = Por teléfono todavía no puedo oír este idioma. Use las teclas, por favor; el cero las explica.
phone-help-keys = Puede hablar o pulsar teclas. El cero le explica las teclas.
phone-goods = Pulse uno para un hervidor, dos para una lámpara, tres para una lupa, cuatro para un bastón, cinco para una radio, seis para un teléfono de teclas grandes, siete para zapatillas de casa, ocho para una almohada, nueve para un reloj parlante.
phone-help-speak = Hable cuando quiera o pulse una tecla: me callo enseguida.
phone-help-choose = Del uno al nueve, elige lo que acabo de decir.
phone-help-yes = La almohadilla significa sí. Asterisco y luego cero significa no.
phone-help-stop = El asterisco solo me para, o lo repite. Almohadilla dos veces: sigo.
phone-help-more = Asterisco y luego uno: más opciones; dos: algo más barato; tres: más detalles; ocho: por qué; nueve: comparar.
phone-help-cart = Asterisco y luego cuatro lo pone en el carrito; cinco dice el carrito; seis va a pagar; siete deshace lo último.
phone-help-pay = Para aceptar el pago, pulse las dos cifras que le leo.
phone-help-goods = Asterisco y luego almohadilla dice qué puede buscar con las teclas.
phone-help-pace = Almohadilla y luego uno: hablo más despacio; dos: más rápido; tres: más alto; cuatro: más bajo; cinco: dónde está su pedido.

serve-phone = El teléfono escucha en { $address }.
error-phone-token-needed = El teléfono necesita una clave. Defina SAYSO_TOKEN, por favor.
error-bad-phone-address = Esta no es una dirección para el teléfono: empieza por wss y termina en barra phone.
