# Models that may be fetched: what there is, how far a fetch is, what is used, and what can go wrong.

error-model-unknown = No conozco ningún modelo llamado { $model }. "sayso models list" los muestra todos.
error-model-not-here = El modelo { $model } no está aquí. "sayso models pull { $model }" lo descarga.
error-fetch-no-network = No llego al sitio donde están los modelos. Revise la red. También puede traer los archivos de otro equipo e indicar su carpeta con "--from".
error-fetch-broken-off = Se cortó la conexión mientras llegaba { $file }. Repita la misma orden: sigue donde se quedó.
error-fetch-gone = El archivo { $file } ya no está donde estaba. Busque un Sayso más nuevo.
error-fetch-refused = No me han entregado el archivo { $file }. Inténtelo más tarde.
error-fetch-wrong-size = El archivo { $file } no tiene el tamaño que debería. Lo he tirado.
error-fetch-wrong-sum = El archivo { $file } no es el que conozco: su suma de comprobación es otra. Lo he tirado.
error-fetch-no-room = No hay sitio suficiente en el disco. Hacen falta { $needed } megabytes y quedan { $free } libres.
error-fetch-busy = Otro programa está descargando modelos. Espere a que termine.
error-fetch-address = No puedo descargar de la dirección { $address }. Corrija el ajuste models_url.
error-fetch-not-in-folder = En la carpeta falta el archivo { $file }, que { $model } necesita.
error-encoder-unusable = El codificador { $model } no funciona, así que busco con lo que viene incluido. "sayso models verify" dice más.
error-no-encoder = No hay aquí un codificador de muchos idiomas. Lo que no está en inglés lo busco por su traducción.
error-bad-embedding-query = El ajuste embedding_query puede ser "said", "english" o "both".

models-kind-whisper = Oír en muchos idiomas:
models-kind-voice = Voces naturales:
models-kind-encoder = Encontrar por el sentido en muchos idiomas:
models-kind-reader = Una segunda lectura de lo que usted dice:
models-line = { $name }: { $size } megabytes. Licencia: { $licence }.
models-line-about = { $name }: unos { $size } megabytes. Licencia: { $licence }.
models-recordings = Grabaciones con las que aprendió: { $licence }.
models-recordings-unknown = La licencia de las grabaciones con las que aprendió está en su ficha: { $source }
models-here = Está aquí, sin usar.
models-used = Está aquí, en uso.
models-partly = Ya han llegado { $size } megabytes.
models-setting = El ajuste { $setting } decide lo que se usa.
models-none-used = Eligió no usar ninguno de estos.
models-by-hand = Se usa el de la carpeta { $path }, que alguien puso ahí.
models-no-voice = No se conoce voz natural para: { $languages }. La voz incluida los habla.
models-hint = "sayso models pull --recommended" descarga lo que conviene a este equipo.

models-pull-what = Diga el nombre de un modelo, o "--recommended". "sayso models list" los muestra todos.
models-machine = Este equipo tiene { $cores ->
        [one] { $cores } núcleo
       *[other] { $cores } núcleos
    }, { $memory } gigabytes de memoria y { $gpu ->
        [yes] una tarjeta gráfica que calcula
       *[no] ninguna tarjeta gráfica que calcule
    }.
models-advice-whisper = Para oír, { $name }: los más grandes oyen mejor, pero le harían esperar en este equipo.
models-advice-whisper-quick = Para oír, { $name }: de los mejores, y rápido en su tarjeta gráfica.
models-advice-encoder = Para encontrar por el sentido, { $name }: cabe en la memoria junto a lo demás.
models-advice-voice = Para hablar, { $name }: una voz natural en su idioma.
models-advice-no-voice = Para hablar, nada: no se conoce voz natural en su idioma.
models-advice-no-reader = Para una segunda lectura, nada: calculada por el procesador, respondería demasiado tarde.
models-total = En total, { $size } megabytes.
models-starts = Está llegando { $name }, { $size } megabytes.
models-progress = { $name }: { $done } de { $size } megabytes.
models-progress-left = { $name }: { $done } de { $size } megabytes, falta { $left }.
models-soon = menos de un minuto
models-minutes = { $minutes ->
        [one] alrededor de un minuto
       *[other] alrededor de { $minutes } minutos
    }
models-stopped = Detenido. Lo que ha llegado se guarda: la misma orden sigue desde ahí.
models-pulled = { $name } está aquí.
models-already = { $name } ya estaba aquí, y está entero.
models-learnt = Ninguna fuente dice la suma de comprobación de: { $files }. He anotado la que llegó, y desde ahora vale esa.
models-used-next = Se usa desde el próximo arranque.
models-not-used = No se usa, porque se eligió otra cosa. Para usarlo: sayso models use { $name }

models-use = Desde el próximo arranque uso { $name }.
models-use-none = Desde el próximo arranque uso solo lo que viene incluido.

models-verify-whole = { $name } está entero.
models-verify-changed = { $name }: el archivo { $file } está dañado.
models-verify-missing = { $name }: falta el archivo { $file }.
models-verify-mend = Para arreglarlo: sayso models pull { $name }
models-verify-nothing = No se ha descargado ningún modelo.
models-verify-by-hand = Del modelo en { $path } no tengo sumas de comprobación: alguien lo puso ahí.
