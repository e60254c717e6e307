### The page's share of the talk: going on, the open microphone, gentle words while it is closed.

page-go-on = Weiter
page-hands = Immer zuhören
page-hands-help = Dann bleibt das Mikrofon offen, und Sie sprechen einfach, auch wenn Sayso gerade redet. Es geht aus, wenn Sie diese Seite verlassen.
page-state-open = Mikrofon offen. Sprechen Sie einfach.
page-state-hearing = Ich höre Sie sprechen.
reprompt-first-typed = Lassen Sie sich Zeit.
reprompt-second-typed = Ich bin noch da. Wenn Sie so weit sind, schreiben Sie, was Sie brauchen, oder drücken Sie die Sprechtaste. Sie können auch um Hilfe bitten.
