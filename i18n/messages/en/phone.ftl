### The telephone: its keys, told aloud.

phone-choose-language = For English, press one.
phone-not-heard = On the telephone I cannot hear you yet. Please use the keys; zero tells them.
phone-help-keys = You can speak, or press keys. Zero tells you the keys.
phone-goods = Press one for a kettle, two for a lamp, three for a magnifier, four for a walking stick, five for a radio, six for a phone with big buttons, seven for slippers, eight for a pillow, nine for a talking clock.
phone-help-speak = Speak at any time, or press a key: I stop at once.
phone-help-choose = One to nine choose what I have just told you.
phone-help-yes = The hash key means yes. Star, then zero, means no.
phone-help-stop = Star alone stops me, or says it once more. Hash twice goes on.
phone-help-more = Star, then one, tells more; two, something cheaper; three, more about it; eight, why; nine compares them.
phone-help-cart = Star, then four, puts it in your cart; five tells the cart; six goes to the checkout; seven takes back the last thing.
phone-help-pay = To agree to pay, press the two digits that I read out.
phone-help-goods = Star, then hash, tells what you can look for by keys.
phone-help-pace = Hash, then one, I speak slower; two, faster; three, louder; four, quieter; five tells where your order is.

serve-phone = The telephone listens at { $address }.
error-phone-token-needed = The telephone needs a token. Please set SAYSO_TOKEN.
error-bad-phone-address = This is no address of a telephone stream: it begins with wss and ends in slash phone.
