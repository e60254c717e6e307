### Lo que se puede decir ahora. Una frase cada vez.

help-start = Dígame lo que necesita, por ejemplo: botas de montaña, por menos de cien euros.
help-options = Diga "la segunda", "algo más barato", "compáralos" o "más".
help-details = Pregunte "cuánto cuesta", "por qué", o diga "ponlo en el carrito".
help-cart = Diga "quiero pagar", "quita el primero" o "deshacer".
help-read_back = Diga sí para comprar, o no para conservar el carrito.
help-always = En cualquier momento: repite, más despacio, más alto, ayuda, para.

hint-start = Dígame qué busca, o diga "ayuda".
hint-options = Diga "el primero", "más barato" o "ayuda".
hint-cart = Diga "quiero pagar" o "ayuda".
hint-read_back = Diga sí o no.
hint-question = Responda a la pregunta, por favor, o diga "ayuda".
