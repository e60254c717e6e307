## Hearing that runs otherwise than it was wanted

hearing-stepped-down = El modelo de voz elegido es demasiado lento para este equipo, así que oigo con uno más pequeño.
hearing-too-slow = El modelo de voz va lento en este equipo: después de que usted hable, puedo tardar un poco. Un modelo más pequeño es más rápido.
hearing-measures = Estoy midiendo con qué rapidez puedo oír en este equipo. Tarda hasta un minuto, y solo esta vez.
