### The telephone: its keys, told aloud.

phone-choose-language = Para português, aperte cinco.
phone-not-heard = Pelo telefone ainda não consigo ouvir este idioma. Use as teclas, por favor; o zero explica quais são.
phone-help-keys = Você pode falar ou apertar teclas. O zero explica as teclas.
phone-goods = Aperte um para chaleira, dois para luminária, três para lupa, quatro para bengala, cinco para rádio, seis para telefone de teclas grandes, sete para chinelos, oito para travesseiro, nove para relógio falante.
phone-help-speak = Fale quando quiser ou aperte uma tecla: eu paro na hora.
phone-help-choose = De um a nove, você escolhe o que acabei de dizer.
phone-help-yes = A tecla jogo da velha quer dizer sim. Asterisco e depois zero quer dizer não.
phone-help-stop = O asterisco sozinho me faz parar, ou repetir. Jogo da velha duas vezes: eu continuo.
phone-help-more = Asterisco e depois um: mais opções; dois: algo mais barato; três: mais detalhes; oito: por quê; nove: comparar.
phone-help-cart = Asterisco e depois quatro põe no carrinho; cinco diz o carrinho; seis fecha a compra; sete desfaz a última coisa.
phone-help-pay = Para concordar em pagar, aperte os dois números que eu ler.
phone-help-goods = Asterisco e depois jogo da velha diz o que dá para procurar pelas teclas.
phone-help-pace = Jogo da velha e depois um: falo mais devagar; dois: mais rápido; três: mais alto; quatro: mais baixo; cinco: onde está seu pedido.

serve-phone = O telefone atende em { $address }.
error-phone-token-needed = O telefone precisa de uma chave. Defina SAYSO_TOKEN, por favor.
error-bad-phone-address = Este não é um endereço para o telefone: ele começa com wss e termina em barra phone.
