### The page's share of the talk: going on, the open microphone, gentle words while it is closed.

page-go-on = 接着说
page-hands = 一直听着
page-hands-help = 这样麦克风会一直开着，您直接说就行，Sayso 说话时也可以。离开本页时麦克风会关闭。
page-state-open = 麦克风一直开着。请直接说。
page-state-hearing = 我听到您在说话。
reprompt-first-typed = 您慢慢来。
reprompt-second-typed = 我还在。您准备好了，就输入需要什么，或者按说话按钮。也可以要求帮助。
