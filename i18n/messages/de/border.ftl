### Was an der Zollgrenze fällig wird und was über sie gebracht werden darf.

border-kind-duty = Zoll
border-kind-tax = { $country ->
    [DE] Einfuhrumsatzsteuer
    [AT] Einfuhrumsatzsteuer
    [CH] Mehrwertsteuer
    [GB] Mehrwertsteuer
    [JP] Verbrauchsteuer
   *[other] Steuer
}
border-kind-fee = Zollgebühren
border-now = { $kinds }: { $amount }, jetzt an den Händler zu zahlen.
border-none = Nach heutigem Stand fallen weder Zoll noch Steuer an.
border-later = Bei der Lieferung zahlen Sie noch { $amount } an den Zusteller: { $kinds }.
border-later-about = Bei der Lieferung zahlen Sie noch ungefähr { $amount } an den Zusteller: { $kinds }.
border-unknown = Das weiß ich nicht: { $list }. Es kann noch dazukommen.
border-refused = { $name }: Das darf nicht in Ihr Land geschickt werden und gehört deshalb nicht zu diesem Kauf.

door-total = Insgesamt kostet es { $total }. Ziel: { $country }. An der Tür ist nichts mehr zu zahlen.
door-total-now = Beim Kauf zahlen Sie { $total }. Ziel: { $country }.
door-total-all = Das macht insgesamt { $total }.
door-total-about = Das macht insgesamt ungefähr { $total }, soweit ich weiß.

unknown-rules = die Regeln für Zoll und Steuer dort
unknown-duty_rate = den Zollsatz
unknown-duty_rate-for = den Zollsatz für { $names }
unknown-us_duties = die Sonderzölle der Vereinigten Staaten
unknown-us_duties-for = die Sonderzölle der Vereinigten Staaten auf { $names }
unknown-three_euro_duty = ob der Zoll von drei Euro anfällt
unknown-excise = die Abgaben auf Alkohol oder Tabak
unknown-state_sales_tax = die Verkaufssteuer Ihres Bundesstaates
unknown-region = den Bundesstaat, in den es geht und von dem die Steuer abhängt
unknown-tax_rate = den Steuersatz
unknown-tax_rate-for = den Steuersatz für { $names }
unknown-duty_and_tax = Zoll und Steuer, weil ein Wechselkurs fehlt
unknown-registered = ob der Händler Zoll und Steuer für Sie einzieht
unknown-handling_fee = die neue Bearbeitungsgebühr der Europäischen Union
unknown-carrier_fee = die Zollgebühr des Zustellers
unknown-carrier = ob es mit der Post oder mit einem Kurier kommt
unknown-other = weitere Kosten an der Grenze

import-inside = { $name }: Das überquert auf seinem Weg keine Zollgrenze. Ziel: { $country }.
import-no-rule = { $name }: Mir ist keine Regel gegen die Einfuhr bekannt. Ziel: { $country }.
import-no-promise = Das ist keine Zusage. Sicher weiß es nur der Zoll.
import-prohibited = { $name }: Das darf nicht dorthin geschickt werden. Ziel: { $country }.
import-carrier_limits = { $name }: Dafür haben die Zusteller Beschränkungen. Ziel: { $country }.
import-needs_check = { $name }: Das muss vor dem Versand geprüft werden. Ziel: { $country }.
import-ask-customs = Sicher wissen es nur der Zoll und der Zusteller.
import-not-sold = Deshalb verkaufe ich es Ihnen nicht.

## Eine Meldung für jede Regel aus i18n/customs/restrictions.toml; die letzten drei gelten für Regeln ohne eigene.

finding-battery-in-equipment = Nicht jeder Zusteller nimmt Geräte mit Akku oder Batterie.
finding-battery-in-equipment-before-2026 = Nicht jeder Zusteller nimmt Geräte mit Akku oder Batterie.
finding-battery-loose-post = Lose Lithiumbatterien und Powerbanks dürfen nicht mit der internationalen Post gehen.
finding-battery-loose-aircraft = Lose Lithiumbatterien und Powerbanks gehen nur mit Frachtflugzeugen.
finding-perfume = Parfüm kann sich entzünden, und viele Zusteller nehmen es nicht per Luftfracht.
finding-aerosol = Sprühdosen gelten als Gefahrgut, und nur wenige Zusteller nehmen sie.
finding-eu-meat-dairy = Fleisch und Milchprodukte von außerhalb dürfen nicht an Privatleute in der Europäischen Union geschickt werden.
finding-food = Lebensmittel brauchen vielleicht eine Bescheinigung oder werden nicht hereingelassen.
finding-plant = Pflanzen und Samen brauchen meistens ein Pflanzengesundheitszeugnis.
finding-animal = Waren von Tieren brauchen vielleicht eine Bescheinigung.
finding-medicine = Arzneimittel brauchen vielleicht ein Rezept oder eine Genehmigung.
finding-br-medicine = Nach Brasilien kommen Arzneimittel nur für den eigenen Bedarf, und vielleicht wird ein Rezept verlangt.
finding-knife = Messer sind je nach Art, Alter des Käufers und Zusteller beschränkt.
finding-alcohol-tobacco = Alkohol und Tabak sind an ein Mindestalter gebunden, und viele Zusteller lehnen sie ab.
finding-ics2-description = Der Händler muss das für den Zoll genauer beschreiben.
finding-prohibited = Eine Regel verbietet es.
finding-carrier_limits = Nicht jeder Zusteller nimmt es.
finding-needs_check = Erst muss eine Regel dazu geprüft werden.
