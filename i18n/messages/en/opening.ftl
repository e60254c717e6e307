### How a talk begins and ends.

opening-linear = Plain lines for screen readers and braille, switched on by { $how }.
opening-practice = This is Sayso, a practice shop: nothing is charged and nothing is sent.
opening-type = Type what you need and press Enter. Type "help" at any time, or "quit" to leave.
opening-no-sound = I found no loudspeaker, so I answer in text only.
opening-no-voice = I have no voice here, so I answer in text only.
opening-no-microphone = I found no microphone, so please type.
opening-no-hearing = I cannot hear your language until the speech model is fetched. Please type.
opening-hears = You can speak, or type.
opening-hears-english = I can hear only English until the speech model is fetched. You can also type.
opening-hears-basic = Until the speech model is fetched, I know only simple phrases in your language, such as "I need help". You can also type. Paying takes a key.
opening-hears-trial = Hearing your language is a trial: I know set phrases only, until the speech model is fetched. You can also type. Paying takes a key.
closing = Goodbye.
notice-interrupted = Stopped. Press Control and C once more to leave.
