### The page's share of the talk: going on, the open microphone, gentle words while it is closed.

page-go-on = Continuar
page-hands = Ouvir o tempo todo
page-hands-help = Assim o microfone fica aberto e você só fala, mesmo enquanto o Sayso fala. Ele se desliga quando você sai desta página.
page-state-open = Microfone aberto. É só falar.
page-state-hearing = Estou ouvindo você falar.
reprompt-first-typed = Sem pressa.
reprompt-second-typed = Continuo aqui. Quando quiser, escreva o que precisa ou aperte o botão de falar. Você também pode pedir ajuda.
