### The telephone: its keys, told aloud.

phone-choose-language = Pour le français, appuyez sur quatre.
phone-not-heard = Au téléphone, je n'entends pas encore cette langue. Utilisez les touches, s'il vous plaît ; le zéro les explique.
phone-help-keys = Vous pouvez parler ou appuyer sur les touches. Le zéro vous explique les touches.
phone-goods = Appuyez sur un pour une bouilloire, deux pour une lampe, trois pour une loupe, quatre pour une canne, cinq pour une radio, six pour un téléphone à grosses touches, sept pour des chaussons, huit pour un oreiller, neuf pour une horloge parlante.
phone-help-speak = Parlez quand vous voulez, ou appuyez sur une touche : je me tais aussitôt.
phone-help-choose = Un à neuf choisissent ce que je viens de dire.
phone-help-yes = Le dièse veut dire oui. Étoile puis zéro veut dire non.
phone-help-stop = L'étoile seule m'arrête, ou répète. Deux fois dièse : je continue.
phone-help-more = Étoile puis un : d'autres choix ; deux : moins cher ; trois : plus de détails ; huit : pourquoi ; neuf : comparer.
phone-help-cart = Étoile puis quatre le met dans le panier ; cinq dit le panier ; six passe la commande ; sept annule la dernière action.
phone-help-pay = Pour accepter de payer, tapez les deux chiffres que je vous lis.
phone-help-goods = Étoile puis dièse dit ce que vous pouvez chercher avec les touches.
phone-help-pace = Dièse puis un : je parle plus lentement ; deux : plus vite ; trois : plus fort ; quatre : moins fort ; cinq : où est votre commande.

serve-phone = Le téléphone écoute à { $address }.
error-phone-token-needed = Le téléphone a besoin d'un mot de passe. Définissez SAYSO_TOKEN, s'il vous plaît.
error-bad-phone-address = Ce n'est pas une adresse pour le téléphone : elle commence par wss et finit par barre oblique phone.
