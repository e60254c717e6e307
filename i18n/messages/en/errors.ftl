### What went wrong and what to do, one or two short sentences each.

error-unexpected = Something went wrong on my side. Please try again.
error-unknown-language = I do not know this language. I speak English and Brazilian Portuguese.
error-cannot-hear-language = I can hear only English until the speech model is fetched. Please type, or speak English.
error-cannot-speak-language = I have no voice for this language. The answer is on the screen.
error-unreadable-file = I cannot open this file. Please check its name.
error-unreadable-audio = This file is not sound that I can read.
error-empty-audio = This sound file is empty.
error-nothing-heard = I heard nobody speak.
error-no-sound-device = I found no microphone or loudspeaker. Please type instead.
error-too-long = That was too long for me. Please say it in fewer words.
error-store-locked = My notebook is in use by another program. Please try again in a moment.
error-store-unwritable = I cannot write to my folder. Please check that it is yours and that the disk is not full.
error-store-broken = My records are damaged. Run "sayso doctor" to see what can be saved.
error-settings-broken = There is a mistake in the settings, { $file }: { $problem }. Please mend it, or remove that file.
error-missing-rate = I do not know the exchange rate between these currencies, so I cannot add up the price.
error-not-served = This shop does not send to your country.
error-sold-out = It is sold out.
error-not-enough-stock = There are not that many left.
error-unknown-product = I do not have that product any more.
error-bad-line = This line is not a JSON object that I can read.
