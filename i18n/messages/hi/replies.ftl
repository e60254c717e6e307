### सेसो क्या जवाब देता है। मान शब्दों में आते हैं; `…-n` वाले केवल गिनती के लिए हैं।

## विकल्प

options-instead = यहाँ कोई दुकान यह नहीं बेचती: { $kinds }। आपकी बात के हिसाब से ये काम आ सकते हैं।
options-count = { $total-n ->
    [1] एक चीज़ मिली जो आपकी बात पर बैठती है।
   *[other] { $total } चीज़ें मिलीं जो आपकी बात पर बैठती हैं।
}
options-count-refined = { $total-n ->
    [1] अब एक चीज़ बैठती है।
   *[other] अब { $total } चीज़ें बैठती हैं।
}
options-count-open = { $total-n ->
    [1] एक चीज़ शायद ठीक हो, पर उसकी दुकान ने आपकी पूछी हर बात नहीं बताई।
   *[other] { $total } चीज़ें शायद ठीक हों, पर उनकी दुकानों ने आपकी पूछी हर बात नहीं बताई।
}
options-count-rest = { $rest-n ->
    [1] एक और शायद ठीक हो, पर उसकी दुकान ने हर बात नहीं बताई।
   *[other] { $rest } और शायद ठीक हों, पर उनकी दुकानों ने हर बात नहीं बताई।
}
options-more = { $shown-n ->
    [1] अगली चीज़ यह है, कुल { $total } में से।
   *[other] अगली { $shown } चीज़ें ये हैं, कुल { $total } में से।
}
options-first = { $shown-n ->
    [1] वह यह है।
   *[other] सबसे अच्छी { $shown } चीज़ें:
}
option = नंबर { $place }: { $name }, { $price }{ $extras }।
option-rating = , { $rating }
option-delivery = { $days-n ->
    [0] , आज पहुँचेगा
    [1] , एक दिन में पहुँचेगा
   *[other] , { $days } दिन में पहुँचेगा
}
option-not-served = , { $country } नहीं भेजा जाता
options-ask-one = क्या इसके बारे में और बताया जाए?
options-ask = किसके बारे में और सुनना चाहेंगे?
options-ask-more = आपको कौन सा चाहिए? या कहिए "और दिखाओ"।
option-not-stated = इसके लिए दुकान ने नहीं बताया: { $what }।
option-but = लेकिन { $what }।

nothing-found = ऐसा कुछ नहीं मिला जो इन सब बातों पर बैठे।
nothing-found-relax = { $would-n ->
    [1] यह शर्त हटाने पर एक चीज़ मिलेगी: { $what }। क्या इसके बिना देखा जाए?
   *[other] यह शर्त हटाने पर { $would } चीज़ें मिलेंगी: { $what }। क्या इसके बिना देखा जाए?
}
nothing-found-ask = और क्या ढूँढा जाए?

## एक चीज़

details-name = { $name }।
details-seller = ब्रांड { $brand } है, बेचने वाली दुकान { $merchant }, { $country }।
details-seller-plain = बेचने वाली दुकान { $merchant }, { $country }।
details-price = इसका दाम { $price } है।
details-price-converted = इसका दाम { $price } है, लगभग { $shopper }।
details-rating = { $count-n ->
    [1] एक आदमी ने इसे रेटिंग दी है: { $rating }।
   *[other] { $count } लोगों ने इसे रेटिंग दी है: { $rating }।
}
details-no-rating = अभी तक किसी ने इसे रेटिंग नहीं दी।
details-stock-many = यह स्टॉक में है।
details-stock-few = { $stock-n ->
    [1] केवल एक बचा है।
   *[other] केवल { $stock } बचे हैं।
}
details-stock-none = यह बिक चुका है।
details-delivery = { $days-n ->
    [0] यह आज पहुँच जाएगा।
    [1] यह एक दिन में पहुँच जाएगा।
   *[other] यह { $days } दिन में पहुँच जाएगा।
}
details-freight-sentence = { $freight }।
details-freight = डिलीवरी का ख़र्च { $price } है
details-freight-free = डिलीवरी मुफ़्त है
details-not-served = यह दुकान आपके देश में नहीं भेजती।
details-delivery-unknown = अपना देश बताइए, तब पता चलेगा कि यह कब पहुँचेगा।
details-materials = यह इससे बना है: { $list }।
details-materials-none = दुकान ने नहीं बताया कि यह किससे बना है।
details-colors = यह इन रंगों में मिलता है: { $list }।
details-colors-none = दुकान ने रंग नहीं बताया।
details-features = इसमें ये ख़ूबियाँ हैं: { $list }।
details-features-some = दूसरी ख़ूबियों के साथ इसमें ये हैं: { $list }।
details-features-none = दुकान ने कोई ख़ूबी नहीं बताई।
details-sizes = साइज़, { $system } नाप में: { $list }।
details-sizes-none = दुकान ने इसके साइज़ नहीं बताए।
details-weight = इसका वज़न { $weight } है।
details-weight-none = दुकान ने वज़न नहीं बताया।
details-dimensions = इसका नाप { $length } लंबा, { $width } चौड़ा और { $height } ऊँचा है।
details-dimensions-none = दुकान ने नाप नहीं बताया।
details-origin = यह इस देश में बना है: { $country }।
details-origin-none = दुकान ने नहीं बताया कि यह कहाँ बना है।
details-voltage = यह { $voltage } पर चलता है, प्लग की क़िस्म { $plug }।
details-voltage-plain = यह { $voltage } पर चलता है।
details-voltage-none = दुकान ने वोल्टेज नहीं बताया।
details-brand = ब्रांड { $brand } है।
details-description = दुकान कहती है:
details-description-foreign = यह दुकान का अपना विवरण है, भाषा { $language }।
details-original-title = दुकान इसे यह कहती है।
details-original-unspoken = यह यहाँ लिखा हुआ है, भाषा { $language }।
details-ask = क्या इसे कार्ट में डाल दें?
details-ask-open = इसके बारे में कुछ और पूछना है?

access-present = { $fact }: हाँ।
access-absent = { $fact }: नहीं।
access-not_stated = { $fact }: बताया नहीं गया।
access-tactile_marks = छूकर पहचानने वाले निशान
access-spoken_output = बोलकर बताना
access-large_print = बड़े अक्षर
access-one_hand_use = एक हाथ से इस्तेमाल

## तुलना

comparison-intro = इनकी तुलना: { $list }।
comparison-row = { $attribute }: { $values }।
comparison-same = दुकानों ने जो बताया है, उसमें इनमें कोई फ़र्क़ नहीं।
comparison-ask = आपको कौन सा चाहिए?
not-stated = बताया नहीं गया

attribute-price = दाम
attribute-rating = रेटिंग
attribute-delivery = डिलीवरी
attribute-weight = वज़न
attribute-materials = सामग्री
attribute-colors = रंग
attribute-features = ख़ूबियाँ
attribute-sizes = साइज़
attribute-origin = बनने का देश
attribute-voltage = वोल्टेज
attribute-brand = ब्रांड
attribute-merchant = दुकान
attribute-stock = स्टॉक में
attribute-tactile_marks = छूकर पहचानने वाले निशान
attribute-spoken_output = बोलकर बताना
attribute-large_print = बड़े अक्षर
attribute-one_hand_use = एक हाथ से इस्तेमाल

## क्यों

why-intro = { $name } क्यों:
why-none = यह आपके शब्दों के सबसे पास था। दुकान ने इसके बारे में और कुछ नहीं बताया।
why-source = यह बात दुकान के रिकॉर्ड से है।
why-not-stated = दुकान ने नहीं बताया: { $what }।

## सवाल

question-which_product = आप किसकी बात कर रहे हैं: { $choices }?
question-which_product-plain = आप किसकी बात कर रहे हैं: पहला, दूसरा या तीसरा?
question-quantity = आपको कितने चाहिए?
question-size = आपको कौन सा साइज़ चाहिए? साइज़ ये हैं: { $choices }।
question-country = इसे किस देश में भेजना है?
question-region = { $kind ->
    [CA] इसे किस प्रांत में भेजना है?
   *[other] इसे किस राज्य में भेजना है?
}
question-currency = दाम किस मुद्रा में बताए जाएँ?
question-search_first = अभी सामने कोई चीज़ नहीं है। आपको क्या चाहिए?
question-empty_cart = आपका कार्ट ख़ाली है। आपको क्या चाहिए?
question-number = आपने { $first } कहा, या { $second }?
question-add = क्या इसे कार्ट में डाल दें?
question-forget = क्या आपके बारे में सब कुछ भुला दिया जाए: कार्ट, ऑर्डर, भाषा और सेटिंग? यह वापस नहीं हो सकता।
question-look_for = क्या इसके लिए कुछ ढूँढा जाए: { $choices }?
question-relax = क्या इसके बिना देखा जाए?
question-which_order = आप किस ऑर्डर की बात कर रहे हैं?
question-language = आपको कौन सी भाषा चाहिए?

## कार्ट

cart-empty = आपका कार्ट ख़ाली है।
cart-added = कार्ट में डाल दिया: { $what }।
cart-removed = कार्ट से हटा दिया: { $name }।
cart-quantity = अब यह है: { $what }।
cart-undone = पहले जैसा कर दिया।
cart-cleared = कार्ट ख़ाली कर दिया।
cart-count = { $count-n ->
    [1] आपके कार्ट में एक चीज़ है।
   *[other] आपके कार्ट में { $count } चीज़ें हैं।
}
cart-line = { $what }, { $price }।
cart-line-size = { $what }, साइज़ { $size }, { $price }।
cart-line-sold-out = { $name } अब बिक चुका है।
cart-total = सामान का दाम { $total } है, डिलीवरी के बिना।
cart-total-unknown = दाम जोड़े नहीं जा सकते: एक विनिमय दर नहीं मिली।
cart-ask = तैयार होने पर कहिए "भुगतान करो"।

## ख़रीदना

read-back-intro = ख़रीदने से पहले कृपया सुन लीजिए।
read-back-practice = यह अभ्यास की दुकान है: न पैसे कटते हैं, न कुछ भेजा जाता है।
read-back-line = { $what }, हर एक { $price }, { $subtotal }।
read-back-line-single = { $what }, { $subtotal }।
read-back-line-size = साइज़ { $size }।
read-back-seller = { $days-n ->
    [1] दुकान { $merchant }, { $country }। डिलीवरी: { $freight }, एक दिन में।
   *[other] दुकान { $merchant }, { $country }। डिलीवरी: { $freight }, { $days } दिन में।
}
read-back-free = मुफ़्त
read-back-rate = { $source } के दाम { $target } में { $date } की दर से गिने गए हैं।
read-back-total = अभी कुल { $total } देना है। भेजने का देश: { $country }।
read-back-not-included = इस कुल में यह शामिल नहीं, जहाँ लगता हो: { $list }।
read-back-not-import_duty = आयात शुल्क
read-back-not-import_tax = आयात कर
read-back-not-import_fee = सीमा शुल्क विभाग की फ़ीस
read-back-ask = क्या आप इसे ख़रीदकर { $total } देना चाहते हैं? हाँ कहिए या नहीं।
read-back-ask-digits = इसे ख़रीदकर { $total } देने के लिए कहिए: हाँ, { $digits }। नहीं तो नहीं कहिए।
read-back-changed = कुछ बदल गया है, इसलिए आपकी हाँ नहीं मानी गई: { $list }।
read-back-changed-price = दाम
read-back-changed-destination = भेजने की जगह
read-back-changed-currency = मुद्रा
read-back-changed-delivery = पहुँचने का समय
read-back-changed-offer = दुकान की शर्तें
read-back-changed-stock = स्टॉक
read-back-changed-duty = सीमा पर शुल्क या कर
read-back-changed-rate = विनिमय दर
read-back-changed-freight = डिलीवरी का ख़र्च
read-back-changed-cart = कार्ट का सामान
read-back-changed-expired = बहुत समय निकल गया
read-back-misheard = वे दो अंक ठीक से सुनाई नहीं दिए।

not-bought = कुछ भी ख़रीदा नहीं गया।
not-bought-cart = { $count-n ->
    [0] कुछ भी ख़रीदा नहीं गया।
    [1] कुछ भी ख़रीदा नहीं गया। आपके कार्ट में अब भी एक चीज़ है।
   *[other] कुछ भी ख़रीदा नहीं गया। आपके कार्ट में अब भी { $count } चीज़ें हैं।
}
order-placed = धन्यवाद। आपका ऑर्डर हो गया।
order-placed-practice = यह अभ्यास था: न पैसे कटे, न कुछ भेजा जाएगा।
order-placed-total = कुल { $total }।
order-placed-receipt = आपकी रसीद का नंबर है: { $receipt }।
order-placed-receipt-again = एक बार और: { $receipt }।
order-placed-delivery = { $days-n ->
    [1] यह एक दिन में पहुँचेगा।
   *[other] यह { $days } दिन में पहुँचेगा।
}
order-placed-cancel = आप कह सकते हैं: "मेरा ऑर्डर रद्द करो"।

orders-none = आपका कोई ऑर्डर नहीं है।
orders-count = { $count-n ->
    [1] आपका एक ऑर्डर है।
   *[other] आपके { $count } ऑर्डर हैं। सबसे नया पहले।
}
order-line = ऑर्डर { $receipt }, तारीख़ { $date }: { $names }, { $total }, { $state }।
order-state-placed = हो गया
order-state-cancelled = रद्द
order-cancelled = ऑर्डर { $receipt } रद्द हो गया।
order-cancelled-total = आपको { $total } नहीं देना है।
order-cancelled-already = ऑर्डर { $receipt } पहले ही रद्द हो चुका था।

## बोलने का ढंग

manner-rate-slower = अब बोलने की रफ़्तार धीमी कर दी।
manner-rate-faster = अब बोलने की रफ़्तार बढ़ा दी।
manner-rate-slower-limit = इससे धीरे बोलना संभव नहीं।
manner-rate-faster-limit = इससे तेज़ बोलना संभव नहीं।
manner-rate-normal = अब बोलने की रफ़्तार सामान्य है।
manner-rate-normal-limit = बोलने की रफ़्तार पहले से सामान्य है।
manner-volume-louder = अब आवाज़ तेज़ कर दी।
manner-volume-quieter = अब आवाज़ कम कर दी।
manner-volume-louder-limit = आवाज़ इससे तेज़ नहीं हो सकती।
manner-volume-quieter-limit = आवाज़ इससे कम नहीं हो सकती।
manner-language = अब भाषा { $value } है।
manner-currency = अब दाम { $value } में बताए जाएँगे।
manner-country = अब भेजने का देश: { $value }।
spelled = { $letters }।

## छोटी सूचनाएँ

note-greeting = नमस्ते। आपको क्या चाहिए?
note-thanks = कोई बात नहीं, यह मेरा काम है।
note-stopped = मैं चुप हूँ।
note-forgotten = आपके बारे में सब कुछ भुला दिया गया।
note-not_forgotten = सब कुछ वैसे ही रखा है।
note-nothing_to_undo = वापस करने के लिए कुछ नहीं है।
note-nothing_to_repeat = मैंने अभी तक कुछ नहीं कहा है।
note-nothing_to_confirm = अभी हाँ कहने के लिए कुछ नहीं है।
note-nothing_to_deny = ठीक है।
note-no_more = बस, इतने ही थे।
note-key_needed = अभी ख़रीदने के लिए कृपया Enter दबाइए, या हाँ लिखिए।
note-no_orders = आपका कोई ऑर्डर नहीं है।
note-too_late_to_cancel = यह ऑर्डर अब रद्द नहीं हो सकता।
note-declined = ठीक है।
note-cannot_yet_watch_price = दाम पर नज़र रखना मुझे अभी नहीं आता।
note-cannot_yet_buy_when = बाद में अपने आप ख़रीदना मुझे नहीं आता। ख़रीद केवल आपके हाँ कहने पर होती है।
note-cannot_yet_negotiate = दुकानों से मोल-भाव करना मुझे अभी नहीं आता।
note-cannot_yet_photo_match = फ़ोटो देखना मुझे अभी नहीं आता।
note-cannot_yet_return_item = चीज़ वापस भेजना मुझे अभी नहीं आता। ऑर्डर रद्द हो सकता है: कहिए "मेरा ऑर्डर रद्द करो"।

not-understood = शब्द तो सुनाई दिए, पर करना क्या है, यह समझ में नहीं आया।
not-understood-unheard = यह ठीक से सुनाई नहीं दिया।
not-understood-empty = कुछ सुनाई नहीं दिया।
