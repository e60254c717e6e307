### Judging: side by side, what buyers say, one question about one thing, how Sayso knows.
### Values arrive worded; `…-n` arguments are the plain numbers, for plurals only.

## Comparing

joined = { $first }; { $second }
comparison-cell = { $place }, { $name }: { $value }
comparison-none = इनमें से कुछ नहीं बताया
comparison-better = { $list }।
comparison-need = इस काम के लिए, { $activity }, नंबर { $place } बेहतर है: { $list }
comparison-lead = नंबर { $place } { $what }
comparison-lead-price = सबसे सस्ता है
comparison-lead-rating = रेटिंग में सबसे ऊपर है
comparison-lead-delivery = सबसे जल्दी पहुँचेगा
comparison-lead-weight = सबसे हल्का है
comparison-not-stated = यह बताया नहीं गया: { $list }।
comparison-missing = नंबर { $place } में { $attribute }

## What buyers say

reviews-none = अभी किसी ने इस पर राय नहीं लिखी।
reviews-count = { $count-n ->
    [1] एक आदमी ने राय लिखी है: { $rating }।
   *[other] { $count } लोगों ने राय लिखी है, औसत { $rating }।
}
reviews-aside = { $count-n ->
    [1] एक राय गिनी नहीं गई, वजह यह है: { $why }।
   *[other] { $count } राय गिनी नहीं गईं, वजह यह है: { $why }।
}
reviews-aside-copy = किसी और राय की नक़ल
reviews-aside-elsewhere = दूसरी चीज़ों पर भी यही शब्द
reviews-aside-rush = अचानक एक जैसे सितारों की बाढ़
reviews-aside-empty = एक ही दिन में बहुत सी खोखली तारीफ़
reviews-weighted = शक वाली राय कम गिनें, तो { $rating }।
reviews-about = { $aspect }, इस पर { $good } पक्ष में, { $bad } ख़िलाफ़।
reviews-about-none = इस पर दो लोगों ने भी कुछ नहीं कहा: { $aspect }।
reviews-disagree = इस पर ख़रीदारों की राय अलग-अलग है।
reviews-praised = तारीफ़ इन बातों की है: { $list }।
reviews-blamed = शिकायत इन बातों की है: { $list }।
reviews-disputed = राय बँटी हुई है: { $list }।
reviews-no-aspect = ऐसी कोई बात नहीं जो दो लोगों ने कही हो।
reviews-aspect = { $aspect }, { $good } पक्ष में, { $bad } ख़िलाफ़
reviews-quotes = उन्हीं के शब्दों में:
reviews-quote-foreign = इसकी भाषा { $language } है:

aspect-fit = नाप और फ़िटिंग
aspect-durability = टिकाऊपन
aspect-quality = क्वालिटी
aspect-easy-hands = कमज़ोर हाथों के लिए आसानी
aspect-without-sight = बिना देखे इस्तेमाल
aspect-readability = पढ़ने में आसानी
aspect-comfort = आराम
aspect-taste-smell = स्वाद और गंध
aspect-noise = शोर
aspect-battery = बैटरी
aspect-delivery = डिलीवरी
aspect-value = दाम के हिसाब से क़ीमत
aspect-instructions = निर्देश
aspect-looks = रूप-रंग
aspect-warmth = गरमाहट
aspect-safety = सुरक्षा
aspect-weight = वज़न
aspect-ease = इस्तेमाल में आसानी
aspect-cleaning = सफ़ाई
aspect-waterproof = पानी से बचाव

## One question about one thing

answer-yes = हाँ। दुकान बताती है: { $value }।
answer-yes-materials = हाँ। यह इससे बना है: { $list }।
answer-yes-colors = हाँ। यह इन रंगों में मिलता है: { $list }।
answer-returns = { $days-n ->
    [1] हाँ। इसे एक दिन के अंदर लौटा सकते हैं।
   *[other] हाँ। इसे { $days } दिन के अंदर लौटा सकते हैं।
}
answer-battery-in-equipment = हाँ। इसके अंदर बैटरी है।
answer-battery-loose = हाँ। इसके साथ अलग से बैटरी आती है।
answer-no = नहीं। दुकान बताती है कि यह इसमें नहीं है: { $what }।
answer-no-states = नहीं। दुकान बताती है: { $value }।
answer-no-colors = नहीं। यह इन रंगों में मिलता है: { $list }।
answer-no-returns = नहीं। दुकान इसे वापस नहीं लेती।
answer-not-stated = बताया नहीं गया। दुकान ने इस पर कुछ नहीं कहा: { $what }।
answer-instead-materials = दुकान ने यह सामग्री बताई है: { $list }।
answer-described = रिकॉर्ड में इसका खाना नहीं है: { $what }। विवरण में लिखा है:
answer-described-foreign = रिकॉर्ड में इसका खाना नहीं है: { $what }। विवरण की भाषा { $language } है:

topic-battery = बैटरी
topic-returns = वापसी
topic-washing = धुलाई
topic-noise = शोर
topic-warranty = वारंटी
topic-nuts = मेवे
topic-gluten = ग्लूटेन
topic-milk = दूध
topic-nickel = निकल धातु
topic-fragrance = ख़ुशबू
topic-alcohol = अल्कोहल
topic-sugar = चीनी
topic-caffeine = कैफ़ीन
topic-salt = नमक
topic-latex = लेटेक्स

## How Sayso knows

why-reviews = { $count-n ->
    [1] एक राय गिनी गई। भाषा: { $languages }।
   *[other] { $count } राय गिनी गईं। भाषाएँ: { $languages }।
}
why-reviews-ask = कुछ राय पढ़कर सुनाई जा सकती हैं। कहिए: एक राय पढ़कर सुनाओ।
why-fields = यह इस खाने में लिखा है: { $list }।

field-features = ख़ूबियाँ
field-accessibility = सुलभता
field-materials = सामग्री
field-colors = रंग
field-battery = बैटरी
field-description = विवरण
field-returns = वापसी की शर्तें
