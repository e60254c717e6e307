# Feeds of goods: what came of an import, why a row was refused, and what can go wrong.

error-feed-unknown = Ich weiß nicht, was für ein Feed { $file } ist. Bitte nennen Sie das Format oder geben Sie eine Zuordnung an.
error-feed-damaged = Der Feed { $file } ist beschädigt. Bitte laden Sie ihn noch einmal.
error-feed-bomb = Die Datei { $file } entpackt sich zu viel mehr, als ein Feed je wäre. Ich lese sie nicht weiter.
error-feed-busy = Ein anderes Programm liest diesen Feed gerade ein. Bitte versuchen Sie es danach noch einmal.
error-bad-mapping = Die Zuordnung hat einen Fehler bei { $field }. Bitte berichtigen Sie ihn.
error-bad-source = Der Name eines Feeds darf Kleinbuchstaben, Ziffern, Punkte und Bindestriche haben. Bitte wählen Sie einen anderen.

feed-progress = Bisher gelesene Zeilen: { $rows }.
feed-dry = Das war ein Probelauf: Es wurde nichts geschrieben.
feed-resumed = Ich habe dort weitergemacht, wo der letzte Import unterbrochen wurde.
feed-counts = Neu: { $added }. Geändert: { $updated }. Wie zuvor: { $unchanged }. Entfernt: { $removed }. Abgelehnt: { $refused }.
feed-unsold = Ohne Preis oder Bestand und darum noch nicht zu kaufen: { $count }.
feed-reviews = Übernommene Bewertungen: { $count }.
feed-refused-row = Zeile { $line }: { $reason }
feed-refused-more = Weitere abgelehnte Zeilen: { $count }.
feed-incomplete = Der Feed bricht vor seinem Ende ab. Was gelesen wurde, bleibt, und nichts wurde entfernt.
feed-later = Die neuen Waren findet man vorerst über ihre Wörter. Mit „sayso catalog embed“ findet man sie auch über den Sinn.
feed-embedded = Alle Waren sind jetzt über ihren Sinn zu finden: { $count }.

feed-reason-bad-encoding = Sie ist nicht in der Zeichenkodierung der übrigen geschrieben.
feed-reason-too-long = Sie ist viel zu lang für ein Produkt.
feed-reason-too-deep = Sie ist viel zu tief verschachtelt.
feed-reason-not-json = Sie ist kein gültiges JSON.
feed-reason-not-xml = Sie ist kein gültiges XML.
feed-reason-bad-columns = Ihre Spalten passen nicht zur ersten Zeile.
feed-reason-broken-off = Hier bricht der Feed ab.
feed-reason-no-id = Sie hat keine Kennung.
feed-reason-bad-id = Ihre Kennung ist nicht zu gebrauchen.
feed-reason-duplicate-id = Ihre Kennung kam schon vor.
feed-reason-no-title = Sie hat keinen Titel.
feed-reason-no-price = Sie hat keinen Preis.
feed-reason-bad-price = Ihr Preis ergibt keinen Sinn oder ist zweideutig.
feed-reason-no-currency = Ihr Preis nennt keine Währung.
feed-reason-unknown-currency = Ihre Währung gibt es nicht.
feed-reason-bad-stock = Ihr Bestand ergibt keinen Sinn.
feed-reason-unreadable = Sie ist nicht zu lesen.
feed-reason-no-text = Sie hat keinen Text.
feed-reason-bad-stars = Ihre Sterne ergeben keinen Sinn.
feed-reason-no-product = Das Produkt, um das es geht, steht nicht im Katalog.

# What a feed did not say
details-delivery-not-stated = Der Händler sagt nicht, ob er in Ihr Land liefert.
details-days-not-stated = Er liefert in Ihr Land, sagt aber nicht, wie lange das dauert.
details-seller-no-country = Verkauft von { $merchant }; aus welchem Land, sagt der Händler nicht.
error-delivery-not-stated = { $merchant } sagt nicht, ob in Ihr Land geliefert wird, darum kann ich dort nichts bestellen. Sie können es aus dem Warenkorb nehmen.
error-seller-country-unknown = { $merchant } sagt nicht, aus welchem Land geliefert wird. Darum kann ich nicht ausrechnen, was es an Ihrer Tür kostet.
