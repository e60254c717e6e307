### Turns: see en/turns.ftl.

question-with_what = Avec quoi ?
question-without_what = Sans quoi ?
question-for_what = Pour quoi, ou pour qui ?
question-and_what = Et quoi d’autre ?
question-or_what = Ou quoi ?
question-of_what = En quelle matière ?
question-up_to_what = Jusqu’à quel prix ?
question-what = Que cherchez-vous ?
question-go_on = Continuez, je vous écoute.
manner-pause-longer = Je vous laisse maintenant plus de temps avant de répondre.
manner-pause-shorter = Je réponds maintenant plus tôt.
manner-pause-longer-limit = Je ne peux pas attendre plus longtemps que maintenant. Prenez votre temps : rien n’est perdu.
manner-pause-shorter-limit = Je ne peux pas répondre plus tôt que maintenant.
reprompt-first = Prenez votre temps, je vous écoute.
reprompt-second = Je suis toujours là. Parlez quand vous voulez, ou dites « aide ».
