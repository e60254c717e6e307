# Taste: why things stand in this order, what earlier choices moved, and that it was forgotten.

why-order-fit = सबसे पहले वह है जो आपकी बात से सबसे ज़्यादा मेल खाता है।
why-order-cheapest = आपके कहे अनुसार सबसे सस्ता पहले है।
why-order-best-rated = आपके कहे अनुसार सबसे अच्छी रेटिंग वाला पहले है।
why-order-fastest-delivery = आपके कहे अनुसार सबसे जल्दी पहुँचने वाला पहले है।
why-order-nothing = आपकी पसंद के बारे में अभी कुछ नहीं सीखा गया है।
why-order-unmoved = आपकी पिछली पसंद से इस क्रम में कुछ नहीं बदला।
why-order-up = नंबर { $place } ऊपर है, क्योंकि { $why }।
why-order-down = नंबर { $place } नीचे है, क्योंकि { $why }।
why-order-bounds = आपकी पसंद से केवल वही चीज़ें खिसकती हैं जो लगभग बराबर ठीक हैं। एक जैसी चीज़ों में महँगी कभी सस्ती से आगे नहीं आती।
why-order-forget = नए सिरे से शुरू करने के लिए कहिए: मेरी पसंद भूल जाओ।

taste-chosen = आपने { $what } { $times } चुना
taste-passed = आपने { $what } { $times } छोड़ा
taste-others-chosen = यहाँ दूसरे लोग अक्सर { $what } चुनते हैं
taste-others-passed = यहाँ दूसरे लोग अक्सर { $what } छोड़ते हैं

gender-of-times = m
taste-times = { $count-n ->
   *[other] { $count } बार
}
taste-material = इस सामग्री वाला सामान, { $value },
taste-color = इस रंग वाला सामान, { $value },
taste-feature = इस खूबी वाला सामान, { $value },
taste-brand = इस ब्रांड का सामान, { $value },
taste-merchant = इस दुकान का सामान, { $value },
taste-origin = इस देश का सामान, { $value },
taste-price-less = सस्ता वाला सामान
taste-price-more = महँगा वाला सामान
taste-rating-less = कम रेटिंग वाला सामान
taste-rating-more = बेहतर रेटिंग वाला सामान
taste-delivery-less = जल्दी पहुँचने वाला सामान
taste-delivery-more = देर से पहुँचने वाला सामान

note-taste_forgotten = आपकी पसंद के बारे में जो सीखा गया था, वह भुला दिया गया। कार्ट, ऑर्डर और सेटिंग वैसे ही हैं।
note-taste_nothing = आपकी पसंद के बारे में अभी कुछ सीखा ही नहीं गया था।
