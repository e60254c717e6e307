### Como uma conversa começa e termina.

opening-linear = Linhas simples para leitores de tela e braille, ligadas por { $how }.
opening-practice = Aqui é o Sayso, uma loja de treino: nada é cobrado e nada é enviado.
opening-type = Escreva do que precisa e aperte Enter. Escreva "ajuda" a qualquer momento, ou "quit" para sair.
opening-no-sound = Não encontrei alto-falante, por isso respondo só por escrito.
opening-no-voice = Não tenho voz aqui, por isso respondo só por escrito.
opening-no-microphone = Não encontrei microfone, por isso escreva, por favor.
opening-no-hearing = Não posso ouvir o seu idioma até buscar o modelo de fala. Escreva, por favor.
opening-hears = Você pode falar, ou escrever.
opening-hears-english = Posso ouvir só inglês até buscar o modelo de fala. Você também pode escrever.
opening-hears-basic = Só reconheço frases simples, como "preciso de ajuda" ou "procuro luminárias", até buscar o modelo de fala. Você também pode escrever. Para pagar é preciso uma tecla.
opening-hears-trial = Ouvir o seu idioma ainda é experimental: reconheço só frases simples até buscar o modelo de fala. Você também pode escrever. Para pagar é preciso uma tecla.
closing = Até logo.
notice-interrupted = Parei. Aperte Control e C mais uma vez para sair.
