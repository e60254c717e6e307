# Prix et stocks mis à jour en direct : ce qui en est venu, et pourquoi une ligne est refusée.

watch-counts = Lignes lues : { $lines }. Avec un changement : { $changed }. Comme avant : { $unchanged }. En retard : { $late }. Refusées : { $refused }.
watch-resumed = J'ai repris après la dernière ligne déjà reçue.
watch-missing = Le fichier { $file } n'existe pas encore. Je l'attends.

update-reason-unknown-id = Je ne connais aucun produit sous cet identifiant.
update-reason-ambiguous-id = Plusieurs catalogues utilisent cet identifiant. Indiquez la source.
update-reason-nothing-told = Elle n'indique ni prix ni stock.
update-reason-bad-time = Son heure n'a pas de sens ou se trouve dans le futur.
update-reason-bad-seq = Son numéro d'ordre n'a pas de sens.
update-reason-no-offer = Le produit n'est pas en vente. Il faut un prix avec sa devise, et un stock.
