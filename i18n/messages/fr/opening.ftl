### Comment une conversation commence et finit.

opening-linear = Lignes simples pour lecteurs d'écran et braille, activées par { $how }.
opening-practice = Ici Sayso, une boutique d'essai: rien n'est débité et rien n'est envoyé.
opening-type = Écrivez ce qu'il vous faut et appuyez sur Entrée. Écrivez « aide » à tout moment, ou « quitter » pour partir.
opening-no-sound = Je n'ai pas trouvé de haut-parleur, je réponds donc par écrit.
opening-no-voice = Je n'ai pas de voix ici, je réponds donc par écrit.
opening-no-microphone = Je n'ai pas trouvé de micro, écrivez donc, s'il vous plaît.
opening-no-hearing = Je ne peux pas entendre votre langue tant que le modèle de parole n'est pas installé. Écrivez, s'il vous plaît.
opening-hears = Vous pouvez parler ou écrire.
opening-hears-english = Je n'entends que l'anglais tant que le modèle de parole n'est pas installé. Vous pouvez aussi écrire.
opening-hears-basic = Je ne reconnais que des phrases simples, comme « j'ai besoin d'aide », tant que le modèle de parole n'est pas installé. Vous pouvez aussi écrire. Pour payer, il faut une touche.
opening-hears-trial = À l'essai, je reconnais quelques phrases simples, comme « j'ai besoin d'aide », tant que le modèle de parole n'est pas installé. Je peux me tromper : vous pouvez aussi écrire. Pour payer, il faut une touche.
closing = Au revoir.
notice-interrupted = Arrêté. Appuyez encore une fois sur Contrôle et C pour quitter.
