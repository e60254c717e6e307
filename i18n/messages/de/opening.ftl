### Wie ein Gespräch beginnt und endet.

opening-linear = Schlichte Zeilen für Bildschirmleser und Braillezeile, eingeschaltet durch { $how }.
opening-practice = Hier ist Sayso, ein Übungsladen: Es wird nichts abgebucht und nichts verschickt.
opening-type = Schreiben Sie, was Sie brauchen, und drücken Sie die Eingabetaste. Schreiben Sie jederzeit "Hilfe", oder "quit", um aufzuhören.
opening-no-sound = Ich habe keinen Lautsprecher gefunden und antworte deshalb nur mit Text.
opening-no-voice = Ich habe hier keine Stimme und antworte deshalb nur mit Text.
opening-no-microphone = Ich habe kein Mikrofon gefunden. Bitte schreiben Sie.
opening-no-hearing = Ich kann Ihre Sprache erst hören, wenn das Sprachmodell geholt ist. Bitte schreiben Sie.
opening-hears = Sie können sprechen oder schreiben.
opening-hears-english = Ich kann nur Englisch hören, bis das Sprachmodell geholt ist. Sie können auch schreiben.
opening-hears-basic = Bis das Sprachmodell geholt ist, verstehe ich nur einfache Sätze wie "ich brauche Hilfe" oder "ich suche Lampen". Sie können auch schreiben. Zum Bezahlen braucht es eine Taste.
opening-hears-trial = Ihre Sprache höre ich nur versuchsweise: einfache Sätze, bis das Sprachmodell geholt ist. Sie können auch schreiben. Zum Bezahlen braucht es eine Taste.
closing = Auf Wiedersehen.
notice-interrupted = Angehalten. Drücken Sie noch einmal Steuerung und C, um aufzuhören.
