### Ce qu'on peut dire maintenant. Une phrase à chaque fois.

help-start = Dites-moi ce qu'il vous faut, par exemple: des chaussures de randonnée à moins de cent euros.
help-options = Dites « le deuxième », « quelque chose de moins cher », « comparez-les » ou « la suite ».
help-details = Demandez « combien ça coûte », « pourquoi », ou dites « ajoutez-le à mon panier ».
help-cart = Dites « payer », « enlevez le premier » ou « annuler ».
help-read_back = Dites oui pour acheter, ou non pour garder le panier.
help-always = À tout moment: répétez, plus lentement, plus fort, aide, stop.

hint-start = Dites-moi ce que vous cherchez, ou dites « aide ».
hint-options = Dites « le premier », « moins cher » ou « aide ».
hint-cart = Dites « payer » ou « aide ».
hint-read_back = Dites oui ou non.
hint-question = Répondez à la question, s'il vous plaît, ou dites « aide ».
