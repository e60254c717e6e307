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
closing = Goodbye.
notice-interrupted = Stopped. Press Control and C once more to leave.
