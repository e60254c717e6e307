### Judging: side by side, what buyers say, one question about one thing, how Sayso knows.
### Values arrive worded; `…-n` arguments are the plain numbers, for plurals only.

## Comparing

joined = { $first }; { $second }
comparison-cell = { $place }, { $name }: { $value }
comparison-none = não informa nada disso
comparison-better = { $list }.
comparison-need = para { $activity }, o número { $place } serve melhor: { $list }
comparison-lead = o número { $place } { $what }
comparison-lead-price = custa menos
comparison-lead-rating = tem a melhor avaliação
comparison-lead-delivery = chega antes
comparison-lead-weight = pesa menos
comparison-not-stated = Não informado: { $list }.
comparison-missing = { $attribute } do número { $place }

## What buyers say

reviews-none = Ninguém escreveu uma avaliação ainda.
reviews-count = { $count-n ->
    [one] Uma pessoa escreveu uma avaliação: { $rating }.
   *[other] { $count } pessoas escreveram avaliações, em média { $rating }.
}
reviews-aside = { $count-n ->
    [one] Uma eu não conto: { $why }.
   *[other] { $count } eu não conto: { $why }.
}
reviews-aside-copy = cópias de outra avaliação
reviews-aside-elsewhere = o mesmo texto em outros produtos
reviews-aside-rush = uma enxurrada repentina com as mesmas estrelas
reviews-aside-empty = elogios vazios, muitos no mesmo dia
reviews-weighted = Se as duvidosas contam menos, fica em { $rating }.
reviews-about = Sobre { $aspect }: { $good } a favor, { $bad } contra.
reviews-about-none = Menos de duas avaliações falam disso: { $aspect }.
reviews-disagree = Os compradores não concordam nisso.
reviews-praised = Elogiam: { $list }.
reviews-blamed = Criticam: { $list }.
reviews-disputed = As opiniões se dividem sobre { $list }.
reviews-no-aspect = Não há nada de que duas avaliações falem ao mesmo tempo.
reviews-aspect = { $aspect }, { $good } a favor, { $bad } contra
reviews-quotes = Nas palavras deles:
reviews-quote-foreign = Esta está em { $language }:

aspect-fit = tamanho e caimento
aspect-durability = durabilidade
aspect-quality = qualidade
aspect-easy-hands = facilidade para mãos fracas
aspect-without-sight = uso sem enxergar
aspect-readability = facilidade de leitura
aspect-comfort = conforto
aspect-taste-smell = sabor e cheiro
aspect-noise = barulho
aspect-battery = bateria
aspect-delivery = entrega
aspect-value = custo e benefício
aspect-instructions = instruções
aspect-looks = aparência
aspect-warmth = calor
aspect-safety = segurança
aspect-weight = peso
aspect-ease = facilidade de uso
aspect-cleaning = limpeza
aspect-waterproof = proteção contra água

## One question about one thing

answer-yes = Sim. A loja informa: { $value }.
answer-yes-materials = Sim. É feito de { $list }.
answer-yes-colors = Sim. Tem nas cores: { $list }.
answer-returns = { $days-n ->
    [one] Sim. Você pode devolver em até um dia.
   *[other] Sim. Você pode devolver em até { $days } dias.
}
answer-battery-in-equipment = Sim. Tem uma bateria dentro.
answer-battery-loose = Sim. Vem com pilhas soltas.
answer-no = Não. A loja informa que não tem: { $what }.
answer-no-states = Não. A loja informa: { $value }.
answer-no-colors = Não. As cores são: { $list }.
answer-no-returns = Não. A loja não aceita devolução.
answer-not-stated = Não informado. A loja não diz nada sobre isto: { $what }.
answer-instead-materials = Ela cita estes materiais: { $list }.
answer-described = O cadastro não tem este dado: { $what }. A descrição diz:
answer-described-foreign = O cadastro não tem este dado: { $what }. A descrição diz, em { $language }:

topic-battery = pilhas ou bateria
topic-returns = devolução
topic-washing = lavagem
topic-noise = barulho
topic-warranty = garantia
topic-nuts = castanhas e nozes
topic-gluten = glúten
topic-milk = leite
topic-nickel = níquel
topic-fragrance = perfume
topic-alcohol = álcool
topic-sugar = açúcar
topic-caffeine = cafeína
topic-salt = sal
topic-latex = látex

## How Sayso knows

why-reviews = { $count-n ->
    [one] Contei uma avaliação. Idioma: { $languages }.
   *[other] Contei { $count } avaliações. Idiomas: { $languages }.
}
why-reviews-ask = Posso ler algumas. Diga: leia uma avaliação.
why-fields = Está neste campo: { $list }.

field-features = características
field-accessibility = acessibilidade
field-materials = materiais
field-colors = cores
field-battery = bateria
field-description = descrição
field-returns = condições de devolução
