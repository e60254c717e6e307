### The page's share of the talk: going on, the open microphone, gentle words while it is closed.

page-go-on = 続きを聞く
page-hands = ずっと聞き取る
page-hands-help = マイクを入れたままにします。セイソーが話している途中でも、そのままお話しください。このページを離れるとマイクは切れます。
page-state-open = マイクは入ったままです。そのままお話しください。
page-state-hearing = お話を聞いています。
reprompt-first-typed = どうぞごゆっくり。
reprompt-second-typed = ここにいます。いつでも、必要なものを入力するか、話すボタンを押してください。ヘルプもあります。
