### Was Sayso antwortet. Werte kommen schon in Worten; Angaben mit "-n" sind die bloßen Zahlen, nur für die Mehrzahl.

## Auswahl

options-instead = Das führt hier kein Händler: { $kinds }. Nach dem, was Sie erzählen, kann dies helfen.
options-count = { $total-n ->
    [one] Ich habe eines gefunden, das passt.
   *[other] Ich habe { $total } gefunden, die passen.
}
options-count-refined = { $total-n ->
    [one] Jetzt passt eines.
   *[other] Jetzt passen { $total }.
}
options-count-open = { $total-n ->
    [one] Eines könnte passen, aber der Händler gibt nicht alles an, wonach Sie gefragt haben.
   *[other] { $total } könnten passen, aber die Händler geben nicht alles an, wonach Sie gefragt haben.
}
options-count-rest = { $rest-n ->
    [one] Ein weiteres könnte passen, aber der Händler gibt nicht alles an.
   *[other] { $rest } weitere könnten passen, aber die Händler geben nicht alles an.
}
options-more = { $shown-n ->
    [one] Hier ist das nächste, von { $total }.
   *[other] Hier sind die nächsten { $shown }, von { $total }.
}
options-first = { $shown-n ->
    [one] Hier ist es.
   *[other] Die besten { $shown }:
}
option = Nummer { $place }: { $name }, { $price }{ $extras }.
option-rating = , { $rating }
option-delivery = { $days-n ->
    [0] , kommt heute
    [one] , kommt in einem Tag
   *[other] , kommt in { $days } Tagen
}
option-not-served = , keine Lieferung zu diesem Ziel: { $country }
options-ask-one = Möchten Sie mehr darüber hören?
options-ask = Über welches möchten Sie mehr hören?
options-ask-more = Welches möchten Sie? Oder sagen Sie "mehr".
option-not-stated = Dazu nicht angegeben: { $what }.
option-but = Aber { $what }.

nothing-found = Ich habe nichts gefunden, das zu allem passt.
nothing-found-relax = { $would-n ->
    [one] Wenn dies wegfällt, würde eines passen: { $what }. Soll ich so suchen?
   *[other] Wenn dies wegfällt, würden { $would } passen: { $what }. Soll ich so suchen?
}
nothing-found-ask = Wonach darf ich sonst suchen?

## Eine Ware

details-name = { $name }.
details-seller = Die Marke ist { $brand }, verkauft von { $merchant }, { $country }.
details-seller-plain = Verkauft von { $merchant }, { $country }.
details-price = Es kostet { $price }.
details-price-converted = Es kostet { $price }, das sind ungefähr { $shopper }.
details-rating = { $count-n ->
    [one] Bewertet mit { $rating }, von einer Person.
   *[other] Bewertet mit { $rating }, von { $count } Personen.
}
details-no-rating = Es hat noch niemand bewertet.
details-stock-many = Es ist auf Lager.
details-stock-few = { $stock-n ->
    [one] Es ist nur noch eines da.
   *[other] Es sind nur noch { $stock } da.
}
details-stock-none = Es ist ausverkauft.
details-delivery = { $days-n ->
    [0] Es kommt heute.
    [one] Es kommt in einem Tag.
   *[other] Es kommt in { $days } Tagen.
}
details-freight-sentence = { $freight }.
details-freight = Die Lieferung kostet { $price }
details-freight-free = Die Lieferung ist kostenlos
details-not-served = Dieser Händler liefert nicht in Ihr Land.
details-delivery-unknown = Nennen Sie mir Ihr Land, dann kann ich sagen, wann es kommt.
details-materials = Material: { $list }.
details-materials-none = Der Händler gibt nicht an, woraus es ist.
details-colors = Es gibt es in diesen Farben: { $list }.
details-colors-none = Der Händler gibt die Farbe nicht an.
details-features = Es hat diese Eigenschaften: { $list }.
details-features-some = Es hat unter anderem diese Eigenschaften: { $list }.
details-features-none = Der Händler gibt keine Eigenschaften an.
details-sizes = Größen, Zählweise { $system }: { $list }.
details-sizes-none = Der Händler gibt keine Größen dafür an.
details-weight = Es wiegt { $weight }.
details-weight-none = Der Händler gibt das Gewicht nicht an.
details-dimensions = Es misst { $length } mal { $width } mal { $height }.
details-dimensions-none = Der Händler gibt die Maße nicht an.
details-origin = Herkunft: { $country }.
details-origin-none = Der Händler gibt nicht an, wo es hergestellt ist.
details-voltage = Es läuft mit { $voltage }, Steckertyp { $plug }.
details-voltage-plain = Es läuft mit { $voltage }.
details-voltage-none = Der Händler gibt keine Spannung an.
details-brand = Die Marke ist { $brand }.
details-description = Der Händler schreibt:
details-description-foreign = Das ist die Beschreibung des Händlers, Sprache: { $language }.
details-original-title = So nennt es der Händler.
details-original-unspoken = Es steht hier als Text, Sprache: { $language }.
details-ask = Soll ich es in den Warenkorb legen?
details-ask-open = Möchten Sie noch etwas darüber wissen?

access-present = { $fact }: ja.
access-absent = { $fact }: nein.
access-not_stated = { $fact }: nicht angegeben.
access-tactile_marks = Fühlbare Markierungen
access-spoken_output = Sprachausgabe
access-large_print = Große Schrift
access-one_hand_use = Bedienung mit einer Hand

## Vergleich

comparison-intro = Ich vergleiche { $list }.
comparison-row = { $attribute }: { $values }.
comparison-same = Sie unterscheiden sich in nichts, was die Händler angeben.
comparison-ask = Welches möchten Sie?
not-stated = nicht angegeben

attribute-price = Preis
attribute-rating = Bewertung
attribute-delivery = Lieferung
attribute-weight = Gewicht
attribute-materials = Material
attribute-colors = Farbe
attribute-features = Eigenschaften
attribute-sizes = Größen
attribute-origin = Herkunft
attribute-voltage = Spannung
attribute-brand = Marke
attribute-merchant = Händler
attribute-stock = Auf Lager
attribute-tactile_marks = Fühlbare Markierungen
attribute-spoken_output = Sprachausgabe
attribute-large_print = Große Schrift
attribute-one_hand_use = Bedienung mit einer Hand

## Warum

why-intro = Warum { $name }:
why-none = Es kam Ihren Worten am nächsten. Mehr gibt der Händler dazu nicht an.
why-source = Das weiß ich aus den Angaben des Händlers.
why-not-stated = Der Händler gibt nicht an: { $what }.

## Fragen

question-which_product = Welches meinen Sie: { $choices }?
question-which_product-plain = Welches meinen Sie: das erste, das zweite oder das dritte?
question-quantity = Wie viele möchten Sie?
question-size = Welche Größe möchten Sie? Es gibt die Größen: { $choices }.
question-country = In welches Land soll es geschickt werden?
question-region = { $kind ->
    [CA] In welche Provinz wird es geschickt?
   *[other] In welchen Bundesstaat wird es geschickt?
}
question-currency = In welcher Währung soll ich die Preise nennen?
question-search_first = Es liegt noch nichts auf dem Tisch. Was suchen Sie?
question-empty_cart = Ihr Warenkorb ist leer. Was suchen Sie?
question-number = Haben Sie { $first } gesagt, oder { $second }?
question-add = Soll ich es in den Warenkorb legen?
question-forget = Soll ich alles über Sie vergessen: Warenkorb, Bestellungen, Sprache und Einstellungen? Das lässt sich nicht rückgängig machen.
question-look_for = Soll ich etwas dafür suchen: { $choices }?
question-relax = Soll ich ohne das suchen?
question-which_order = Welche Bestellung meinen Sie?
question-language = Welche Sprache möchten Sie?

## Warenkorb

cart-empty = Ihr Warenkorb ist leer.
cart-added = Das habe ich hineingelegt: { $what }.
cart-removed = Das habe ich herausgenommen: { $name }.
cart-quantity = Jetzt ist im Warenkorb: { $what }.
cart-undone = Rückgängig gemacht.
cart-cleared = Ich habe den Warenkorb geleert.
cart-count = { $count-n ->
    [one] In Ihrem Warenkorb ist eine Ware.
   *[other] In Ihrem Warenkorb sind { $count } Waren.
}
cart-line = { $what }, { $price }.
cart-line-size = { $what }, Größe { $size }, { $price }.
cart-line-sold-out = { $name } ist jetzt ausverkauft.
cart-total = Die Waren kosten zusammen { $total }, ohne Lieferung.
cart-total-unknown = Ich kann die Preise nicht zusammenrechnen: Ein Wechselkurs fehlt.
cart-ask = Sagen Sie "zur Kasse", wenn Sie so weit sind.

## Kaufen

read-back-intro = Bevor Sie kaufen, hören Sie bitte zu.
read-back-practice = Das ist ein Übungsladen: Es wird nichts abgebucht und nichts verschickt.
read-back-line = { $what }, je { $price }, { $subtotal }.
read-back-line-single = { $what }, { $subtotal }.
read-back-line-size = Größe { $size }.
read-back-seller = { $days-n ->
    [one] Von { $merchant }, { $country }. Lieferung: { $freight }, in einem Tag.
   *[other] Von { $merchant }, { $country }. Lieferung: { $freight }, in { $days } Tagen.
}
read-back-free = kostenlos
read-back-rate = Die Preise in { $source } sind in { $target } umgerechnet. Der Kurs gilt für diesen Tag: { $date }.
read-back-total = Jetzt zu zahlen sind insgesamt { $total }. Ziel: { $country }.
read-back-not-included = In dieser Summe nicht enthalten, wo es anfällt: { $list }.
read-back-not-import_duty = Zoll
read-back-not-import_tax = Einfuhrsteuer
read-back-not-import_fee = Zollgebühren
read-back-ask = Möchten Sie das kaufen und { $total } zahlen? Sagen Sie ja oder nein.
read-back-ask-digits = Um das zu kaufen und { $total } zu zahlen, sagen Sie: ja, { $digits }. Sonst sagen Sie nein.
read-back-changed = Etwas hat sich geändert, deshalb gilt Ihr Ja nicht: { $list }.
read-back-changed-price = der Preis
read-back-changed-destination = das Ziel
read-back-changed-currency = die Währung
read-back-changed-delivery = die Lieferzeit
read-back-changed-offer = das Angebot des Händlers
read-back-changed-stock = der Vorrat
read-back-changed-duty = Zoll oder Steuer an der Grenze
read-back-changed-rate = der Wechselkurs
read-back-changed-freight = die Lieferkosten
read-back-changed-cart = der Inhalt des Warenkorbs
read-back-changed-expired = es ist zu viel Zeit vergangen
read-back-misheard = Ich habe die beiden Zahlen nicht richtig gehört.

not-bought = Es wurde nichts gekauft.
not-bought-cart = { $count-n ->
    [0] Es wurde nichts gekauft.
    [one] Es wurde nichts gekauft. Eine Ware ist noch in Ihrem Warenkorb.
   *[other] Es wurde nichts gekauft. { $count } Waren sind noch in Ihrem Warenkorb.
}
order-placed = Vielen Dank. Ihre Bestellung ist aufgegeben.
order-placed-practice = Das war eine Übung: Es wird nichts abgebucht und nichts verschickt.
order-placed-total = Die Summe ist { $total }.
order-placed-receipt = Ihre Belegnummer ist: { $receipt }.
order-placed-receipt-again = Noch einmal: { $receipt }.
order-placed-delivery = { $days-n ->
    [one] Es kommt in einem Tag.
   *[other] Es kommt in { $days } Tagen.
}
order-placed-cancel = Sie können sagen: "Bestellung stornieren".

orders-none = Sie haben keine Bestellungen.
orders-count = { $count-n ->
    [one] Sie haben eine Bestellung.
   *[other] Sie haben { $count } Bestellungen. Die neueste zuerst.
}
order-line = Bestellung { $receipt }, Datum: { $date }. { $names }, { $total }, { $state }.
order-state-placed = aufgegeben
order-state-cancelled = storniert
order-cancelled = Bestellung { $receipt } ist storniert.
order-cancelled-total = Sie zahlen diesen Betrag nicht: { $total }.
order-cancelled-already = Bestellung { $receipt } war schon storniert.

## Art zu sprechen

manner-rate-slower = Ich spreche jetzt langsamer.
manner-rate-faster = Ich spreche jetzt schneller.
manner-rate-slower-limit = Langsamer kann ich nicht sprechen.
manner-rate-faster-limit = Schneller kann ich nicht sprechen.
manner-rate-normal = Ich spreche jetzt im üblichen Tempo.
manner-rate-normal-limit = Ich spreche schon im üblichen Tempo.
manner-volume-louder = Ich spreche jetzt lauter.
manner-volume-quieter = Ich spreche jetzt leiser.
manner-volume-louder-limit = Lauter kann ich nicht sprechen.
manner-volume-quieter-limit = Leiser kann ich nicht sprechen.
manner-language = Ich spreche jetzt { $value }.
manner-currency = Ich nenne die Preise jetzt in dieser Währung: { $value }.
manner-country = Ab jetzt wird hierhin geliefert: { $value }.
spelled = { $letters }.

## Kurze Hinweise

note-greeting = Guten Tag. Was suchen Sie?
note-thanks = Gern geschehen.
note-stopped = Ich bin still.
note-forgotten = Alles über Sie ist vergessen.
note-not_forgotten = Ich habe alles behalten.
note-nothing_to_undo = Es gibt nichts rückgängig zu machen.
note-nothing_to_repeat = Ich habe noch nichts gesagt.
note-nothing_to_confirm = Gerade gibt es nichts, wozu Sie ja sagen könnten.
note-nothing_to_deny = In Ordnung.
note-no_more = Das waren alle.
note-key_needed = Um jetzt zu kaufen, drücken Sie bitte die Eingabetaste, oder schreiben Sie ja.
note-no_orders = Sie haben keine Bestellungen.
note-too_late_to_cancel = Diese Bestellung kann nicht mehr storniert werden.
note-declined = In Ordnung.
note-cannot_yet_watch_price = Preise kann ich noch nicht beobachten.
note-cannot_yet_buy_when = Ich kann nicht später von selbst kaufen. Ich kaufe nur, wenn Sie ja sagen.
note-cannot_yet_negotiate = Mit Händlern verhandeln kann ich noch nicht.
note-cannot_yet_photo_match = Fotos kann ich noch nicht ansehen.
note-cannot_yet_return_item = Zurückschicken kann ich noch nichts. Eine Bestellung lässt sich aber stornieren: Sagen Sie "Bestellung stornieren".

not-understood = Ich habe die Worte verstanden, aber nicht, was ich tun soll.
not-understood-unheard = Das habe ich nicht verstanden.
not-understood-empty = Ich habe nichts gehört.
