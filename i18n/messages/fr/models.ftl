# Models that may be fetched: what there is, how far a fetch is, what is used, and what can go wrong.

error-model-unknown = Je ne connais aucun modèle nommé { $model }. « sayso models list » les montre tous.
error-model-not-here = Le modèle { $model } n'est pas ici. « sayso models pull { $model } » va le chercher.
error-fetch-no-network = Je n'arrive pas à joindre l'endroit où sont les modèles. Vérifiez le réseau. Vous pouvez aussi apporter les fichiers d'une autre machine et indiquer leur dossier avec « --from ».
error-fetch-broken-off = La connexion s'est coupée pendant que { $file } arrivait. Redonnez la même commande : elle reprend là où elle s'est arrêtée.
error-fetch-gone = Le fichier { $file } n'est plus à sa place. Cherchez un Sayso plus récent.
error-fetch-refused = Le fichier { $file } ne m'a pas été remis. Réessayez plus tard.
error-fetch-wrong-size = Le fichier { $file } n'a pas la taille qu'il devrait avoir. Je l'ai jeté.
error-fetch-wrong-sum = Le fichier { $file } n'est pas celui que je connais : sa somme de contrôle est différente. Je l'ai jeté.
error-fetch-no-room = Il n'y a pas assez de place sur le disque. Il faut { $needed } mégaoctets, et { $free } sont libres.
error-fetch-busy = Un autre programme va chercher des modèles. Attendez qu'il ait fini.
error-fetch-address = Je ne peux rien aller chercher à l'adresse { $address }. Corrigez le réglage models_url.
error-fetch-not-in-folder = Il manque dans le dossier le fichier { $file }, dont { $model } a besoin.
error-encoder-unusable = L'encodeur { $model } ne fonctionne pas, je cherche donc avec ce qui est fourni. « sayso models verify » en dit plus.
error-no-encoder = Il n'y a pas ici d'encodeur de nombreuses langues. Ce qui n'est pas en anglais est cherché par sa traduction.
error-bad-embedding-query = Le réglage embedding_query peut être « said », « english » ou « both ».

models-kind-whisper = Entendre dans de nombreuses langues :
models-kind-voice = Voix naturelles :
models-kind-encoder = Trouver par le sens dans de nombreuses langues :
models-kind-reader = Une seconde lecture de ce que vous dites :
models-line = { $name } : { $size } mégaoctets. Licence : { $licence }.
models-line-about = { $name } : environ { $size } mégaoctets. Licence : { $licence }.
models-recordings = Enregistrements dont il a appris : { $licence }.
models-recordings-unknown = La licence des enregistrements dont il a appris est indiquée sur sa fiche : { $source }
models-here = Il est ici, sans être utilisé.
models-used = Il est ici, et utilisé.
models-partly = { $size } mégaoctets en sont déjà arrivés.
models-setting = Le réglage { $setting } décide de ce qui est utilisé.
models-none-used = Vous avez choisi de n'en utiliser aucun.
models-by-hand = C'est celui du dossier { $path } qui est utilisé, quelqu'un l'y a mis.
models-no-voice = On ne connaît pas de voix naturelle pour : { $languages }. La voix fournie les parle.
models-hint = « sayso models pull --recommended » va chercher ce qui convient à cette machine.

models-pull-what = Nommez un modèle, ou dites « --recommended ». « sayso models list » les montre tous.
models-machine = Cette machine a { $cores ->
        [one] { $cores } cœur
       *[other] { $cores } cœurs
    }, { $memory } gigaoctets de mémoire et { $gpu ->
        [yes] une carte graphique pour calculer
       *[no] aucune carte graphique pour calculer
    }.
models-advice-whisper = Pour entendre, { $name } : les plus grands entendent mieux, mais vous feraient attendre sur cette machine.
models-advice-whisper-quick = Pour entendre, { $name } : l'un des meilleurs, et rapide sur votre carte graphique.
models-advice-encoder = Pour trouver par le sens, { $name } : il tient en mémoire à côté du reste.
models-advice-voice = Pour parler, { $name } : une voix naturelle dans votre langue.
models-advice-no-voice = Pour parler, rien : on ne connaît pas de voix naturelle dans votre langue.
models-advice-no-reader = Pour une seconde lecture, rien : calculée par le processeur, elle répondrait trop tard.
models-total = En tout { $size } mégaoctets.
models-starts = { $name } arrive, { $size } mégaoctets.
models-progress = { $name } : { $done } sur { $size } mégaoctets.
models-progress-left = { $name } : { $done } sur { $size } mégaoctets, il reste { $left }.
models-soon = moins d'une minute
models-minutes = { $minutes ->
        [one] environ une minute
       *[other] environ { $minutes } minutes
    }
models-stopped = Arrêté. Ce qui est arrivé est gardé : la même commande reprend de là.
models-pulled = { $name } est ici.
models-already = { $name } était déjà ici, et il est entier.
models-learnt = Aucune source ne donne la somme de contrôle de : { $files }. J'ai noté celle qui est venue, et désormais je m'y tiens.
models-used-next = Il est utilisé à partir du prochain démarrage.
models-not-used = Il n'est pas utilisé, car autre chose a été choisi. Pour l'utiliser : sayso models use { $name }

models-use = À partir du prochain démarrage, j'utilise { $name }.
models-use-none = À partir du prochain démarrage, je n'utilise que ce qui est fourni.

models-verify-whole = { $name } est entier.
models-verify-changed = { $name } : le fichier { $file } est abîmé.
models-verify-missing = { $name } : il manque le fichier { $file }.
models-verify-mend = Pour réparer : sayso models pull { $name }
models-verify-nothing = Aucun modèle n'a été téléchargé.
models-verify-by-hand = Pour le modèle dans { $path } je n'ai pas de sommes de contrôle : quelqu'un l'y a mis.
