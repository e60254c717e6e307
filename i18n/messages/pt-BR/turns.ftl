### Turns: see en/turns.ftl.

question-with_what = Com o quê?
question-without_what = Sem o quê?
question-for_what = Para quê, ou para quem?
question-and_what = E o que mais?
question-or_what = Ou o quê?
question-of_what = Feito de quê?
question-up_to_what = Até que valor?
question-what = O que você está procurando?
question-go_on = Pode continuar, estou ouvindo.
manner-pause-longer = Agora eu espero mais antes de responder.
manner-pause-shorter = Agora eu respondo mais cedo.
manner-pause-longer-limit = Não consigo esperar mais do que já espero. Fique à vontade: nada se perde.
manner-pause-shorter-limit = Não consigo responder mais cedo do que já respondo.
reprompt-first = Sem pressa, estou ouvindo.
reprompt-second = Continuo aqui. Quando quiser, é só falar, ou diga “ajuda”.
