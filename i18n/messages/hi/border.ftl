### सीमा पर क्या देना पड़ता है, और क्या सीमा के पार लाया जा सकता है।

border-kind-duty = आयात शुल्क
border-kind-tax = { $country ->
    [GB] वैट
    [JP] उपभोग कर
   *[other] कर
}
border-kind-fee = सीमा शुल्क विभाग की फ़ीस
border-now = { $kinds }: { $amount }, अभी दुकान को देना है।
border-none = आज के नियमों से न आयात शुल्क लगेगा, न कर।
border-later = डिलीवरी पर पहुँचाने वाले को { $amount } और देना होगा: { $kinds }।
border-later-about = डिलीवरी पर पहुँचाने वाले को लगभग { $amount } और देना होगा: { $kinds }।
border-unknown = मुझे यह मालूम नहीं: { $list }। यह ऊपर से लग सकता है।
border-refused = { $name }: यह आपके देश में भेजना मना है, इसलिए यह इस ख़रीद में नहीं है।

door-total = कुल ख़र्च { $total } है। भेजने का देश: { $country }। दरवाज़े पर और कुछ नहीं देना होगा।
door-total-now = ख़रीदते समय { $total } देना होगा। भेजने का देश: { $country }।
door-total-all = सब मिलाकर { $total } बनता है।
door-total-about = जहाँ तक मालूम है, सब मिलाकर लगभग { $total } बनता है।

unknown-rules = वहाँ के शुल्क और कर के नियम
unknown-duty_rate = शुल्क की दर
unknown-duty_rate-for = इनके शुल्क की दर: { $names }
unknown-us_duties = अमेरिका के अतिरिक्त शुल्क
unknown-us_duties-for = इन पर अमेरिका के अतिरिक्त शुल्क: { $names }
unknown-three_euro_duty = तीन यूरो का शुल्क लगेगा या नहीं
unknown-excise = शराब या तंबाकू का शुल्क
unknown-state_sales_tax = आपके राज्य का बिक्री कर
unknown-region = किस राज्य में जाना है, क्योंकि कर उसी पर निर्भर है
unknown-tax_rate = कर की दर
unknown-tax_rate-for = इनके कर की दर: { $names }
unknown-duty_and_tax = शुल्क और कर, क्योंकि विनिमय दर नहीं मिली
unknown-registered = दुकान आपसे शुल्क और कर पहले ही लेती है या नहीं
unknown-handling_fee = यूरोपीय संघ की नई फ़ीस
unknown-carrier_fee = सीमा शुल्क के काम के लिए पहुँचाने वाले की फ़ीस
unknown-carrier = सामान डाक से आएगा या कूरियर से
unknown-other = सीमा पर लगने वाले दूसरे ख़र्च

import-inside = { $name }: यह रास्ते में कोई सीमा पार नहीं करता। भेजने का देश: { $country }।
import-no-rule = { $name }: इसे लाने का कोई नियम मुझे मालूम नहीं। भेजने का देश: { $country }।
import-no-promise = यह कोई वादा नहीं है। पक्की बात केवल सीमा शुल्क विभाग बता सकता है।
import-prohibited = { $name }: इसे वहाँ भेजना मना है। भेजने का देश: { $country }।
import-carrier_limits = { $name }: पहुँचाने वालों ने इस पर कुछ रोक लगाई है। भेजने का देश: { $country }।
import-needs_check = { $name }: भेजने से पहले इसकी जाँच ज़रूरी है। भेजने का देश: { $country }।
import-ask-customs = पक्की बात केवल सीमा शुल्क विभाग और पहुँचाने वाला बता सकते हैं।
import-not-sold = इसलिए यह आपको यहाँ से नहीं मिल सकता।

## i18n/customs/restrictions.toml के हर नियम का एक वाक्य; आख़िरी तीन उन नियमों के लिए हैं जिनका अपना वाक्य नहीं।

finding-battery-in-equipment = बैटरी वाली चीज़ें हर पहुँचाने वाला नहीं लेता।
finding-battery-in-equipment-before-2026 = बैटरी वाली चीज़ें हर पहुँचाने वाला नहीं लेता।
finding-battery-loose-post = अलग लिथियम बैटरी और पावर बैंक अंतरराष्ट्रीय डाक से नहीं भेजे जा सकते।
finding-battery-loose-aircraft = अलग लिथियम बैटरी और पावर बैंक केवल मालवाहक विमान से जाते हैं।
finding-perfume = इत्र आग पकड़ सकता है, और बहुत से पहुँचाने वाले इसे हवाई जहाज़ से नहीं ले जाते।
finding-aerosol = स्प्रे के डिब्बे ख़तरनाक सामान माने जाते हैं, और इन्हें कम ही पहुँचाने वाले लेते हैं।
finding-eu-meat-dairy = बाहर से मांस और दूध की चीज़ें यूरोपीय संघ में लोगों को भेजना मना है।
finding-food = खाने की चीज़ों के लिए प्रमाणपत्र लग सकता है, या उन्हें रोका जा सकता है।
finding-plant = पौधों और बीजों के लिए अक्सर पौधों की सेहत का प्रमाणपत्र चाहिए।
finding-animal = जानवरों से बनी चीज़ों के लिए प्रमाणपत्र लग सकता है।
finding-medicine = दवा के लिए डॉक्टर का पर्चा या अनुमति लग सकती है।
finding-br-medicine = ब्राज़ील में दवा केवल अपने इस्तेमाल के लिए लाई जा सकती है, और डॉक्टर का पर्चा माँगा जा सकता है।
finding-knife = चाकुओं पर उनकी क़िस्म, ख़रीदने वाले की उम्र और पहुँचाने वाले के हिसाब से रोक है।
finding-alcohol-tobacco = शराब और तंबाकू पर उम्र की रोक है, और बहुत से पहुँचाने वाले इन्हें नहीं लेते।
finding-ics2-description = दुकान को सीमा शुल्क के लिए इसका ब्योरा और साफ़ लिखना होगा।
finding-prohibited = एक नियम इसे मना करता है।
finding-carrier_limits = इसे हर पहुँचाने वाला नहीं लेता।
finding-needs_check = पहले इससे जुड़ा एक नियम देखना होगा।
