### वाक्यों के टुकड़े।

price-about = लगभग { $price }
your-country = आपका देश
name-foreign = { $type }, ब्रांड { $brand }
name-foreign-detail = { $type }, ब्रांड { $brand }, { $detail }
comparison-name = नंबर { $place }, { $name }
why-reason = { $claim }।
fact-present = हाँ
fact-absent = नहीं
fact-not_stated = बताया नहीं गया

size-system-EU = यूरोपीय
size-system-US = अमेरिकी
size-system-UK = ब्रिटिश
size-system-JP = जापानी
size-system-CN = चीनी
size-system-BR = ब्राज़ीली
size-system-INT = अक्षर वाला

constraint-max-price = दाम की ऊपरी सीमा
constraint-min-price = दाम की निचली सीमा
constraint-min-rating = रेटिंग
constraint-size-value = साइज़
constraint-ships-to = आपके देश में डिलीवरी
constraint-stock = स्टॉक में होना
constraint-brands = ब्रांड
constraint-excluded-materials = जिस सामग्री को आपने मना किया
constraint-excluded-colors = जिन रंगों को आपने मना किया
constraint-excluded-features = जिन ख़ूबियों को आपने मना किया
constraint-excluded-brands = जिन ब्रांडों को आपने मना किया
constraint-excluded-origins = जिन देशों को आपने मना किया
constraint-excluded-types = जिस तरह की चीज़ों को आपने मना किया
constraint-product-types = चीज़ की क़िस्म, { $value }
constraint-features = यह ख़ूबी, { $value }
constraint-materials = सामग्री, { $value }
constraint-colors = रंग, { $value }
constraint-activities = इस्तेमाल, { $value }

days = { $days-n ->
    [0] आज
    [1] एक दिन
   *[other] { $days } दिन
}
counted = { $count-n ->
    [1] एक { $name }
   *[other] { $count } नग, { $name }
}

# Gender of the word for a piece in "counted": m, f, n, or - where the language has none.
gender-of-piece = m
