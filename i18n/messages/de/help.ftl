### Was man jetzt sagen kann. Jeweils ein Satz.

help-start = Sagen Sie mir, was Sie brauchen, zum Beispiel: Wanderschuhe für höchstens hundert Euro.
help-options = Sagen Sie "das zweite", "etwas Billigeres", "vergleichen", oder "mehr".
help-details = Fragen Sie "was kostet das", "warum", oder sagen Sie "in den Warenkorb".
help-cart = Sagen Sie "zur Kasse", "nehmen Sie das erste heraus", oder "rückgängig".
help-read_back = Sagen Sie ja, um zu kaufen, oder nein, um den Warenkorb zu behalten.
help-always = Jederzeit möglich: wiederholen, langsamer, lauter, Hilfe, stopp.

hint-start = Sagen Sie mir, was Sie suchen, oder sagen Sie "Hilfe".
hint-options = Sagen Sie "das erste", "billiger", oder "Hilfe".
hint-cart = Sagen Sie "zur Kasse", oder "Hilfe".
hint-read_back = Sagen Sie ja oder nein.
hint-question = Bitte beantworten Sie die Frage, oder sagen Sie "Hilfe".
