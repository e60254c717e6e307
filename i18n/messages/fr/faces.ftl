### La page dans le navigateur et l'écran dans le terminal: étiquettes, états et ce qu'ils disent.

## La page

page-title = Sayso, une boutique à qui l'on parle
page-skip = Aller au champ de texte
page-practice = Ceci est une boutique d'essai: rien n'est débité et rien n'est envoyé.
page-conversation = Conversation
page-your-turn = À vous
page-you = Vous
page-sayso = Sayso
page-say = Écrivez ce qu'il vous faut
page-send = Envoyer
page-talk = Parler
page-talk-help = Gardez la touche enfoncée pendant que vous parlez. Ou appuyez une fois, parlez, et appuyez encore une fois.
page-stop = Arrêter la voix
page-again = Répéter
page-settings = Réglages
page-language = Langue
page-reader = J'utilise un lecteur d'écran
page-reader-help = Sayso coupe alors sa propre voix, pour que vous n'entendiez jamais deux voix à la fois.
page-tones = Petits signaux sonores
page-tones-help = De petits signaux disent où l'on en est: à vous, entendu, je cherche, cela n'a pas marché. La ligne du haut dit la même chose.
page-help = Vous pouvez dire ou écrire « aide » à tout moment.
page-noscript = Cette page a besoin de JavaScript pour parler avec Sayso. Activez-le, s'il vous plaît.
page-reconnect = Se reconnecter
page-state-connecting = Connexion en cours.
page-state-waiting = Micro coupé. C'est à vous.
page-state-starting = Le micro démarre. Attendez le signal, s'il vous plaît.
page-state-listening = Micro ouvert. Parlez, je vous écoute.
page-state-heard = J'ai bien entendu.
page-state-thinking = Un instant, je cherche.
page-state-speaking = Sayso parle.
page-state-lost = Pas de connexion.
page-cannot-hear = Je ne peux pas entendre votre langue ici. Écrivez, s'il vous plaît.
page-no-microphone = Je n'ai pas trouvé de micro, ou cette page n'a pas le droit de s'en servir. Écrivez, s'il vous plaît.
page-microphone-denied = Le micro n'est pas autorisé pour cette page. Autorisez-le dans le navigateur, ou écrivez.
page-close-ended = Cette conversation est terminée. Reconnectez-vous pour en commencer une autre.
page-close-too-big = C'était trop à la fois. Reconnectez-vous et dites-le en moins de mots.
page-close-token = Ce Sayso a besoin de son adresse complète, celle avec le jeton. Ouvrez celle-là, s'il vous plaît.
page-close-idle = Vous étiez loin depuis un moment, j'ai donc raccroché. Reconnectez-vous pour continuer.
page-close-elsewhere = Cette conversation continue dans une autre fenêtre.
page-close-too-fast = C'était trop rapide pour moi. Attendez un instant et reconnectez-vous.
page-close-full = Sayso parle avec trop de monde en ce moment. Essayez encore un peu plus tard.
page-close-lost = La connexion est perdue. J'essaie de me reconnecter.
page-close-fault = La connexion est terminée. Reconnectez-vous, s'il vous plaît.

## L'écran

screen-log = Conversation
screen-table = Sur la table
screen-table-empty = Rien encore. Dites ce qu'il vous faut.
screen-table-line = { $number }. { $name }, { $price }
screen-table-sold-out = épuisé
screen-cart = Panier
screen-cart-empty = Votre panier est vide.
screen-cart-line = { $what }: { $price }
screen-cart-goods = Articles: { $total }
screen-cart-door = Rendu chez vous: { $total }
screen-cart-pay-now = À payer maintenant: { $total }
screen-cart-on-delivery = À la livraison: { $total }
screen-cart-door-open = Il peut y avoir plus à payer à la livraison, comme je l'ai lu.
screen-cart-door-unknown = Rendu chez vous: dit au moment de payer
screen-cart-unknown = Articles: aucun taux de change connu
screen-you = Vous
screen-sayso = Sayso
screen-say = Écrivez ce qu'il vous faut
screen-state-waiting = Je vous attends
screen-state-thinking = Je réfléchis
screen-state-speaking = Je parle
screen-state-ended = La conversation est terminée. Appuyez sur Contrôle et Q pour quitter.
screen-key-log = Conversation
screen-key-table = Table
screen-key-cart = Panier
screen-key-input = Écrire
screen-key-stop = Silence
screen-key-colours = Couleurs
screen-key-leave = Quitter

## Ouvrir la page

serve-open = Ouvrez { $address } dans votre navigateur.
serve-token = Ajoutez le jeton à l'adresse comme l'indique le manuel; sans lui, personne n'entre.
serve-stop = Appuyez sur Contrôle et C pour arrêter.

## Ce qui peut ne pas marcher avec ces visages

error-cannot-listen = Je ne peux pas utiliser le port { $port }: il est pris ou interdit. Choisissez-en un autre, s'il vous plaît.
error-token-needed = D'autres pourraient y accéder. Mettez un long mot secret dans SAYSO_TOKEN, puis recommencez.
error-token-too-short = Le jeton est trop court pour être sûr. Prenez-en un plus long, s'il vous plaît.
error-bad-certificate = Le certificat ou sa clé est inutilisable: { $file }.
error-no-screen = L'écran a besoin d'un terminal. Utilisez « sayso talk » ici.
error-server-engine-missing = Une pièce pour la page n'est pas installée. Refaites l'installation, s'il vous plaît.
error-screen-engine-missing = Une pièce pour l'écran n'est pas installée. Refaites l'installation, ou utilisez « sayso talk ».

## What the short signals of the terminal say

tone-heard = J'ai bien entendu.
