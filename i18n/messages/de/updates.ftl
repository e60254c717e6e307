# Laufende Änderungen von Preis und Bestand: was daraus wurde und warum eine Zeile abgelehnt wurde.

watch-counts = Gelesene Zeilen: { $lines }. Geändert: { $changed }. Wie zuvor: { $unchanged }. Überholt: { $late }. Abgelehnt: { $refused }.
watch-resumed = Ich habe nach der zuletzt übernommenen Zeile weitergemacht.
watch-missing = { $file } gibt es noch nicht. Ich warte darauf.

update-reason-unknown-id = Ich kenne kein Produkt mit dieser Kennung.
update-reason-ambiguous-id = Mehrere Feeds verwenden diese Kennung. Bitte nennen Sie die Quelle.
update-reason-nothing-told = Sie nennt weder Preis noch Bestand.
update-reason-bad-time = Ihre Zeitangabe ergibt keinen Sinn oder liegt in der Zukunft.
update-reason-bad-seq = Ihre laufende Nummer ergibt keinen Sinn.
update-reason-no-offer = Das Produkt ist nicht im Verkauf. Dafür braucht es einen Preis mit Währung und einen Bestand.
