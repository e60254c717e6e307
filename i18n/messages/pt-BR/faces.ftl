### A página no navegador e a tela no terminal: rótulos, estados e o que elas dizem.

## A página

page-title = Sayso, uma loja com que você conversa
page-skip = Ir direto ao campo de texto
page-practice = Esta é uma loja de treino: nada é cobrado e nada é enviado.
page-conversation = Conversa
page-your-turn = Sua vez
page-you = Você
page-sayso = Sayso
page-say = Escreva do que precisa
page-send = Enviar
page-talk = Falar
page-talk-help = Segure o botão enquanto fala. Ou aperte uma vez, fale, e aperte de novo.
page-stop = Parar a voz
page-again = Dizer de novo
page-settings = Ajustes
page-language = Idioma
page-reader = Uso leitor de tela
page-reader-help = Assim o Sayso deixa a própria voz desligada, e você nunca ouve duas vozes ao mesmo tempo.
page-tones = Sinais sonoros curtos
page-tones-help = Sinais curtos avisam o que está acontecendo: sua vez, ouvi, procurando, não deu certo. A linha acima diz a mesma coisa.
page-help = Você pode dizer ou escrever "ajuda" a qualquer momento.
page-noscript = Esta página precisa de JavaScript para conversar com o Sayso. Ative-o, por favor.
page-reconnect = Conectar de novo
page-state-connecting = Conectando.
page-state-waiting = Microfone desligado. É a sua vez.
page-state-starting = O microfone está ligando. Espere o sinal, por favor.
page-state-listening = Microfone ligado. Pode falar.
page-state-heard = Ouvi você.
page-state-thinking = Um momento, estou procurando.
page-state-speaking = O Sayso está falando.
page-state-lost = Sem conexão.
page-cannot-hear = Não posso ouvir o seu idioma aqui. Escreva, por favor.
page-no-microphone = Não encontrei microfone, ou esta página não pode usá-lo. Escreva, por favor.
page-microphone-denied = O microfone não está liberado para esta página. Libere-o no navegador, ou escreva.
page-close-ended = Esta conversa terminou. Conecte de novo para começar outra.
page-close-too-big = Foi demais de uma vez. Conecte de novo e diga em menos palavras.
page-close-token = Este Sayso precisa do endereço completo, com o token. Abra aquele, por favor.
page-close-idle = Você ficou um tempo ausente, por isso desliguei. Conecte de novo para continuar.
page-close-elsewhere = Esta conversa continua em outra janela.
page-close-too-fast = Foi rápido demais para mim. Espere um momento e conecte de novo.
page-close-full = O Sayso está conversando com gente demais agora. Tente de novo daqui a pouco.
page-close-lost = A conexão caiu. Estou tentando conectar de novo.
page-close-fault = A conexão terminou. Conecte de novo, por favor.

## A tela

screen-log = Conversa
screen-table = Na mesa
screen-table-empty = Nada ainda. Diga do que precisa.
screen-table-line = { $number }. { $name }, { $price }
screen-table-sold-out = esgotado
screen-cart = Carrinho
screen-cart-empty = O seu carrinho está vazio.
screen-cart-line = { $what }: { $price }
screen-cart-goods = Produtos: { $total }
screen-cart-door = Na sua porta: { $total }
screen-cart-pay-now = A pagar agora: { $total }
screen-cart-on-delivery = Na entrega: { $total }
screen-cart-door-open = Pode haver mais a pagar na entrega, como eu li.
screen-cart-door-unknown = Na sua porta: digo ao fechar a compra
screen-cart-unknown = Produtos: sem taxa de câmbio conhecida
screen-you = Você
screen-sayso = Sayso
screen-say = Escreva do que precisa
screen-state-waiting = Esperando por você
screen-state-thinking = Pensando
screen-state-speaking = Falando
screen-state-ended = A conversa terminou. Aperte Control e Q para sair.
screen-key-log = Conversa
screen-key-table = Mesa
screen-key-cart = Carrinho
screen-key-input = Escrever
screen-key-stop = Silêncio
screen-key-colours = Cores
screen-key-leave = Sair

## Ao iniciar a página

serve-open = Abra { $address } no navegador.
serve-token = Junte o token ao endereço, como está no manual; sem ele ninguém entra.
serve-stop = Aperte Control e C para parar.

## O que pode dar errado com estas faces

error-cannot-listen = Não posso usar a porta { $port }: está ocupada ou não é permitida. Escolha outra, por favor.
error-token-needed = Outras pessoas poderiam entrar aqui. Defina uma palavra secreta longa em SAYSO_TOKEN e comece de novo.
error-token-too-short = O token é curto demais para ser seguro. Use um mais longo, por favor.
error-bad-certificate = Não é possível usar o certificado ou a chave dele: { $file }.
error-no-screen = A tela precisa de um terminal. Use "sayso talk" aqui, por favor.
error-server-engine-missing = Uma parte da página não está instalada. Rode a instalação de novo, por favor.
error-screen-engine-missing = Uma parte da tela não está instalada. Rode a instalação de novo, por favor, ou use "sayso talk".

## What the short signals of the terminal say

tone-heard = Ouvi você.
