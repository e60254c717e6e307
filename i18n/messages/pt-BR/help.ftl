### O que se pode dizer agora. Uma frase cada.

help-start = Diga do que precisa, por exemplo: bota de trilha por até mil reais.
help-options = Diga "a segunda", "mais barato", "compare", ou "mais".
help-details = Pergunte "quanto custa", "por quê", ou diga "coloque no carrinho".
help-cart = Diga "finalizar a compra", "tire o primeiro", ou "desfazer".
help-read_back = Diga sim para comprar, ou não para guardar o carrinho.
help-always = A qualquer momento: repita, mais devagar, mais alto, ajuda, pare.

hint-start = Diga o que procura, ou diga "ajuda".
hint-options = Diga "a primeira", "mais barato", ou "ajuda".
hint-cart = Diga "finalizar a compra", ou "ajuda".
hint-read_back = Diga sim, ou não.
hint-question = Responda à pergunta, por favor, ou diga "ajuda".
