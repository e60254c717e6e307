### The page's share of the talk: going on, the open microphone, gentle words while it is closed.

page-go-on = Seguir
page-hands = Escuchar todo el tiempo
page-hands-help = Así el micrófono queda abierto y usted solo habla, también mientras habla Sayso. Se cierra al salir de esta página.
page-state-open = Micrófono abierto. Hable cuando quiera.
page-state-hearing = Le oigo hablar.
reprompt-first-typed = Tómese su tiempo.
reprompt-second-typed = Sigo aquí. Cuando quiera, escriba lo que necesita o pulse el botón de hablar. También puede pedir ayuda.
