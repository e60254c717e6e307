### The page's share of the talk: going on, the open microphone, gentle words while it is closed.

page-go-on = Go on
page-hands = Listen all the time
page-hands-help = Then the microphone stays open and you just speak, also into what Sayso says. It closes when you leave this page.
page-state-open = Microphone open. Just speak.
page-state-hearing = I hear you speaking.
reprompt-first-typed = Take your time.
reprompt-second-typed = I am still here. Whenever you are ready, type what you need, or press the talk button. You can also ask for help.
