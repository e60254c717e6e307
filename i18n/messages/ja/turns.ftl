### Turns: see en/turns.ftl.

question-with_what = 何が付いたものですか。
question-without_what = 何がないものですか。
question-for_what = 何に使うもの、またはどなた用ですか。
question-and_what = ほかには何でしょうか。
question-or_what = または何でしょうか。
question-of_what = どんな素材のものですか。
question-up_to_what = いくらまでですか。
question-what = 何をお探しですか。
question-go_on = はい、続きをどうぞ。
manner-pause-longer = お返事するまで、これからはもっと長くお待ちします。
manner-pause-shorter = これからは早めにお返事します。
manner-pause-longer-limit = これ以上長くはお待ちできません。どうぞごゆっくり。お話が消えることはありません。
manner-pause-shorter-limit = これ以上早くはお返事できません。
reprompt-first = どうぞごゆっくり。聞いています。
reprompt-second = ここにいます。いつでも話しかけてください。「ヘルプ」と言っていただいても結構です。
