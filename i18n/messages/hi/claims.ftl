### कोई चीज़ यहाँ क्यों है: हर दावा एक छोटा वाक्य। $value शब्दों में मान है; $because उपयोग के लिए कोई ख़ूबी।
### "…-not-stated" वह बताते हैं जो दुकान ने नहीं बताया; ये "दुकान ने नहीं बताया" के बाद आते हैं।

claim-is-type = यह वही है जो आपने माँगा: { $value }
claim-of-brand = इसका ब्रांड है { $value }
claim-has-color = इसका रंग है { $value }
claim-has-color-not-stated = रंग, { $value }
claim-made-of = यह इससे बना है: { $value }
claim-made-of-not-stated = सामग्री, { $value }
claim-has-feature = दुकान बताती है: { $value }
claim-has-feature-not-stated = { $value }
claim-has-size = यह इस साइज़ में है: { $value }
claim-has-size-not-stated = साइज़, { $value }
claim-within-price = इसका दाम { $value } है, आपकी सीमा के अंदर
claim-within-price-not-stated = आपकी मुद्रा में दाम
claim-above-price = इसका दाम { $value } है
claim-above-price-not-stated = आपकी मुद्रा में दाम
claim-rated = इसकी रेटिंग { $value } है
claim-free-of-material = इसमें यह नहीं है: { $value }
claim-free-of-material-not-stated = यह इससे मुक्त है या नहीं: { $value }
claim-free-of-color = इसका रंग यह नहीं है: { $value }
claim-free-of-color-not-stated = इसका रंग यह है या नहीं: { $value }
claim-free-of-feature-not-stated = इसमें यह है या नहीं: { $value }
claim-not-of-brand = यह इस ब्रांड का नहीं है: { $value }
claim-ships-to = { $value-n ->
    [1] यह एक दिन में आपके पास पहुँचता है
   *[other] यह { $value } दिन में आपके पास पहुँचता है
}
claim-destination-unknown-not-stated = आप तक पहुँचना, जब तक आप अपना देश न बताएँ
claim-in-stock = यह स्टॉक में है
claim-suits = यह इस काम के लिए ठीक है: { $value }
claim-helps = { $value } के लिए इसमें यह है: { $because }
claim-needs-not-stated = { $value } के लिए जो चाहिए: { $because }
claim-harms = { $value } के लिए इसमें यह कमी है: { $because }
claim-not-from = यह इस देश का नहीं है: { $value }
claim-not-from-not-stated = मूल देश
claim-made-for-women = नाम के अनुसार यह महिलाओं के लिए है
claim-made-for-men = नाम के अनुसार यह पुरुषों के लिए है
claim-made-for-dogs = यह कुत्तों के लिए है
claim-made-for-cats = यह बिल्लियों के लिए है
claim-made-for-fish = यह मछलियों के लिए है
claim-made-for-birds = यह पक्षियों के लिए है
