### Cómo empieza y cómo termina una conversación.

opening-linear = Líneas sencillas para lectores de pantalla y braille, activadas por { $how }.
opening-practice = Esto es Sayso, una tienda de práctica: no se cobra nada y no se envía nada.
opening-type = Escriba lo que necesita y pulse Intro. Escriba "ayuda" en cualquier momento, o "salir" para terminar.
opening-no-sound = No encontré ningún altavoz, así que respondo solo por escrito.
opening-no-voice = Aquí no tengo voz, así que respondo solo por escrito.
opening-no-microphone = No encontré ningún micrófono. Escriba, por favor.
opening-no-hearing = No puedo oír su idioma hasta que se descargue el modelo de voz. Escriba, por favor.
opening-hears = Puede hablar o escribir.
opening-hears-english = Solo puedo oír inglés hasta que se descargue el modelo de voz. También puede escribir.
opening-hears-basic = Solo reconozco frases sencillas, como "necesito ayuda" o "busco lámparas", hasta que se descargue el modelo de voz. También puede escribir. Para pagar hace falta una tecla.
opening-hears-trial = Oír su idioma está a prueba: reconozco solo frases sencillas hasta que se descargue el modelo de voz. También puede escribir. Para pagar hace falta una tecla.
closing = Hasta luego.
notice-interrupted = Detenido. Pulse Control y C otra vez para salir.
