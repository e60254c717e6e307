"""What French speakers say beyond the dev lines: Belgium, Geneva, Québec, Dakar; stories, corrections, slips."""

from __future__ import annotations

from typing import Any

import pytest

from app.understanding.batch import understand_line
from app.understanding.reader import GrammarReader
from retrieval.knowledge.graph import load_graph

TABLE = {"on_table": 3, "last_reply": "options"}
READ_BACK = {"last_reply": "read_back", "cart_size": 1}
CART = {"cart_size": 2}
QUEBEC = {"country": "CA", "currency": "CAD"}
GENEVA = {"country": "CH", "currency": "CHF"}
DAKAR = {"country": "SN", "currency": "XOF"}


@pytest.fixture(scope="module")
def reader() -> GrammarReader:
    return GrammarReader(load_graph(), ["fr"])


def asking_size() -> dict[str, Any]:
    return {"on_table": 3, "last_reply": "question", "asked_for": "size"}


@pytest.mark.parametrize(
    ("text", "context", "intent"),
    [
        ("la lampe elle s'allume une fois sur deux je crois que je vais vous la réexpédier", None, "return_item"),
        ("on m'a livré du café au lieu du thé", None, "return_item"),
        ("mes pantoufles sont arrivées toutes les deux du pied gauche", None, "return_item"),
        ("j'ai commandé y a quinze jours et toujours que dalle", None, "track_order"),
        ("dites voir ma bouilloire elle vient à pied ou quoi", None, "track_order"),
        ("pas la peine de m'expédier les rideaux finalement", None, "cancel_order"),
        ("ma commande de ce matin faut la faire sauter", None, "cancel_order"),
        ("vous pouvez gratter quelques euros", TABLE, "negotiate"),
        ("mon voisin l'a eu moins cher vous pouvez vous aligner", TABLE, "negotiate"),
        ("le parfum remettez le parfum en rayon", CART, "remove_from_cart"),
        ("au lieu de deux paires de chaussettes ce sera quatre", CART, "change_quantity"),
        ("est ce que le facteur passe même dans un trou perdu", None, "delivery"),
        ("et la douane va me prendre combien", TABLE, "landed_cost"),
        ("la douane belge est ce qu'elle accepte le thé", None, "import_rules"),
        ("je voudrais remplacer ma vieille couverture elle est trouée", None, "search"),
        ("le facteur est un brave homme", None, "unknown"),
        ("il m'a posé un lapin", None, "unknown"),
        ("vous n'avez rien d'autre", TABLE, "more"),
        ("va pour le moins cher", TABLE, "select"),
        ("bof, aucun ne me branche", TABLE, "more"),
        ("je vais me laisser tenter par le deux", TABLE, "select"),
        ("ça se lave-tu à la machine", TABLE, "details"),
        ("tu prendrais lequel à ma place", TABLE, "compare"),
        ("personne ne s'en est plaint", TABLE, "reviews"),
        ("t'as trouvé ça où", TABLE, "why"),
        ("finalement pas de parfum", CART, "remove_from_cart"),
        ("ramène-moi où j'étais", CART, "undo"),
        ("on règle ça et on n'en parle plus", CART, "checkout"),
        ("oui mais non", READ_BACK, "deny"),
        ("j'ai reçu des gants alors que j'avais commandé un bonnet", {}, "return_item"),
        ("dès que c'est en promo tu me sonnes", TABLE, "watch_price"),
        ("faut diminuer un peu mon frère", {**TABLE, **DAKAR}, "negotiate"),
        ("ça arrive quand si je commande aujourd'hui", TABLE, "delivery"),
        ("mon fils s'est acheté une tablette", {}, "unknown"),
        ("je sais pas", TABLE, "unknown"),
        ("celui du milieu", TABLE, "select"),
        ("ok pour le deux", TABLE, "select"),
        ("y a pas en plus grand", TABLE, "refine"),
        ("il faut que ça passe en machine", TABLE, "refine"),
        ("c'est combien le dernier", TABLE, "details"),
        ("il y a combien de poches", TABLE, "details"),
        ("lequel vous me conseillez", TABLE, "compare"),
        ("qu'en disent les gens", TABLE, "reviews"),
        ("comment vous savez ça", TABLE, "why"),
        ("allez je l'achète", TABLE, "add_to_cart"),
        ("finalement il n'en faut qu'un", CART, "change_quantity"),
        ("ça fait combien en tout", CART, "show_cart"),
        ("c'est bon on peut payer", CART, "checkout"),
        ("ouais vas-y", READ_BACK, "confirm"),
        ("non finalement j'hésite encore", READ_BACK, "deny"),
        ("zut je me suis trompé revenez en arrière", {}, "undo"),
        ("hein quoi", {}, "repeat"),
        ("je n'arrive pas à vous suivre", {}, "slower"),
        ("je vous entends mal", {}, "louder"),
        ("pas la peine de crier", {}, "quieter"),
        ("comment ça s'écrit", {}, "spell"),
        ("je ne sais pas quoi faire", {}, "help"),
        ("on s'arrête là pour aujourd'hui", {}, "stop"),
        ("elles arrivent quand mes chaussures", {}, "track_order"),
        ("décommandez le fauteuil", {}, "cancel_order"),
        ("le vase est arrivé cassé je veux être remboursée", {}, "return_item"),
        ("dites-moi si les chaussons passent sous trente euros mais n'achetez rien", {}, "watch_price"),
        ("prenez-le quand il sera à moitié prix", TABLE, "buy_when"),
        ("y a pas moyen d'avoir un petit prix", TABLE, "negotiate"),
        ("et avec la tva ça fait combien", TABLE, "landed_cost"),
        ("la livraison est gratuite", TABLE, "delivery"),
        ("la douane risque de me prendre le saucisson", {}, "import_rules"),
        ("on peut continuer en espagnol", {}, "set_language"),
        ("je veux payer en dollars", {}, "set_currency"),
        ("nous avons déménagé au Maroc", {}, "set_country"),
        ("voici une image trouvez pareil", {}, "photo_match"),
        ("salut ça va", {}, "greet"),
        ("merci vous m'avez bien aidée", {}, "thanks"),
        ("ne gardez aucune information sur moi", {}, "forget_me"),
        ("ah là là mes pauvres jambes", {}, "unknown"),
        ("la radio que j'ai reçue la semaine passée grésille, j'en veux plus", {}, "return_item"),
        ("j'ai ouvert le carton et la lampe était en mille morceaux", {}, "return_item"),
        ("j'ai commandé du trente-huit et j'ai reçu du quarante", {}, "return_item"),
        ("ma bouilloire achetée chez vous est morte, il m'en faut une autre", {}, "search"),
        ("ça devait arriver mardi et toujours rien", {}, "track_order"),
        ("vous me l'avez bien envoyé au moins", {}, "track_order"),
        ("bonjour, je voulais savoir pour mon paquet", {}, "track_order"),
        ("pour le premier faut combien de piles", TABLE, "details"),
        ("ils sont tous trop chers", TABLE, "refine"),
        ("les autres, c'est quoi", TABLE, "more"),
        ("non, pas ceux-là, d'autres", TABLE, "more"),
        ("la télé raconte n'importe quoi en ce moment", {}, "unknown"),
        ("il pleut encore", TABLE, "unknown"),
    ],
)
def test_the_intent_is_heard(reader: GrammarReader, text: str, context: dict[str, Any], intent: str) -> None:
    assert understand_line({"text": text, "lang": "fr", "context": context}, reader)["intent"] == intent


@pytest.mark.parametrize(
    ("text", "context", "slots"),
    [
        (
            "ça me prendrait une tuque pis des mitaines en laine",
            QUEBEC,
            {"product_types": ["hat", "mittens"], "materials": ["wool"]},
        ),
        (
            "des espadrilles de course en bas de cent piastres",
            QUEBEC,
            {"product_types": ["running_shoes"], "max_price": {"amount": 100, "currency": "CAD"}},
        ),
        (
            "des pantoufles à huitante francs maximum taille trente-six",
            GENEVA,
            {
                "product_types": ["slippers"],
                "max_price": {"amount": 80, "currency": "CHF"},
                "size": {"system": None, "value": "36"},
            },
        ),
        (
            "un ventilateur à moins de vingt-cinq mille francs cfa",
            DAKAR,
            {"product_types": ["fan"], "max_price": {"amount": 25000, "currency": "XOF"}},
        ),
        (
            "des gants en cuir noirs, non, marron plutôt",
            {},
            {"product_types": ["gloves"], "materials": ["leather"], "colors": ["brown"]},
        ),
        ("deux, non trois paires de chaussettes en laine", {}, {"product_types": ["socks"], "quantity": 3}),
        (
            "je veux pas une tablette je veux un téléphone à grosses touches",
            {},
            {"product_types": ["big_button_phone"]},
        ),
        (
            "ma bouilloire a rendu l'âme il m'en faudrait une nouvelle en inox",
            {},
            {"product_types": ["kettle"], "materials": ["stainless_steel"]},
        ),
        (
            "des botes de randonée imperméable pointure quarante et un",
            {},
            {"product_types": ["hiking_boots"], "features": ["waterproof"], "size": {"system": None, "value": "41"}},
        ),
        ("trouve moi un thermomettre qui parle", {}, {"product_types": ["thermometer"], "features": ["spoken_output"]}),
        ("je voudrais un livre en anglais", {}, {"product_types": ["book"], "max_price": None}),
        (
            "chaussures de marche taille américaine neuf et demi",
            {},
            {"product_types": ["walking_shoes"], "size": {"system": "US", "value": "9.5"}},
        ),
        (
            "je pars faire un trek en haute altitude au Népal il me faut un sac de couchage",
            {},
            {"product_types": ["sleeping_bag"], "activities": ["high_altitude_trekking"]},
        ),
        ("euh le deux non le trois", TABLE, {"reference": {"ordinal": 3}}),
        ("du trente-neuf", asking_size(), {"size": {"system": None, "value": "39"}}),
        ("quinze pour cent de remise et je le prends", TABLE, {"percent": 15}),
        ("c'est trop cher", TABLE, {"reference": None}),
        ("ça fait combien en tout", TABLE, {"reference": None}),
        ("on peut le laver à quelle température", TABLE, {"reference": {"pronoun": True}}),
        (
            "prenez-le-moi s'il descend à quatre-vingts euros",
            TABLE,
            {"intent": "buy_when", "max_price": {"amount": 80, "currency": "EUR"}, "reference": {"pronoun": True}},
        ),
        ("un sac à dos im perméable", {}, {"product_types": ["backpack"], "features": ["waterproof"]}),
    ],
)
def test_what_was_said_fills_its_slots(
    reader: GrammarReader, text: str, context: dict[str, Any], slots: dict[str, Any]
) -> None:
    found = understand_line({"text": text, "lang": "fr", "context": context}, reader)
    assert {name: found.get(name) for name in slots} == slots
