### O que deu errado e o que fazer, uma ou duas frases curtas cada.

error-unexpected = Algo deu errado do meu lado. Tente de novo, por favor.
error-unknown-language = Não conheço esse idioma. Falo inglês e português do Brasil.
error-cannot-hear-language = Só posso ouvir inglês até buscar o modelo de fala. Escreva, ou fale em inglês.
error-cannot-speak-language = Não tenho voz para esse idioma. A resposta está escrita.
error-unreadable-file = Não consigo abrir esse arquivo. Confira o nome, por favor.
error-unreadable-audio = Esse arquivo não é um som que eu consiga ler.
error-empty-audio = Esse arquivo de som está vazio.
error-nothing-heard = Não ouvi ninguém falar.
error-no-sound-device = Não encontrei microfone nem alto-falante. Escreva, por favor.
error-too-long = Foi comprido demais para mim. Diga em menos palavras, por favor.
error-store-locked = Minhas anotações estão em uso por outro programa. Tente de novo daqui a pouco.
error-store-unwritable = Não consigo gravar na minha pasta. Confira se ela é sua e se há espaço no disco.
error-store-broken = Meus registros estão danificados. Rode "sayso doctor" para ver o que dá para salvar.
error-settings-broken = Há um erro nos ajustes, { $file }: { $problem }. Corrija, ou apague esse arquivo.
error-missing-rate = Não sei o câmbio entre essas moedas, por isso não consigo somar o preço.
error-not-served = Esta loja não envia para o seu país.
error-sold-out = Está esgotado.
error-not-enough-stock = Não há tantos.
error-unknown-product = Não tenho mais esse produto.
error-bad-line = Esta linha não é um objeto JSON que eu consiga ler.
