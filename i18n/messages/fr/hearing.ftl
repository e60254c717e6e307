## Hearing that runs otherwise than it was wanted

hearing-stepped-down = Le modèle vocal choisi est trop lent pour cette machine : j'écoute avec un plus petit.
hearing-too-slow = Le modèle vocal est lent sur cette machine : après vos paroles, il me faut parfois un moment. Un modèle plus petit est plus rapide.
hearing-measures = Je mesure à quelle vitesse je peux entendre sur cette machine. Cela prend jusqu'à une minute, une seule fois.
