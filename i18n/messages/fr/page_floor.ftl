### The page's share of the talk: going on, the open microphone, gentle words while it is closed.

page-go-on = Continuer
page-hands = Écouter en permanence
page-hands-help = Le micro reste alors ouvert et vous parlez simplement, même pendant que Sayso parle. Il se coupe quand vous quittez cette page.
page-state-open = Micro ouvert en permanence. Parlez quand vous voulez.
page-state-hearing = Je vous entends parler.
reprompt-first-typed = Prenez votre temps.
reprompt-second-typed = Je suis toujours là. Quand vous voulez, écrivez ce qu'il vous faut ou appuyez sur le bouton pour parler. Vous pouvez aussi demander de l'aide.
