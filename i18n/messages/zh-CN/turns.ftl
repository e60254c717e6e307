### Turns: see en/turns.ftl.

question-with_what = 带什么的？
question-without_what = 不带什么的？
question-for_what = 做什么用的，或者给谁用的？
question-and_what = 还要什么？
question-or_what = 或者什么？
question-of_what = 用什么材料做的？
question-up_to_what = 最高多少钱？
question-what = 您在找什么？
question-go_on = 您接着说，我在听。
manner-pause-longer = 我现在会多等您一会儿再回答。
manner-pause-shorter = 我现在会早一点回答。
manner-pause-longer-limit = 我没法再多等了。您慢慢说，什么都不会丢。
manner-pause-shorter-limit = 我没法再早一点回答了。
reprompt-first = 您慢慢来，我在听。
reprompt-second = 我还在。您准备好了就说，或者说“帮助”。
