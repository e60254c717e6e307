### The page's share of the talk: going on, the open microphone, gentle words while it is closed.

page-go-on = أكمل
page-hands = استمع طوال الوقت
page-hands-help = عندها يبقى الميكروفون مفتوحا وتتكلم مباشرة، حتى وسايسو يتكلم. ويغلق عندما تغادر هذه الصفحة.
page-state-open = الميكروفون مفتوح دائما. تكلم مباشرة.
page-state-hearing = أسمعك تتكلم.
reprompt-first-typed = خذ وقتك.
reprompt-second-typed = ما زلت هنا. متى شئت اكتب ما تحتاج إليه أو اضغط زر الكلام. ويمكنك أيضا أن تطلب المساعدة.
