### Ce que répond Sayso. Les valeurs arrivent en mots pour chaque face; les arguments « …-n » ne servent qu'au pluriel.

## Choix

options-instead = Aucune boutique ne vend cela: { $kinds }. D'après ce que vous dites, ceci peut aider.
options-count = { $total-n ->
    [one] J'ai trouvé un article qui convient.
   *[other] J'ai trouvé { $total } articles qui conviennent.
}
options-count-refined = { $total-n ->
    [one] Maintenant, un article convient.
   *[other] Maintenant, { $total } articles conviennent.
}
options-count-open = { $total-n ->
    [one] Un article peut convenir, mais sa boutique ne précise pas tout ce que vous demandez.
   *[other] { $total } articles peuvent convenir, mais les boutiques ne précisent pas tout ce que vous demandez.
}
options-count-rest = { $rest-n ->
    [one] Un autre peut convenir, mais sa boutique ne précise pas tout.
   *[other] { $rest } autres peuvent convenir, mais les boutiques ne précisent pas tout.
}
options-more = { $shown-n ->
    [one] Voici le suivant, sur { $total }.
   *[other] Voici les { $shown } suivants, sur { $total }.
}
options-first = { $shown-n ->
    [one] Le voici.
   *[other] Les { $shown } meilleurs:
}
option = Numéro { $place }: { $name }, { $price }{ $extras }.
option-rating = , { $rating }
option-delivery = { $days-n ->
    [0] , livré aujourd'hui
    [one] , livré en un jour
   *[other] , livré en { $days } jours
}
option-not-served = , pas d'envoi vers ce pays: { $country }
options-ask-one = Voulez-vous que je vous en dise plus?
options-ask = Sur lequel voulez-vous en savoir plus?
options-ask-more = Lequel voulez-vous? Ou dites « la suite ».
option-not-stated = La boutique ne précise pas: { $what }.
option-but = Mais { $what }.

nothing-found = Je n'ai rien trouvé qui réponde à tout cela.
nothing-found-relax = { $would-n ->
    [one] Sans { $what }, un article conviendrait. Je cherche sans cela?
   *[other] Sans { $what }, { $would } articles conviendraient. Je cherche sans cela?
}
nothing-found-ask = Que puis-je chercher d'autre?

## Un article

details-name = { $name }.
details-seller = La marque est { $brand }, vendue par { $merchant }, { $country }.
details-seller-plain = Vendu par { $merchant }, { $country }.
details-price = Le prix est de { $price }.
details-price-converted = Le prix est de { $price }, environ { $shopper }.
details-rating = { $count-n ->
    [0] Personne ne l'a encore noté.
    [one] Une personne l'a noté: { $rating }.
   *[other] { $count } personnes l'ont noté: { $rating }.
}
details-no-rating = Personne ne l'a encore noté.
details-stock-many = C'est en stock.
details-stock-few = { $stock-n ->
    [one] Il n'en reste qu'un.
   *[other] Il n'en reste que { $stock }.
}
details-stock-none = C'est épuisé.
details-delivery = { $days-n ->
    [0] La livraison a lieu aujourd'hui.
    [one] La livraison prend un jour.
   *[other] La livraison prend { $days } jours.
}
details-freight-sentence = { $freight }.
details-freight = la livraison coûte { $price }
details-freight-free = la livraison est gratuite
details-not-served = Cette boutique n'envoie pas dans votre pays.
details-delivery-unknown = Dites-moi votre pays, et je vous dirai quand cela arrive.
details-materials = Matière: { $list }.
details-materials-none = La boutique ne précise pas la matière.
details-colors = Couleurs disponibles: { $list }.
details-colors-none = La boutique ne précise pas la couleur.
details-features = Voici ses qualités: { $list }.
details-features-some = Voici quelques-unes de ses qualités: { $list }.
details-features-none = La boutique ne précise aucune qualité.
details-sizes = Tailles, système { $system }: { $list }.
details-sizes-none = La boutique ne précise pas de tailles.
details-weight = Le poids est de { $weight }.
details-weight-none = La boutique ne précise pas le poids.
details-dimensions = Les dimensions sont de { $length } sur { $width } sur { $height }.
details-dimensions-none = La boutique ne précise pas les dimensions.
details-origin = Pays de fabrication: { $country }.
details-origin-none = La boutique ne précise pas où c'est fabriqué.
details-voltage = Cela fonctionne en { $voltage }, prise de type { $plug }.
details-voltage-plain = Cela fonctionne en { $voltage }.
details-voltage-none = La boutique ne précise pas de tension électrique.
details-brand = La marque est { $brand }.
details-description = La boutique dit:
details-description-foreign = Voici la description de la boutique elle-même. Langue: { $language }.
details-original-title = C'est ainsi que la boutique l'appelle.
details-original-unspoken = Il est là par écrit. Langue: { $language }.
details-ask = Je l'ajoute à votre panier?
details-ask-open = Voulez-vous savoir autre chose?

access-present = { $fact }: oui.
access-absent = { $fact }: non.
access-not_stated = { $fact }: non précisé.
access-tactile_marks = Repères à sentir du doigt
access-spoken_output = Annonces à voix haute
access-large_print = Gros caractères
access-one_hand_use = Utilisable d'une seule main

## Comparer

comparison-intro = Je compare { $list }.
comparison-row = { $attribute }: { $values }.
comparison-same = D'après les boutiques, il n'y a aucune différence.
comparison-ask = Lequel voulez-vous?
not-stated = non précisé

attribute-price = Prix
attribute-rating = Note
attribute-delivery = Livraison
attribute-weight = Poids
attribute-materials = Matière
attribute-colors = Couleur
attribute-features = Qualités
attribute-sizes = Tailles
attribute-origin = Pays de fabrication
attribute-voltage = Tension électrique
attribute-brand = Marque
attribute-merchant = Boutique
attribute-stock = En stock
attribute-tactile_marks = Repères à sentir du doigt
attribute-spoken_output = Annonces à voix haute
attribute-large_print = Gros caractères
attribute-one_hand_use = Utilisable d'une seule main

## Pourquoi

why-intro = Pourquoi cet article, { $name }:
why-none = C'était le plus proche de vos mots. La boutique n'en dit pas plus.
why-source = Je le sais par la fiche de la boutique.
why-not-stated = La boutique ne précise pas: { $what }.

## Questions

question-which_product = Duquel parlez-vous: { $choices }?
question-which_product-plain = Duquel parlez-vous: le premier, le deuxième ou le troisième?
question-quantity = Combien en voulez-vous?
question-size = Quelle taille voulez-vous? Les tailles sont: { $choices }.
question-country = Dans quel pays faut-il l'envoyer?
question-region = { $kind ->
    [CA] Dans quelle province faut-il l'envoyer?
   *[other] Dans quel État faut-il l'envoyer?
}
question-currency = Dans quelle monnaie voulez-vous les prix?
question-search_first = Il n'y a encore rien sur la table. Que cherchez-vous?
question-empty_cart = Votre panier est vide. Que cherchez-vous?
question-number = Avez-vous dit { $first }, ou { $second }?
question-add = Je l'ajoute à votre panier?
question-forget = Voulez-vous que j'oublie tout de vous: panier, commandes, langue et réglages? On ne peut pas revenir en arrière.
question-look_for = Voulez-vous que je cherche quelque chose pour cela: { $choices }?
question-relax = Je cherche sans cela?
question-which_order = De quelle commande parlez-vous?
question-language = Quelle langue voulez-vous?

## Panier

cart-empty = Votre panier est vide.
cart-added = J'ai ajouté { $what }.
cart-removed = J'ai retiré ceci du panier: { $name }.
cart-quantity = Maintenant, il y a { $what }.
cart-undone = C'est annulé.
cart-cleared = J'ai vidé le panier.
cart-count = { $count-n ->
    [0] Votre panier est vide.
    [one] Il y a un article dans votre panier.
   *[other] Il y a { $count } articles dans votre panier.
}
cart-line = { $what }, { $price }.
cart-line-size = { $what }, taille { $size }, { $price }.
cart-line-sold-out = { $name }: c'est épuisé maintenant.
cart-total = Les articles font { $total }, sans la livraison.
cart-total-unknown = Je ne peux pas additionner les prix: il me manque un taux de change.
cart-ask = Quand vous voudrez, dites « payer ».

## Acheter

read-back-intro = Avant d'acheter, écoutez bien, s'il vous plaît.
read-back-practice = Ceci est une boutique d'essai: rien n'est débité et rien n'est envoyé.
read-back-line = { $what }, { $price } pièce, { $subtotal }.
read-back-line-single = { $what }, { $subtotal }.
read-back-line-size = Taille { $size }.
read-back-seller = { $days-n ->
    [0] De { $merchant }, { $country }. Livraison: { $freight }, aujourd'hui.
    [one] De { $merchant }, { $country }. Livraison: { $freight }, en un jour.
   *[other] De { $merchant }, { $country }. Livraison: { $freight }, en { $days } jours.
}
read-back-free = gratuite
read-back-rate = Les prix ont été convertis. De { $source } à { $target }, au taux du { $date }.
read-back-total = Le total à payer maintenant est de { $total }. Destination: { $country }.
read-back-not-included = Non compris dans ce total, s'il y en a: { $list }.
read-back-not-import_duty = les droits de douane
read-back-not-import_tax = la taxe à l'importation
read-back-not-import_fee = les frais de douane
read-back-ask = Voulez-vous acheter cela et payer { $total }? Dites oui ou non.
read-back-ask-digits = Pour acheter cela et payer { $total }, dites: oui, { $digits }. Sinon, dites non.
read-back-changed = Quelque chose a changé, votre oui ne compte donc pas: { $list }.
read-back-changed-price = le prix
read-back-changed-destination = la destination
read-back-changed-currency = la monnaie
read-back-changed-delivery = le délai de livraison
read-back-changed-offer = l'offre de la boutique
read-back-changed-stock = le stock
read-back-changed-duty = les droits ou la taxe à la frontière
read-back-changed-rate = le taux de change
read-back-changed-freight = le prix de la livraison
read-back-changed-cart = le contenu du panier
read-back-changed-expired = le temps, car il s'en est trop passé
read-back-misheard = Je n'ai pas bien entendu les deux chiffres.

not-bought = Rien n'a été acheté.
not-bought-cart = { $count-n ->
    [0] Rien n'a été acheté.
    [one] Rien n'a été acheté. Il y a encore un article dans votre panier.
   *[other] Rien n'a été acheté. Il y a encore { $count } articles dans votre panier.
}
order-placed = Merci. Votre commande est passée.
order-placed-practice = C'était un essai: rien n'est débité et rien n'est envoyé.
order-placed-total = Le total est de { $total }.
order-placed-receipt = Votre numéro de reçu est: { $receipt }.
order-placed-receipt-again = Je répète: { $receipt }.
order-placed-delivery = { $days-n ->
    [0] La livraison a lieu aujourd'hui.
    [one] La livraison prend un jour.
   *[other] La livraison prend { $days } jours.
}
order-placed-cancel = Vous pouvez dire « annulez ma commande ».

orders-none = Vous n'avez pas de commande.
orders-count = { $count-n ->
    [0] Vous n'avez pas de commande.
    [one] Vous avez une commande.
   *[other] Vous avez { $count } commandes. La plus récente d'abord.
}
order-line = Commande { $receipt }, du { $date }: { $names }, { $total }, { $state }.
order-state-placed = passée
order-state-cancelled = annulée
order-cancelled = La commande { $receipt } est annulée.
order-cancelled-total = Vous ne payez pas { $total }.
order-cancelled-already = La commande { $receipt } était déjà annulée.

## Manière de parler

manner-rate-slower = Je parle plus lentement maintenant.
manner-rate-faster = Je parle plus vite maintenant.
manner-rate-slower-limit = Je ne peux pas parler plus lentement.
manner-rate-faster-limit = Je ne peux pas parler plus vite.
manner-rate-normal = Je parle maintenant à la vitesse habituelle.
manner-rate-normal-limit = Je parle déjà à la vitesse habituelle.
manner-volume-louder = Je parle plus fort maintenant.
manner-volume-quieter = Je parle plus bas maintenant.
manner-volume-louder-limit = Je ne peux pas parler plus fort.
manner-volume-quieter-limit = Je ne peux pas parler plus bas.
manner-language = Je parle { $value } maintenant.
manner-currency = Je donne maintenant les prix dans cette monnaie: { $value }.
manner-country = Les envois iront maintenant à cette destination: { $value }.
spelled = { $letters }.

## Petits mots

note-greeting = Bonjour. Que cherchez-vous?
note-thanks = Je vous en prie.
note-stopped = Je me tais.
note-forgotten = J'ai tout oublié de vous.
note-not_forgotten = J'ai tout gardé.
note-nothing_to_undo = Il n'y a rien à annuler.
note-nothing_to_repeat = Je n'ai encore rien dit.
note-nothing_to_confirm = Il n'y a rien à confirmer pour le moment.
note-nothing_to_deny = Très bien.
note-no_more = C'était tout.
note-key_needed = Pour acheter maintenant, appuyez sur Entrée ou écrivez oui.
note-no_orders = Vous n'avez pas de commande.
note-too_late_to_cancel = On ne peut plus annuler cette commande.
note-declined = Très bien.
note-cannot_yet_watch_price = Je ne peux pas encore surveiller les prix.
note-cannot_yet_buy_when = Je ne peux pas acheter plus tard de moi-même. Je n'achète que quand vous dites oui.
note-cannot_yet_negotiate = Je ne peux pas encore négocier avec les boutiques.
note-cannot_yet_photo_match = Je ne peux pas encore regarder de photos.
note-cannot_yet_return_item = Je ne peux pas encore renvoyer d'article. On peut annuler une commande: dites « annulez ma commande ».

not-understood = J'ai compris les mots, mais pas ce qu'il faut faire.
not-understood-unheard = Je n'ai pas bien entendu.
not-understood-empty = Je n'ai rien entendu.
