### The telephone: its keys, told aloud.

phone-choose-language = Für Deutsch drücken Sie die Zwei.
phone-not-heard = Am Telefon kann ich diese Sprache noch nicht hören. Bitte nehmen Sie die Tasten; die Null sagt sie an.
phone-help-keys = Sie können sprechen oder Tasten drücken. Die Null sagt Ihnen die Tasten an.
phone-goods = Drücken Sie eins für einen Wasserkocher, zwei für eine Lampe, drei für eine Lupe, vier für einen Gehstock, fünf für ein Radio, sechs für ein Telefon mit großen Tasten, sieben für Hausschuhe, acht für ein Kissen, neun für eine sprechende Uhr.
phone-help-speak = Sprechen Sie jederzeit, oder drücken Sie eine Taste: Ich bin sofort still.
phone-help-choose = Eins bis neun wählen aus, was ich eben genannt habe.
phone-help-yes = Die Rautetaste heißt ja. Stern und dann null heißt nein.
phone-help-stop = Der Stern allein hält mich an oder wiederholt. Zweimal Raute: Ich fahre fort.
phone-help-more = Stern und dann eins: mehr Angebote; zwei: etwas Billigeres; drei: mehr darüber; acht: warum; neun: vergleichen.
phone-help-cart = Stern und dann vier legt es in den Warenkorb; fünf sagt den Warenkorb an; sechs geht zur Kasse; sieben macht das Letzte rückgängig.
phone-help-pay = Um der Zahlung zuzustimmen, drücken Sie die zwei Ziffern, die ich vorlese.
phone-help-goods = Stern und dann Raute sagt, was Sie mit Tasten suchen können.
phone-help-pace = Raute und dann eins: Ich spreche langsamer; zwei: schneller; drei: lauter; vier: leiser; fünf: wo Ihre Bestellung ist.

serve-phone = Das Telefon ist erreichbar unter { $address }.
error-phone-token-needed = Das Telefon braucht ein Schlüsselwort. Bitte setzen Sie SAYSO_TOKEN.
error-bad-phone-address = Das ist keine Adresse für das Telefon: Sie beginnt mit wss und endet auf Schrägstrich phone.
