### La página en el navegador y la pantalla en el terminal: rótulos, estados y lo que dicen.

## La página

page-title = Sayso, una tienda con la que se habla
page-skip = Ir al campo de texto
page-practice = Esta es una tienda de práctica: no se cobra nada y no se envía nada.
page-conversation = Conversación
page-your-turn = Su turno
page-you = Usted
page-sayso = Sayso
page-say = Escriba lo que necesita
page-send = Enviar
page-talk = Hablar
page-talk-help = Manténgalo pulsado mientras habla. O púlselo una vez, hable, y púlselo otra vez.
page-stop = Callar la voz
page-again = Decirlo otra vez
page-settings = Ajustes
page-language = Idioma
page-reader = Uso un lector de pantalla
page-reader-help = Así Sayso calla su propia voz, y usted nunca oye dos voces a la vez.
page-tones = Tonos breves
page-tones-help = Unos tonos breves avisan de lo que pasa: su turno, oído, trabajando, no ha salido. La línea de arriba dice lo mismo.
page-help = Puede decir o escribir "ayuda" en cualquier momento.
page-noscript = Esta página necesita JavaScript para hablar con Sayso. Actívelo, por favor.
page-reconnect = Conectar de nuevo
page-state-connecting = Conectando.
page-state-waiting = Micrófono apagado. Es su turno.
page-state-starting = El micrófono se está encendiendo. Espere la señal, por favor.
page-state-listening = Micrófono encendido. Hable, por favor.
page-state-heard = Le he oído.
page-state-thinking = Un momento, estoy buscando.
page-state-speaking = Sayso está hablando.
page-state-lost = Sin conexión.
page-cannot-hear = Aquí no puedo oír su idioma. Escriba, por favor.
page-no-microphone = No encontré ningún micrófono, o esta página no puede usarlo. Escriba, por favor.
page-microphone-denied = El micrófono no está permitido en esta página. Permítalo en el navegador, o escriba.
page-close-ended = Esta conversación ha terminado. Conecte de nuevo para empezar otra.
page-close-too-big = Fue demasiado de una vez. Conecte de nuevo y dígalo con menos palabras.
page-close-token = Este Sayso necesita su dirección completa, la que lleva la clave. Abra esa, por favor.
page-close-idle = Usted estuvo un rato sin decir nada, así que colgué. Conecte de nuevo para seguir.
page-close-elsewhere = Esta conversación sigue en otra ventana.
page-close-too-fast = Fue demasiado rápido para mí. Espere un momento y conecte de nuevo.
page-close-full = Sayso está hablando con demasiada gente ahora. Inténtelo dentro de un rato.
page-close-lost = Se perdió la conexión. Estoy intentando conectar de nuevo.
page-close-fault = La conexión terminó. Conecte de nuevo, por favor.

## La pantalla

screen-log = Conversación
screen-table = Sobre la mesa
screen-table-empty = Todavía nada. Diga lo que necesita.
screen-table-line = { $number }. { $name }, { $price }
screen-table-sold-out = agotado
screen-cart = Carrito
screen-cart-empty = Su carrito está vacío.
screen-cart-line = { $what }: { $price }
screen-cart-goods = Productos: { $total }
screen-cart-door = En su puerta: { $total }
screen-cart-pay-now = A pagar ahora: { $total }
screen-cart-on-delivery = A la entrega: { $total }
screen-cart-door-open = Puede haber más que pagar a la entrega, como le leí.
screen-cart-door-unknown = En su puerta: se lo digo al pagar
screen-cart-unknown = Productos: no conozco el tipo de cambio
screen-you = Usted
screen-sayso = Sayso
screen-say = Escriba lo que necesita
screen-state-waiting = A la espera
screen-state-thinking = Pensando
screen-state-speaking = Hablando
screen-state-ended = La conversación ha terminado. Pulse Control y Q para salir.
screen-key-log = Conversación
screen-key-table = Mesa
screen-key-cart = Carrito
screen-key-input = Escribir
screen-key-stop = Silencio
screen-key-colours = Colores
screen-key-leave = Salir

## Al iniciar la página

serve-open = Abra { $address } en su navegador.
serve-token = Añada la clave a la dirección, como dice el manual; sin ella no entra nadie.
serve-stop = Pulse Control y C para parar.

## Lo que puede fallar con estas caras

error-cannot-listen = No puedo usar el puerto { $port }: está ocupado o no está permitido. Elija otro, por favor.
error-token-needed = Otras personas podrían entrar aquí. Ponga una palabra secreta larga en SAYSO_TOKEN y empiece de nuevo.
error-token-too-short = La clave es demasiado corta para ser segura. Use una más larga, por favor.
error-bad-certificate = No se puede usar el certificado o su llave: { $file }.
error-no-screen = La pantalla necesita un terminal. Use aquí "sayso talk", por favor.
error-server-engine-missing = Falta instalar una parte de la página. Haga la instalación de nuevo, por favor.
error-screen-engine-missing = Falta instalar una parte de la pantalla. Haga la instalación de nuevo, por favor, o use "sayso talk".

## What the short signals of the terminal say

tone-heard = Le he oído.
