### O que o Sayso responde. Os valores chegam já por extenso para cada face; os argumentos `…-n` só decidem o plural.

## Opções

options-instead = Nenhuma loja daqui vende { $kinds }. Pelo que você contou, isto pode ajudar.
options-count = { $total-n ->
    [one] Encontrei uma opção.
   *[other] Encontrei { $total } opções.
}
options-count-refined = { $total-n ->
    [one] Agora há uma opção.
   *[other] Agora são { $total } opções.
}
options-count-open = { $total-n ->
    [one] Uma opção pode servir, mas a loja não informa tudo o que você pediu.
   *[other] { $total } opções podem servir, mas as lojas não informam tudo o que você pediu.
}
options-count-rest = { $rest-n ->
    [one] Mais uma pode servir, mas a loja não informa tudo.
   *[other] Mais { $rest } podem servir, mas as lojas não informam tudo.
}
options-more = { $shown-n ->
    [one] Aqui está a próxima, de { $total }.
   *[other] Aqui estão as próximas { $shown }, de { $total }.
}
options-first = { $shown-n ->
    [one] Aqui está ela.
   *[other] As { $shown } melhores:
}
option = Número { $place }: { $name }, { $price }{ $extras }.
option-rating = , { $rating }
option-delivery = { $days-n ->
    [0] , chega hoje
    [one] , chega em um dia
   *[other] , chega em { $days } dias
}
option-not-served = , não é enviado para { $country }
options-ask-one = Quer saber mais sobre ela?
options-ask = Sobre qual delas quer saber mais?
options-ask-more = Qual delas você quer? Ou diga "mais".
option-not-stated = A loja não informa: { $what }.
option-but = Mas { $what }.

nothing-found = Não encontrei nada que atenda a tudo isso.
nothing-found-relax = { $would-n ->
    [one] Sem { $what }, haveria uma opção. Procuro sem isso?
   *[other] Sem { $what }, haveria { $would } opções. Procuro sem isso?
}
nothing-found-ask = O que mais posso procurar?

## Um produto

details-name = { $name }.
details-seller = A marca é { $brand }, vendida por { $merchant }, { $country }.
details-seller-plain = Quem vende é { $merchant }, { $country }.
details-price = Custa { $price }.
details-price-converted = Custa { $price }, cerca de { $shopper }.
details-rating = { $count-n ->
    [one] Uma pessoa avaliou: { $rating }.
   *[other] { $count } pessoas avaliaram: { $rating }.
}
details-no-rating = Ninguém avaliou ainda.
details-stock-many = Está disponível.
details-stock-few = { $stock-n ->
    [one] Só resta um.
   *[other] Só restam { $stock }.
}
details-stock-none = Está esgotado.
details-delivery = { $days-n ->
    [0] Chega hoje.
    [one] Chega em um dia.
   *[other] Chega em { $days } dias.
}
details-freight-sentence = { $freight }.
details-freight = o frete custa { $price }
details-freight-free = o frete é grátis
details-not-served = Esta loja não envia para o seu país.
details-delivery-unknown = Diga o seu país, e eu digo quando chega.
details-materials = Feito de { $list }.
details-materials-none = A loja não informa o material.
details-colors = Nas cores: { $list }.
details-colors-none = A loja não informa a cor.
details-features = Características: { $list }.
details-features-some = Algumas características: { $list }.
details-features-none = A loja não informa características.
details-sizes = Tamanhos, numeração { $system }: { $list }.
details-sizes-none = A loja não informa tamanhos.
details-weight = Pesa { $weight }.
details-weight-none = A loja não informa o peso.
details-dimensions = Mede { $length } por { $width } por { $height }.
details-dimensions-none = A loja não informa as medidas.
details-origin = Feito em: { $country }.
details-origin-none = A loja não informa onde é feito.
details-voltage = Funciona em { $voltage }, tomada tipo { $plug }.
details-voltage-plain = Funciona em { $voltage }.
details-voltage-none = A loja não informa a voltagem.
details-brand = A marca é { $brand }.
details-description = A loja diz:
details-description-foreign = Esta é a descrição da própria loja, em { $language }.
details-original-title = É assim que a loja chama.
details-original-unspoken = Está aqui por escrito, em { $language }.
details-ask = Quer que eu coloque no carrinho?
details-ask-open = Quer saber mais alguma coisa?

access-present = { $fact }: sim.
access-absent = { $fact }: não.
access-not_stated = { $fact }: não informado.
access-tactile_marks = Marcas para sentir com os dedos
access-spoken_output = Fala em voz alta
access-large_print = Letras grandes
access-one_hand_use = Uso com uma só mão

## Comparação

comparison-intro = Comparando { $list }.
comparison-row = { $attribute }: { $values }.
comparison-same = Não há diferença no que as lojas informam.
comparison-ask = Qual deles você quer?
not-stated = não informado

attribute-price = Preço
attribute-rating = Avaliação
attribute-delivery = Entrega
attribute-weight = Peso
attribute-materials = Material
attribute-colors = Cor
attribute-features = Características
attribute-sizes = Tamanhos
attribute-origin = Feito em
attribute-voltage = Voltagem
attribute-brand = Marca
attribute-merchant = Loja
attribute-stock = Disponível
attribute-tactile_marks = Marcas para sentir com os dedos
attribute-spoken_output = Fala em voz alta
attribute-large_print = Letras grandes
attribute-one_hand_use = Uso com uma só mão

## Por quê

why-intro = Por que { $name }:
why-none = Foi o mais próximo das suas palavras. A loja não informa mais nada sobre isso.
why-source = Sei disso pelo cadastro da loja.
why-not-stated = A loja não informa: { $what }.

## Perguntas

question-which_product = Qual deles: { $choices }?
question-which_product-plain = Qual deles: o primeiro, o segundo ou o terceiro?
question-quantity = Quantos você quer?
question-size = Qual tamanho você quer? Os tamanhos são: { $choices }.
question-country = Para qual país é a entrega?
question-region = { $kind ->
    [CA] Para qual província é a entrega?
   *[other] Para qual estado é a entrega?
}
question-currency = Em qual moeda digo os preços?
question-search_first = Ainda não mostrei nada. O que você procura?
question-empty_cart = Seu carrinho está vazio. O que você procura?
question-number = Você disse { $first }, ou { $second }?
question-add = Quer que eu coloque no carrinho?
question-forget = Apago tudo sobre você: carrinho, pedidos, idioma e ajustes? Não dá para desfazer.
question-look_for = Procuro alguma coisa para isto: { $choices }?
question-relax = Procuro sem isso?
question-which_order = Qual pedido?
question-language = Qual idioma você quer?

## Carrinho

cart-empty = Seu carrinho está vazio.
cart-added = Coloquei no carrinho: { $what }.
cart-removed = Tirei do carrinho: { $name }.
cart-quantity = Agora no carrinho: { $what }.
cart-undone = Desfeito.
cart-cleared = Esvaziei o carrinho.
cart-count = { $count-n ->
    [one] Há um item no carrinho.
   *[other] Há { $count } itens no carrinho.
}
cart-line = { $what }, { $price }.
cart-line-size = { $what }, tamanho { $size }, { $price }.
cart-line-sold-out = { $name }: esgotou agora.
cart-total = Os produtos somam { $total }, sem o frete.
cart-total-unknown = Não consigo somar os preços: falta uma taxa de câmbio.
cart-ask = Diga "finalizar a compra" quando quiser.

## Compra

read-back-intro = Antes de comprar, ouça, por favor.
read-back-practice = Esta é uma loja de treino: nada é cobrado e nada é enviado.
read-back-line = { $what }, { $price } cada, { $subtotal }.
read-back-line-single = { $what }, { $subtotal }.
read-back-line-size = Tamanho { $size }.
read-back-seller = { $days-n ->
    [one] De { $merchant }, { $country }. Frete: { $freight }. Chega em um dia.
   *[other] De { $merchant }, { $country }. Frete: { $freight }. Chega em { $days } dias.
}
read-back-free = grátis
read-back-rate = Os preços em { $source } foram contados em { $target } pela taxa de { $date }.
read-back-total = O total a pagar agora é { $total }. Destino: { $country }.
read-back-not-included = Fora desse total, quando houver: { $list }.
read-back-not-import_duty = imposto de importação
read-back-not-import_tax = tributos na chegada
read-back-not-import_fee = taxas da alfândega
read-back-ask = Quer comprar e pagar { $total }? Diga sim ou não.
read-back-ask-digits = Para comprar e pagar { $total }, diga: sim, { $digits }. Senão, diga não.
read-back-changed = Algo mudou, por isso o seu sim não vale: { $list }.
read-back-changed-price = o preço
read-back-changed-destination = o destino
read-back-changed-currency = a moeda
read-back-changed-delivery = o prazo de entrega
read-back-changed-offer = a oferta da loja
read-back-changed-stock = o estoque
read-back-changed-duty = os impostos na fronteira
read-back-changed-rate = o câmbio
read-back-changed-freight = o frete
read-back-changed-cart = o que está no carrinho
read-back-changed-expired = passou tempo demais
read-back-misheard = Não ouvi direito os dois números.

not-bought = Nada foi comprado.
not-bought-cart = { $count-n ->
    [0] Nada foi comprado.
    [one] Nada foi comprado. Um item continua no carrinho.
   *[other] Nada foi comprado. { $count } itens continuam no carrinho.
}
order-placed = Obrigado. O seu pedido está feito.
order-placed-practice = Foi um treino: nada é cobrado e nada é enviado.
order-placed-total = O total é { $total }.
order-placed-receipt = O número do seu recibo é: { $receipt }.
order-placed-receipt-again = De novo: { $receipt }.
order-placed-delivery = { $days-n ->
    [one] Chega em um dia.
   *[other] Chega em { $days } dias.
}
order-placed-cancel = Você pode dizer "cancelar o pedido".

orders-none = Você não tem pedidos.
orders-count = { $count-n ->
    [one] Você tem um pedido.
   *[other] Você tem { $count } pedidos. O mais novo primeiro.
}
order-line = Pedido { $receipt }, de { $date }: { $names }, { $total }, { $state }.
order-state-placed = feito
order-state-cancelled = cancelado
order-cancelled = O pedido { $receipt } está cancelado.
order-cancelled-total = Você não paga { $total }.
order-cancelled-already = O pedido { $receipt } já estava cancelado.

## Jeito de falar

manner-rate-slower = Agora falo mais devagar.
manner-rate-faster = Agora falo mais rápido.
manner-rate-slower-limit = Mais devagar do que isso eu não consigo.
manner-rate-faster-limit = Mais rápido do que isso eu não consigo.
manner-rate-normal = Agora falo na velocidade de sempre.
manner-rate-normal-limit = Já estou falando na velocidade de sempre.
manner-volume-louder = Agora falo mais alto.
manner-volume-quieter = Agora falo mais baixo.
manner-volume-louder-limit = Mais alto do que isso eu não consigo.
manner-volume-quieter-limit = Mais baixo do que isso eu não consigo.
manner-language = Agora falo { $value }.
manner-currency = Agora digo os preços em { $value }.
manner-country = As entregas serão em: { $value }.
spelled = { $letters }.

## Notas curtas

note-greeting = Olá. O que você procura?
note-thanks = Por nada.
note-stopped = Fico em silêncio.
note-forgotten = Apaguei tudo sobre você.
note-not_forgotten = Guardei tudo.
note-nothing_to_undo = Não há nada para desfazer.
note-nothing_to_repeat = Ainda não disse nada.
note-nothing_to_confirm = Não há nada para confirmar agora.
note-nothing_to_deny = Tudo bem.
note-no_more = Essas eram todas.
note-key_needed = Para comprar agora, aperte Enter, ou escreva sim.
note-no_orders = Você não tem pedidos.
note-too_late_to_cancel = Este pedido não pode mais ser cancelado.
note-declined = Tudo bem.
note-cannot_yet_watch_price = Ainda não sei vigiar preços.
note-cannot_yet_buy_when = Não compro sozinho mais tarde. Só compro quando você diz sim.
note-cannot_yet_negotiate = Ainda não sei negociar com as lojas.
note-cannot_yet_photo_match = Ainda não sei olhar fotos.
note-cannot_yet_return_item = Ainda não sei devolver produtos. Um pedido pode ser cancelado: diga "cancelar o pedido".

not-understood = Entendi as palavras, mas não o que fazer.
not-understood-unheard = Não entendi o que você disse.
not-understood-empty = Não ouvi nada.
