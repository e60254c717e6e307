### Turns: see en/turns.ftl.

question-with_what = ¿Con qué?
question-without_what = ¿Sin qué?
question-for_what = ¿Para qué o para quién?
question-and_what = ¿Y qué más?
question-or_what = ¿O qué?
question-of_what = ¿De qué material?
question-up_to_what = ¿Hasta qué precio?
question-what = ¿Qué está buscando?
question-go_on = Siga, le escucho.
manner-pause-longer = Ahora le doy más tiempo antes de contestar.
manner-pause-shorter = Ahora contesto antes.
manner-pause-longer-limit = No puedo esperar más de lo que ya espero. Tómese su tiempo: no se pierde nada.
manner-pause-shorter-limit = No puedo contestar antes de lo que ya lo hago.
reprompt-first = Tómese su tiempo, le escucho.
reprompt-second = Sigo aquí. Cuando quiera, hable, o diga «ayuda».
