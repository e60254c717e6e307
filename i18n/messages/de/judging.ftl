### Judging: side by side, what buyers say, one question about one thing, how Sayso knows.
### Values arrive worded; `…-n` arguments are the plain numbers, for plurals only.

## Comparing

joined = { $first }; { $second }
comparison-cell = { $place }, { $name }: { $value }
comparison-none = nichts davon angegeben
comparison-better = { $list }.
comparison-need = dafür, { $activity }, passt Nummer { $place } besser: { $list }
comparison-lead = Nummer { $place } { $what }
comparison-lead-price = kostet am wenigsten
comparison-lead-rating = ist am besten bewertet
comparison-lead-delivery = kommt am frühesten
comparison-lead-weight = wiegt am wenigsten
comparison-not-stated = Nicht angegeben: { $list }.
comparison-missing = { $attribute } von Nummer { $place }

## What buyers say

reviews-none = Es hat noch niemand eine Bewertung geschrieben.
reviews-count = { $count-n ->
    [one] Eine Person hat eine Bewertung geschrieben: { $rating }.
   *[other] { $count } Personen haben Bewertungen geschrieben, im Schnitt { $rating }.
}
reviews-aside = { $count-n ->
    [one] Eine davon zähle ich nicht. Der Grund: { $why }.
   *[other] { $count } davon zähle ich nicht. Der Grund: { $why }.
}
reviews-aside-copy = Abschriften einer anderen Bewertung
reviews-aside-elsewhere = derselbe Text bei anderen Produkten
reviews-aside-rush = ein plötzlicher Ansturm gleicher Sterne
reviews-aside-empty = leeres Lob, vielfach am selben Tag
reviews-weighted = Zählen die zweifelhaften weniger, sind es { $rating }.
reviews-about = Zum Punkt { $aspect }: { $good } dafür, { $bad } dagegen.
reviews-about-none = Weniger als zwei Bewertungen sprechen davon: { $aspect }.
reviews-disagree = Darüber sind die Käufer uneins.
reviews-praised = Gelobt: { $list }.
reviews-blamed = Bemängelt: { $list }.
reviews-disputed = Geteilte Meinungen: { $list }.
reviews-no-aspect = Es gibt nichts, wovon zwei Bewertungen zugleich sprechen.
reviews-aspect = { $aspect }, { $good } dafür, { $bad } dagegen
reviews-quotes = Mit eigenen Worten:
reviews-quote-foreign = Diese Bewertung hat die Sprache { $language }:

aspect-fit = Passform und Größe
aspect-durability = Haltbarkeit
aspect-quality = Qualität
aspect-easy-hands = leicht für schwache Hände
aspect-without-sight = Nutzung ohne Sehen
aspect-readability = Lesbarkeit
aspect-comfort = Bequemlichkeit
aspect-taste-smell = Geschmack und Geruch
aspect-noise = Geräusch
aspect-battery = Akku und Batterie
aspect-delivery = Lieferung
aspect-value = Preis und Leistung
aspect-instructions = Anleitung
aspect-looks = Aussehen
aspect-warmth = Wärme
aspect-safety = Sicherheit
aspect-weight = Gewicht
aspect-ease = Bedienung
aspect-cleaning = Reinigung
aspect-waterproof = Schutz vor Wasser

## One question about one thing

answer-yes = Ja. Der Händler gibt an: { $value }.
answer-yes-materials = Ja. Material: { $list }.
answer-yes-colors = Ja. Es gibt es in diesen Farben: { $list }.
answer-returns = { $days-n ->
    [one] Ja. Sie können es innerhalb eines Tages zurückgeben.
   *[other] Ja. Sie können es innerhalb von { $days } Tagen zurückgeben.
}
answer-battery-in-equipment = Ja. Ein Akku oder eine Batterie steckt darin.
answer-battery-loose = Ja. Lose Batterien liegen bei.
answer-no = Nein. Laut Händler fehlt das: { $what }.
answer-no-states = Nein. Der Händler gibt an: { $value }.
answer-no-colors = Nein. Es gibt es in diesen Farben: { $list }.
answer-no-returns = Nein. Der Händler nimmt es nicht zurück.
answer-not-stated = Nicht angegeben. Der Händler sagt dazu nichts: { $what }.
answer-instead-materials = Er nennt diese Materialien: { $list }.
answer-described = Die Angaben haben dafür kein Feld: { $what }. In der Beschreibung steht:
answer-described-foreign = Die Angaben haben dafür kein Feld: { $what }. Das ist die Beschreibung, Sprache: { $language }.

topic-battery = Batterien oder Akku
topic-returns = Rückgabe
topic-washing = Waschen
topic-noise = Geräusch
topic-warranty = Garantie
topic-nuts = Nüsse
topic-gluten = Gluten
topic-milk = Milch
topic-nickel = Nickel
topic-fragrance = Duftstoffe
topic-alcohol = Alkohol
topic-sugar = Zucker
topic-caffeine = Koffein
topic-salt = Salz
topic-latex = Latex

## How Sayso knows

why-reviews = { $count-n ->
    [one] Ich habe eine Bewertung gezählt. Sprache: { $languages }.
   *[other] Ich habe { $count } Bewertungen gezählt. Sprachen: { $languages }.
}
why-reviews-ask = Ich kann Ihnen einige vorlesen. Sagen Sie: eine Bewertung vorlesen.
why-fields = Das steht unter { $list }.

field-features = Eigenschaften
field-accessibility = Barrierefreiheit
field-materials = Material
field-colors = Farben
field-battery = Batterie
field-description = Beschreibung
field-returns = Rückgabebedingungen
