## What goes away in the middle of a talk, and comes back

lost-microphone = Ich höre das Mikrofon nicht mehr. Bitte schreiben Sie; ich versuche es weiter.
back-microphone = Ich höre das Mikrofon wieder.
lost-loudspeaker = Der Lautsprecher ist weg. Meine Antworten stehen hier als Text; ich versuche es bei jeder wieder.
lost-voice = Meine Stimme ist ausgefallen. Meine Antworten stehen hier als Text; ich versuche es bei jeder wieder.
lost-hearing = Mein Gehör ist ausgefallen. Ich starte es neu; schreiben Sie bitte solange.
