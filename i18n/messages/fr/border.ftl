### Ce qu'on doit payer à la frontière, et ce qui peut la passer.

border-kind-duty = les droits de douane
border-kind-tax = { $country ->
    [CA] la taxe de vente
    [US] la taxe de vente
   *[other] la TVA
}
border-kind-fee = les frais de dossier de la douane
border-now = { $kinds }: { $amount }, à payer maintenant, à la boutique.
border-none = D'après les règles d'aujourd'hui, il n'y a ni droits de douane ni taxe à payer.
border-later = À la livraison, vous payez encore { $amount } au transporteur: { $kinds }.
border-later-about = À la livraison, vous payez encore environ { $amount } au transporteur: { $kinds }.
border-unknown = Je ne connais pas { $list }. Cela peut s'ajouter au prix.
border-refused = { $name }: on ne peut pas l'envoyer dans votre pays, je l'ai donc laissé de côté.

door-total = En tout, cela coûte { $total }. Destination: { $country }. Il n'y a rien d'autre à payer à la porte.
door-total-now = À l'achat, vous payez { $total }. Destination: { $country }.
door-total-all = Cela fait { $total } en tout.
door-total-about = Cela fait environ { $total } en tout, pour autant que je sache.

unknown-rules = les règles de douane et de taxe de ce pays
unknown-duty_rate = le taux des droits de douane
unknown-duty_rate-for = le taux des droits de douane pour { $names }
unknown-us_duties = les droits supplémentaires des États-Unis
unknown-us_duties-for = les droits supplémentaires des États-Unis sur { $names }
unknown-three_euro_duty = l'application du droit de trois euros
unknown-excise = la taxe sur l'alcool ou le tabac
unknown-state_sales_tax = la taxe de vente de votre État
unknown-region = l'État ou la province de destination, dont la taxe dépend
unknown-tax_rate = le taux de la taxe
unknown-tax_rate-for = le taux de la taxe pour { $names }
unknown-duty_and_tax = les droits et la taxe, car il me manque un taux de change
unknown-registered = la manière dont la boutique règle les taxes pour vous
unknown-handling_fee = les nouveaux frais de traitement de l'Union européenne
unknown-carrier_fee = les frais de douane du transporteur
unknown-carrier = le mode d'envoi, par la poste ou par transporteur
unknown-other = les autres frais à la frontière

import-inside = { $name }: cela ne passe aucune douane en chemin. Destination: { $country }.
import-no-rule = { $name }: je ne connais aucune règle qui en limite l'entrée. Destination: { $country }.
import-no-promise = Ce n'est pas une promesse. Seule la douane peut le dire avec certitude.
import-prohibited = { $name }: on ne peut pas l'envoyer là-bas. Destination: { $country }.
import-carrier_limits = { $name }: les transporteurs ont des limites pour cela. Destination: { $country }.
import-needs_check = { $name }: il faut vérifier avant l'envoi. Destination: { $country }.
import-ask-customs = Seuls la douane et le transporteur peuvent le dire avec certitude.
import-not-sold = Je ne vous le vends donc pas.

## Un message pour chaque règle de i18n/customs/restrictions.toml; les trois derniers servent à celles qui n'en ont pas encore.

finding-battery-in-equipment = Tous les transporteurs ne prennent pas les appareils à batterie.
finding-battery-in-equipment-before-2026 = Tous les transporteurs ne prennent pas les appareils à batterie.
finding-battery-loose-post = Les piles au lithium seules et les batteries externes ne vont pas par la poste internationale.
finding-battery-loose-aircraft = Les piles au lithium seules et les batteries externes ne voyagent qu'en avion-cargo.
finding-perfume = Le parfum peut prendre feu, et beaucoup de transporteurs ne le prennent pas en avion.
finding-aerosol = Les aérosols sont des produits dangereux, et peu de transporteurs les prennent.
finding-eu-meat-dairy = On ne peut pas envoyer de viande ni de produits laitiers de l'étranger à un particulier dans l'Union européenne.
finding-food = Les aliments peuvent demander un certificat, ou être refusés.
finding-plant = Les plantes et les graines demandent presque toujours un certificat phytosanitaire.
finding-animal = Les produits d'origine animale peuvent demander un certificat.
finding-medicine = Les médicaments peuvent demander une ordonnance ou une autorisation.
finding-br-medicine = Au Brésil, les médicaments n'entrent que pour votre propre usage, et l'ordonnance peut être demandée.
finding-knife = Les couteaux sont limités selon leur genre, l'âge de l'acheteur et le transporteur.
finding-alcohol-tobacco = L'alcool et le tabac sont réservés aux adultes, et beaucoup de transporteurs les refusent.
finding-ics2-description = La boutique doit mieux décrire cet article pour la douane.
finding-prohibited = Une règle l'interdit.
finding-carrier_limits = Tous les transporteurs ne le prennent pas.
finding-needs_check = Il y a une règle à vérifier d'abord.
