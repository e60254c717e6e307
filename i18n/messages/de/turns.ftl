### Turns: see en/turns.ftl.

question-with_what = Womit?
question-without_what = Ohne was?
question-for_what = Wofür oder für wen?
question-and_what = Und was noch?
question-or_what = Oder was?
question-of_what = Aus welchem Material?
question-up_to_what = Bis zu welchem Betrag?
question-what = Was suchen Sie denn?
question-go_on = Sprechen Sie weiter, ich höre zu.
manner-pause-longer = Ich lasse Ihnen jetzt mehr Zeit, bevor ich antworte.
manner-pause-shorter = Ich antworte jetzt früher.
manner-pause-longer-limit = Länger als jetzt kann ich nicht warten. Lassen Sie sich ruhig Zeit: Es geht nichts verloren.
manner-pause-shorter-limit = Früher als jetzt kann ich nicht antworten.
reprompt-first = Lassen Sie sich Zeit, ich höre zu.
reprompt-second = Ich bin noch da. Sprechen Sie einfach, wenn Sie so weit sind, oder sagen Sie „Hilfe“.
