# Feeds of goods: what came of an import, why a row was refused, and what can go wrong.

error-feed-unknown = मुझे नहीं पता कि { $file } किस तरह की सामान-सूची है। कृपया उसका प्रारूप बताइए या कॉलमों का मिलान दीजिए।
error-feed-damaged = सामान-सूची { $file } खराब है। कृपया उसे फिर से लाइए।
error-feed-bomb = फ़ाइल { $file } खुलने पर किसी सूची से बहुत ज़्यादा बड़ी हो जाती है। मैंने पढ़ना रोक दिया।
error-feed-busy = कोई दूसरा प्रोग्राम यह सूची ले रहा है। उसके पूरा होने पर फिर से कोशिश कीजिए।
error-bad-mapping = कॉलमों के मिलान में { $field } पर गलती है। कृपया उसे ठीक कीजिए।
error-bad-source = सूची के नाम में छोटे अंग्रेज़ी अक्षर, अंक, बिंदु और हाइफ़न हो सकते हैं। कृपया दूसरा नाम चुनिए।

feed-progress = अब तक पढ़ी गई पंक्तियाँ: { $rows }।
feed-dry = यह केवल जाँच थी: कुछ भी लिखा नहीं गया।
feed-resumed = पिछली बार काम जहाँ रुका था, वहीं से आगे बढ़ाया गया।
feed-counts = नए: { $added }। बदले हुए: { $updated }। पहले जैसे: { $unchanged }। हटाए गए: { $removed }। नहीं लिए गए: { $refused }।
feed-unsold = बिना दाम या स्टॉक के, इसलिए अभी बिक्री में नहीं: { $count }।
feed-reviews = ली गई समीक्षाएँ: { $count }।
feed-refused-row = पंक्ति { $line }: { $reason }
feed-refused-more = और नहीं ली गई पंक्तियाँ: { $count }।
feed-incomplete = सूची अपने अंत से पहले ही कट जाती है। जो पढ़ा गया वह रखा गया है, और कुछ भी हटाया नहीं गया।
feed-later = नया सामान अभी शब्दों से मिलेगा। "sayso catalog embed" से वह अर्थ से भी मिलने लगेगा।
feed-embedded = अब सारा सामान अर्थ से भी मिल सकता है: { $count }।

feed-reason-bad-encoding = इसकी कूट-लिपि बाकी जैसी नहीं है।
feed-reason-too-long = एक सामान के लिए यह बहुत ज़्यादा लंबी है।
feed-reason-too-deep = यह बहुत ज़्यादा गहराई तक नेस्टेड है।
feed-reason-not-json = यह सही JSON नहीं है।
feed-reason-not-xml = यह सही XML नहीं है।
feed-reason-bad-columns = इसके कॉलम पहली पंक्ति से मेल नहीं खाते।
feed-reason-broken-off = सूची यहाँ कट जाती है।
feed-reason-no-id = इसमें पहचान नहीं है।
feed-reason-bad-id = इसकी पहचान काम में नहीं ली जा सकती।
feed-reason-duplicate-id = इसकी पहचान पहले आ चुकी है।
feed-reason-no-title = इसमें नाम नहीं है।
feed-reason-no-price = इसमें दाम नहीं है।
feed-reason-bad-price = इसका दाम ठीक नहीं है, या उसके दो अर्थ हो सकते हैं।
feed-reason-no-currency = इसके दाम में मुद्रा नहीं बताई गई है।
feed-reason-unknown-currency = ऐसी कोई मुद्रा नहीं है।
feed-reason-bad-stock = इसका स्टॉक ठीक नहीं है।
feed-reason-unreadable = इसे पढ़ा नहीं जा सकता।
feed-reason-no-text = इसमें कोई शब्द नहीं है।
feed-reason-bad-stars = इसके सितारे ठीक नहीं हैं।
feed-reason-no-product = जिस चीज़ की बात है, वह सूची में नहीं है।

# What a feed did not say
details-delivery-not-stated = दुकान यह नहीं बताती कि वह आपके देश में भेजती है या नहीं।
details-days-not-stated = दुकान आपके देश में भेजती है, पर यह नहीं बताती कि कितने दिन लगेंगे।
details-seller-no-country = बेचने वाली दुकान { $merchant } है, जो अपना देश नहीं बताती।
error-delivery-not-stated = { $merchant } यह नहीं बताती कि वह आपके देश में भेजती है या नहीं, इसलिए वहाँ से ऑर्डर नहीं हो सकता। आप इसे कार्ट से निकाल सकते हैं।
error-seller-country-unknown = { $merchant } यह नहीं बताती कि सामान किस देश से भेजती है, इसलिए घर तक की कीमत का हिसाब नहीं हो सकता।
