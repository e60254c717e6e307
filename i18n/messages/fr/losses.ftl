## What goes away in the middle of a talk, and comes back

lost-microphone = Je n'entends plus le micro. Écrivez, s'il vous plaît ; je continue d'essayer.
back-microphone = J'entends de nouveau le micro.
lost-loudspeaker = Le haut-parleur n'est plus là. Mes réponses restent écrites ici ; je réessaie à chacune.
lost-voice = Ma voix est en panne. Mes réponses restent écrites ici ; je réessaie à chacune.
lost-hearing = Je n'entends plus rien. Je relance l'écoute ; en attendant, écrivez, s'il vous plaît.
