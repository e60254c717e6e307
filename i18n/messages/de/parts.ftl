### Satzteile.

price-about = ungefähr { $price }
your-country = Ihr Land
name-foreign = { $type } von { $brand }
name-foreign-detail = { $type } von { $brand }, { $detail }
comparison-name = Nummer { $place }, { $name }
why-reason = { $claim }.
fact-present = ja
fact-absent = nein
fact-not_stated = nicht angegeben

size-system-EU = europäisch
size-system-US = amerikanisch
size-system-UK = britisch
size-system-JP = japanisch
size-system-CN = chinesisch
size-system-BR = brasilianisch
size-system-INT = Buchstaben

constraint-max-price = die Preisgrenze
constraint-min-price = der Mindestpreis
constraint-min-rating = die Bewertung
constraint-size-value = die Größe
constraint-ships-to = die Lieferung in Ihr Land
constraint-stock = dass es auf Lager ist
constraint-brands = die Marke
constraint-excluded-materials = die Materialien, die Sie ausgeschlossen haben
constraint-excluded-colors = die Farben, die Sie ausgeschlossen haben
constraint-excluded-features = die Eigenschaften, die Sie ausgeschlossen haben
constraint-excluded-brands = die Marken, die Sie ausgeschlossen haben
constraint-excluded-origins = die Länder, die Sie ausgeschlossen haben
constraint-excluded-types = die Arten von Waren, die Sie ausgeschlossen haben
constraint-product-types = die Art der Ware, { $value }
constraint-features = der Wunsch: { $value }
constraint-materials = das Material, { $value }
constraint-colors = die Farbe { $value }
constraint-activities = der Zweck, { $value }

days = { $days-n ->
    [0] heute
    [one] ein Tag
   *[other] { $days } Tage
}
counted = { $count-n ->
    [one] { $count } Stück { $name }
   *[other] { $count } Stück { $name }
}

# Geschlecht des Wortes für ein Stück in "counted": m, f, n, oder - wo die Sprache keines hat.
gender-of-piece = n
