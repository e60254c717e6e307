### What Sayso answers. Values arrive worded for the face; `…-n` arguments are the plain numbers, for plurals only.

## Options

options-instead = No shop here sells { $kinds }. From what you told me, this may help.
options-count = { $total-n ->
    [one] I found one that fits.
   *[other] I found { $total } that fit.
}
options-count-refined = { $total-n ->
    [one] Now one fits.
   *[other] Now { $total } fit.
}
options-count-open = { $total-n ->
    [one] One may fit, but its shop does not state everything you asked for.
   *[other] { $total } may fit, but their shops do not state everything you asked for.
}
options-count-rest = { $rest-n ->
    [one] One more may fit, but its shop does not state everything.
   *[other] { $rest } more may fit, but their shops do not state everything.
}
options-more = { $shown-n ->
    [one] Here is the next one, of { $total }.
   *[other] Here are the next { $shown }, of { $total }.
}
options-first = { $shown-n ->
    [one] Here it is.
   *[other] The best { $shown }:
}
option = Number { $place }: { $name }, { $price }{ $extras }.
option-rating = , { $rating }
option-delivery = { $days-n ->
    [0] , arrives today
    [one] , arrives in one day
   *[other] , arrives in { $days } days
}
option-not-served = , not sent to { $country }
options-ask-one = Shall I tell you more about it?
options-ask = Which one would you like to hear more about?
options-ask-more = Which one would you like? Or say "more".
option-not-stated = Not stated for it: { $what }.
option-but = But { $what }.

nothing-found = I found nothing that fits all of that.
nothing-found-relax = { $would-n ->
    [one] Without { $what }, one would fit. Shall I look without it?
   *[other] Without { $what }, { $would } would fit. Shall I look without it?
}
nothing-found-ask = What else may I look for?

## One product

details-name = { $name }.
details-seller = The brand is { $brand }, sold by { $merchant }, { $country }.
details-seller-plain = Sold by { $merchant }, { $country }.
details-price = It costs { $price }.
details-price-converted = It costs { $price }, about { $shopper }.
details-rating = { $count-n ->
    [one] Rated { $rating } by one person.
   *[other] Rated { $rating } by { $count } people.
}
details-no-rating = Nobody has rated it yet.
details-stock-many = It is in stock.
details-stock-few = { $stock-n ->
    [one] Only one is left.
   *[other] Only { $stock } are left.
}
details-stock-none = It is sold out.
details-delivery = { $days-n ->
    [0] It arrives today.
    [one] It arrives in one day.
   *[other] It arrives in { $days } days.
}
details-freight-sentence = { $freight }.
details-freight = delivery costs { $price }
details-freight-free = delivery is free
details-not-served = This shop does not send to your country.
details-delivery-unknown = Tell me your country, and I can say when it arrives.
details-materials = Made of { $list }.
details-materials-none = The shop does not state what it is made of.
details-colors = Comes in { $list }.
details-colors-none = The shop does not state the colour.
details-features = It has these features: { $list }.
details-features-some = It has, among other features: { $list }.
details-features-none = The shop states no features.
details-sizes = Sizes, { $system } system: { $list }.
details-sizes-none = The shop states no sizes for it.
details-weight = It weighs { $weight }.
details-weight-none = The shop does not state the weight.
details-dimensions = It measures { $length } by { $width } by { $height }.
details-dimensions-none = The shop does not state the measurements.
details-origin = Made in { $country }.
details-origin-none = The shop does not state where it is made.
details-voltage = It runs on { $voltage }, plug type { $plug }.
details-voltage-plain = It runs on { $voltage }.
details-voltage-none = The shop does not state a voltage.
details-brand = The brand is { $brand }.
details-description = The shop says:
details-description-foreign = This is the shop's own description, in { $language }.
details-original-title = This is what the shop calls it.
details-original-unspoken = It stands here as text, in { $language }.
details-ask = Shall I add it to your cart?
details-ask-open = Anything else about it?

access-present = { $fact }: yes.
access-absent = { $fact }: no.
access-not_stated = { $fact }: not stated.
access-tactile_marks = Marks you can feel
access-spoken_output = Spoken output
access-large_print = Large print
access-one_hand_use = Use with one hand

## Comparing

comparison-intro = Comparing { $list }.
comparison-row = { $attribute }: { $values }.
comparison-same = They do not differ in anything the shops state.
comparison-ask = Which one would you like?
not-stated = not stated

attribute-price = Price
attribute-rating = Rating
attribute-delivery = Delivery
attribute-weight = Weight
attribute-materials = Material
attribute-colors = Colour
attribute-features = Features
attribute-sizes = Sizes
attribute-origin = Made in
attribute-voltage = Voltage
attribute-brand = Brand
attribute-merchant = Shop
attribute-stock = In stock
attribute-tactile_marks = Marks you can feel
attribute-spoken_output = Spoken output
attribute-large_print = Large print
attribute-one_hand_use = Use with one hand

## Why

why-intro = Why { $name }:
why-none = It was the nearest to your words. The shop states nothing more about it.
why-source = I know this from the shop's record.
why-not-stated = The shop does not state: { $what }.

## Questions

question-which_product = Which one do you mean: { $choices }?
question-which_product-plain = Which one do you mean: the first, the second or the third?
question-quantity = How many would you like?
question-size = Which size would you like? The sizes are: { $choices }.
question-country = Which country should it be sent to?
question-region = { $kind ->
    [CA] Which province is it sent to?
   *[other] Which state is it sent to?
}
question-currency = Which currency should I tell prices in?
question-search_first = Nothing is on the table yet. What are you looking for?
question-empty_cart = Your cart is empty. What are you looking for?
question-number = Did you say { $first }, or { $second }?
question-add = Shall I add it to your cart?
question-forget = Shall I forget everything about you: cart, orders, language and settings? This cannot be undone.
question-look_for = Shall I look for something for this: { $choices }?
question-relax = Shall I look without it?
question-which_order = Which order do you mean?
question-language = Which language would you like?

## Cart

cart-empty = Your cart is empty.
cart-added = I added { $what }.
cart-removed = I took { $name } out of the cart.
cart-quantity = Now it is { $what }.
cart-undone = Undone.
cart-cleared = I emptied the cart.
cart-count = { $count-n ->
    [one] One thing is in your cart.
   *[other] { $count } things are in your cart.
}
cart-line = { $what }, { $price }.
cart-line-size = { $what }, size { $size }, { $price }.
cart-line-sold-out = { $name } is sold out now.
cart-total = The goods come to { $total }, without delivery.
cart-total-unknown = I cannot add up the prices: an exchange rate is missing.
cart-ask = Say "checkout" when you are ready.

## Buying

read-back-intro = Before you buy, listen, please.
read-back-practice = This is a practice shop: nothing is charged and nothing is sent.
read-back-line = { $what }, { $price } each, { $subtotal }.
read-back-line-single = { $what }, { $subtotal }.
read-back-line-size = Size { $size }.
read-back-seller = { $days-n ->
    [one] From { $merchant }, { $country }. Delivery: { $freight }, in one day.
   *[other] From { $merchant }, { $country }. Delivery: { $freight }, in { $days } days.
}
read-back-free = free
read-back-rate = The prices in { $source } are counted in { $target } at the rate of { $date }.
read-back-total = The total to pay now is { $total }. Destination: { $country }.
read-back-not-included = Not in this total: { $list }, where they are due.
read-back-not-import_duty = import duty
read-back-not-import_tax = import tax
read-back-not-import_fee = customs fees
read-back-ask = Do you want to buy this and pay { $total }? Say yes or no.
read-back-ask-digits = To buy this and pay { $total }, say: yes, { $digits }. Otherwise say no.
read-back-changed = Something has changed, so your yes does not count: { $list }.
read-back-changed-price = the price
read-back-changed-destination = where it goes
read-back-changed-currency = the currency
read-back-changed-delivery = the time of delivery
read-back-changed-offer = the shop's offer
read-back-changed-stock = the stock
read-back-changed-duty = duty or tax at the border
read-back-changed-rate = the exchange rate
read-back-changed-freight = the cost of delivery
read-back-changed-cart = what is in the cart
read-back-changed-expired = too much time has passed
read-back-misheard = I did not hear the two numbers rightly.

not-bought = Nothing was bought.
not-bought-cart = { $count-n ->
    [0] Nothing was bought.
    [one] Nothing was bought. One thing is still in your cart.
   *[other] Nothing was bought. { $count } things are still in your cart.
}
order-placed = Thank you. Your order is placed.
order-placed-practice = This was practice: nothing is charged and nothing is sent.
order-placed-total = The total is { $total }.
order-placed-receipt = Your receipt number is: { $receipt }.
order-placed-receipt-again = Again: { $receipt }.
order-placed-delivery = { $days-n ->
    [one] It arrives in one day.
   *[other] It arrives in { $days } days.
}
order-placed-cancel = You can say "cancel my order".

orders-none = You have no orders.
orders-count = { $count-n ->
    [one] You have one order.
   *[other] You have { $count } orders. The newest first.
}
order-line = Order { $receipt }, of { $date }: { $names }, { $total }, { $state }.
order-state-placed = placed
order-state-cancelled = cancelled
order-cancelled = Order { $receipt } is cancelled.
order-cancelled-total = You do not pay { $total }.
order-cancelled-already = Order { $receipt } had been cancelled before.

## Manner

manner-rate-slower = I speak slower now.
manner-rate-faster = I speak faster now.
manner-rate-slower-limit = I cannot speak slower than this.
manner-rate-faster-limit = I cannot speak faster than this.
manner-rate-normal = I speak at the usual pace now.
manner-rate-normal-limit = I am speaking at the usual pace already.
manner-volume-louder = I speak louder now.
manner-volume-quieter = I speak more quietly now.
manner-volume-louder-limit = I cannot speak louder than this.
manner-volume-quieter-limit = I cannot speak more quietly than this.
manner-language = I speak { $value } now.
manner-currency = I tell prices in { $value } now.
manner-country = Things will be sent to { $value }.
spelled = { $letters }.

## Short notes

note-greeting = Hello. What are you looking for?
note-thanks = You are welcome.
note-stopped = I am quiet.
note-forgotten = Everything about you is forgotten.
note-not_forgotten = I have kept everything.
note-nothing_to_undo = There is nothing to undo.
note-nothing_to_repeat = I have not said anything yet.
note-nothing_to_confirm = There is nothing to say yes to right now.
note-nothing_to_deny = All right.
note-no_more = That was all of them.
note-key_needed = To buy now, please press Enter, or type yes.
note-no_orders = You have no orders.
note-too_late_to_cancel = This order can no longer be cancelled.
note-declined = All right.
note-cannot_yet_watch_price = I cannot watch prices yet.
note-cannot_yet_buy_when = I cannot buy by myself later. I buy only when you say yes.
note-cannot_yet_negotiate = I cannot bargain with shops yet.
note-cannot_yet_photo_match = I cannot look at photos yet.
note-cannot_yet_return_item = I cannot send things back yet. An order can be cancelled: say "cancel my order".

not-understood = I understood the words, but not what to do.
not-understood-unheard = I did not catch that.
not-understood-empty = I heard nothing.
