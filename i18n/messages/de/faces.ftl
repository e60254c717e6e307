### Die Seite im Browser und der Bildschirm im Terminal: Beschriftungen, Zustände und was sie sagen.

## Die Seite

page-title = Sayso, ein Laden, mit dem Sie sprechen
page-skip = Zum Textfeld springen
page-practice = Das ist ein Übungsladen: Es wird nichts abgebucht und nichts verschickt.
page-conversation = Gespräch
page-your-turn = Sie sind dran
page-you = Sie
page-sayso = Sayso
page-say = Schreiben Sie, was Sie brauchen
page-send = Senden
page-talk = Sprechen
page-talk-help = Halten Sie die Taste gedrückt, während Sie sprechen. Oder drücken Sie einmal, sprechen Sie, und drücken Sie noch einmal.
page-stop = Stimme anhalten
page-again = Noch einmal sagen
page-settings = Einstellungen
page-language = Sprache
page-reader = Ich benutze einen Bildschirmleser
page-reader-help = Dann lässt Sayso seine eigene Stimme aus, damit Sie nie zwei Stimmen zugleich hören.
page-tones = Kurze Töne
page-tones-help = Kurze Töne sagen, was gerade geschieht: Sie sind dran, gehört, in Arbeit, es ging nicht. Die Zeile oben sagt dasselbe.
page-help = Sie können jederzeit "Hilfe" sagen oder schreiben.
page-noscript = Diese Seite braucht JavaScript, um mit Sayso zu sprechen. Bitte schalten Sie es ein.
page-reconnect = Neu verbinden
page-state-connecting = Verbindung wird aufgebaut.
page-state-waiting = Mikrofon aus. Sie sind dran.
page-state-starting = Das Mikrofon geht an. Bitte warten Sie auf den Ton.
page-state-listening = Mikrofon an. Bitte sprechen Sie.
page-state-heard = Ich habe Sie gehört.
page-state-thinking = Einen Moment, ich sehe nach.
page-state-speaking = Sayso spricht.
page-state-lost = Nicht verbunden.
page-cannot-hear = Ihre Sprache kann ich hier nicht hören. Bitte schreiben Sie.
page-no-microphone = Ich habe kein Mikrofon gefunden, oder die Seite darf es nicht benutzen. Bitte schreiben Sie.
page-microphone-denied = Das Mikrofon ist für diese Seite nicht erlaubt. Erlauben Sie es im Browser, oder schreiben Sie.
page-close-ended = Dieses Gespräch ist zu Ende. Verbinden Sie neu, um ein anderes zu beginnen.
page-close-too-big = Das war zu viel auf einmal. Bitte verbinden Sie neu und sagen Sie es mit weniger Worten.
page-close-token = Dieses Sayso braucht seine ganze Adresse, die mit dem Schlüsselwort. Bitte öffnen Sie diese.
page-close-idle = Sie waren eine Weile nicht da, deshalb habe ich aufgelegt. Verbinden Sie neu, um weiterzumachen.
page-close-elsewhere = Dieses Gespräch geht in einem anderen Fenster weiter.
page-close-too-fast = Das war zu schnell für mich. Bitte warten Sie einen Moment und verbinden Sie neu.
page-close-full = Sayso spricht gerade mit zu vielen Leuten. Bitte versuchen Sie es in einer Weile noch einmal.
page-close-lost = Die Verbindung ist abgebrochen. Ich versuche, sie wieder aufzubauen.
page-close-fault = Die Verbindung ist zu Ende. Bitte verbinden Sie neu.

## Der Bildschirm

screen-log = Gespräch
screen-table = Auf dem Tisch
screen-table-empty = Noch nichts. Sagen Sie, was Sie brauchen.
screen-table-line = { $number }. { $name }, { $price }
screen-table-sold-out = ausverkauft
screen-cart = Warenkorb
screen-cart-empty = Ihr Warenkorb ist leer.
screen-cart-line = { $what }: { $price }
screen-cart-goods = Waren: { $total }
screen-cart-door = An der Tür: { $total }
screen-cart-pay-now = Jetzt zu zahlen: { $total }
screen-cart-on-delivery = Bei der Lieferung: { $total }
screen-cart-door-open = Bei der Lieferung kann noch etwas dazukommen, wie vorgelesen.
screen-cart-door-unknown = An der Tür: sage ich an der Kasse
screen-cart-unknown = Waren: kein Wechselkurs bekannt
screen-you = Sie
screen-sayso = Sayso
screen-say = Schreiben Sie, was Sie brauchen
screen-state-waiting = Wartet auf Sie
screen-state-thinking = Denkt nach
screen-state-speaking = Spricht
screen-state-ended = Das Gespräch ist zu Ende. Drücken Sie Steuerung und Q, um aufzuhören.
screen-key-log = Gespräch
screen-key-table = Tisch
screen-key-cart = Korb
screen-key-input = Schreiben
screen-key-stop = Ruhe
screen-key-colours = Farben
screen-key-leave = Ende

## Die Seite starten

serve-open = Öffnen Sie { $address } in Ihrem Browser.
serve-token = Hängen Sie das Schlüsselwort an die Adresse, wie es im Handbuch steht; ohne es wird niemand eingelassen.
serve-stop = Drücken Sie Steuerung und C, um anzuhalten.

## Was dabei schiefgehen kann

error-cannot-listen = Ich kann den Anschluss { $port } nicht benutzen: Er ist belegt oder nicht erlaubt. Bitte wählen Sie einen anderen.
error-token-needed = Andere könnten hierher gelangen. Bitte setzen Sie ein langes geheimes Wort als SAYSO_TOKEN und starten Sie noch einmal.
error-token-too-short = Das Schlüsselwort ist zu kurz, um sicher zu sein. Bitte nehmen Sie ein längeres.
error-bad-certificate = Das Zertifikat oder sein Schlüssel ist nicht brauchbar: { $file }.
error-no-screen = Der Bildschirm braucht ein Terminal. Bitte nehmen Sie hier "sayso talk".
error-server-engine-missing = Ein Teil für die Seite ist nicht eingerichtet. Bitte führen Sie die Einrichtung noch einmal aus.
error-screen-engine-missing = Ein Teil für den Bildschirm ist nicht eingerichtet. Bitte führen Sie die Einrichtung noch einmal aus, oder nehmen Sie "sayso talk".

## What the short signals of the terminal say

tone-heard = Ich habe Sie gehört.
