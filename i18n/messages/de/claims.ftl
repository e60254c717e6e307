### Warum eine Ware hier ist: je eine kurze Aussage. $value ist der Wert in Worten; $because bei Tätigkeiten eine Eigenschaft.
### "…-not-stated" nennt, was die Angaben des Händlers nicht sagen, nach "Nicht angegeben".

claim-is-type = es ist, wonach Sie gefragt haben: { $value }
claim-of-brand = es ist von { $value }
claim-has-color = es gibt es in der Farbe { $value }
claim-has-color-not-stated = die Farbe { $value }
claim-made-of = das Material ist { $value }
claim-made-of-not-stated = das Material { $value }
claim-has-feature = der Händler gibt an: { $value }
claim-has-feature-not-stated = { $value }
claim-has-size = es gibt es in Größe { $value }
claim-has-size-not-stated = die Größe { $value }
claim-within-price = es kostet { $value } und bleibt in Ihrem Rahmen
claim-within-price-not-stated = der Preis in Ihrer Währung
claim-above-price = es kostet { $value }
claim-above-price-not-stated = der Preis in Ihrer Währung
claim-rated = die Bewertung ist { $value }
claim-free-of-material = es ist ohne { $value }
claim-free-of-material-not-stated = ob es ohne { $value } ist
claim-free-of-color = die Farbe ist nicht { $value }
claim-free-of-color-not-stated = ob die Farbe { $value } ist
claim-free-of-feature-not-stated = ob es ohne dies ist: { $value }
claim-not-of-brand = es ist nicht von { $value }
claim-ships-to = { $value-n ->
    [one] es ist in einem Tag bei Ihnen
   *[other] es ist in { $value } Tagen bei Ihnen
}
claim-destination-unknown-not-stated = die Lieferung zu Ihnen, bis Sie mir Ihr Land nennen
claim-in-stock = es ist auf Lager
claim-suits = es passt zu: { $value }
claim-helps = zu { $value } bringt es mit: { $because }
claim-needs-not-stated = was zu { $value } gehört: { $because }
claim-harms = zu { $value } spricht dagegen: { $because }
claim-not-from = die Herkunft ist nicht { $value }
claim-not-from-not-stated = die Herkunft
claim-made-for-women = laut Titel ist es für Damen
claim-made-for-men = laut Titel ist es für Herren
claim-made-for-dogs = es ist für Hunde
claim-made-for-cats = es ist für Katzen
claim-made-for-fish = es ist für Fische
claim-made-for-birds = es ist für Vögel
