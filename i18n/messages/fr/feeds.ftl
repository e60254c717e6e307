# Feeds of goods: what came of an import, why a row was refused, and what can go wrong.

error-feed-unknown = Je ne sais pas quel genre de catalogue est { $file }. Indiquez son format ou une correspondance des colonnes.
error-feed-damaged = Le fichier { $file } est abîmé. Téléchargez-le à nouveau.
error-feed-bomb = Le fichier { $file } se décompresse en bien plus qu'un catalogue. J'ai arrêté de le lire.
error-feed-busy = Un autre programme importe ce catalogue. Essayez encore quand il aura fini.
error-bad-mapping = La correspondance des colonnes a une erreur à { $field }. Corrigez-la, s'il vous plaît.
error-bad-source = Le nom d'un catalogue peut avoir des minuscules, des chiffres, des points et des tirets. Choisissez-en un autre.

feed-progress = Lignes lues jusqu'ici : { $rows }.
feed-dry = C'était un essai : rien n'a été écrit.
feed-resumed = J'ai repris là où la dernière importation s'était interrompue.
feed-counts = Nouveaux : { $added }. Modifiés : { $updated }. Comme avant : { $unchanged }. Retirés : { $removed }. Refusés : { $refused }.
feed-unsold = Sans prix ou sans stock indiqué, donc pas encore en vente : { $count }.
feed-reviews = Avis repris : { $count }.
feed-refused-row = Ligne { $line } : { $reason }
feed-refused-more = Autres lignes refusées : { $count }.
feed-incomplete = Le catalogue s'arrête avant la fin. Ce qui a été lu est gardé et rien n'a été retiré.
feed-later = Pour l'instant, les nouveaux articles se trouvent par leurs mots. « sayso catalog embed » les rendra trouvables par le sens.
feed-embedded = Tous les articles se trouvent maintenant par le sens : { $count }.

feed-reason-bad-encoding = Elle n'est pas écrite dans l'encodage du reste.
feed-reason-too-long = Elle est bien trop longue pour un seul produit.
feed-reason-too-deep = Elle est imbriquée bien trop profondément.
feed-reason-not-json = Ce n'est pas du JSON valide.
feed-reason-not-xml = Ce n'est pas du XML valide.
feed-reason-bad-columns = Ses colonnes ne correspondent pas à la première ligne.
feed-reason-broken-off = Le catalogue est coupé ici.
feed-reason-no-id = Elle n'a pas d'identifiant.
feed-reason-bad-id = Son identifiant n'est pas utilisable.
feed-reason-duplicate-id = Son identifiant est déjà apparu.
feed-reason-no-title = Elle n'a pas de titre.
feed-reason-no-price = Elle n'a pas de prix.
feed-reason-bad-price = Son prix n'a pas de sens ou peut se lire de deux façons.
feed-reason-no-currency = Son prix n'indique pas la monnaie.
feed-reason-unknown-currency = Sa monnaie n'existe pas.
feed-reason-bad-stock = Son stock n'a pas de sens.
feed-reason-unreadable = Elle est illisible.
feed-reason-no-text = Elle n’a pas de texte.
feed-reason-bad-stars = Ses étoiles n’ont pas de sens.
feed-reason-no-product = Le produit dont elle parle n’est pas au catalogue.

# What a feed did not say
details-delivery-not-stated = La boutique ne dit pas si elle envoie dans votre pays.
details-days-not-stated = Elle envoie dans votre pays, mais ne dit pas en combien de temps.
details-seller-no-country = Vendu par { $merchant }, qui ne dit pas de quel pays.
error-delivery-not-stated = { $merchant } ne dit pas s'il envoie dans votre pays, je ne peux donc pas y commander. Vous pouvez le retirer du panier.
error-seller-country-unknown = { $merchant } ne dit pas de quel pays il envoie, je ne peux donc pas calculer ce que cela coûte à votre porte.
