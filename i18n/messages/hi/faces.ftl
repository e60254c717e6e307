### ब्राउज़र का पन्ना और टर्मिनल की स्क्रीन: नाम, हालत और सूचनाएँ।

## पन्ना

page-title = सेसो, ऐसी दुकान जिससे आप बात करते हैं
page-skip = सीधे लिखने की जगह पर जाइए
page-practice = यह अभ्यास की दुकान है: न पैसे कटते हैं, न कुछ भेजा जाता है।
page-conversation = बातचीत
page-your-turn = आपकी बारी
page-you = आप
page-sayso = सेसो
page-say = लिखिए कि आपको क्या चाहिए
page-send = भेजिए
page-talk = बोलिए
page-talk-help = बोलते समय इसे दबाए रखिए। या एक बार दबाइए, बोलिए, और फिर एक बार दबाइए।
page-stop = आवाज़ रोकिए
page-again = फिर से सुनाइए
page-settings = सेटिंग
page-language = भाषा
page-reader = मैं स्क्रीन रीडर इस्तेमाल करता या करती हूँ
page-reader-help = तब सेसो अपनी आवाज़ बंद रखता है, ताकि आपको दो आवाज़ें एक साथ न सुननी पड़ें।
page-tones = छोटी ध्वनियाँ
page-tones-help = छोटी ध्वनियाँ बताती हैं कि क्या हो रहा है: आपकी बारी, सुन लिया, खोज जारी, काम नहीं हुआ। ऊपर की पंक्ति में भी यही लिखा रहता है।
page-help = आप कभी भी "मदद" बोल या लिख सकते हैं।
page-noscript = सेसो से बात करने के लिए इस पन्ने को JavaScript चाहिए। कृपया उसे चालू कीजिए।
page-reconnect = फिर से जुड़िए
page-state-connecting = जुड़ रहा है।
page-state-waiting = माइक्रोफ़ोन बंद है। आपकी बारी है।
page-state-starting = माइक्रोफ़ोन चालू हो रहा है। कृपया आवाज़ का इंतज़ार कीजिए।
page-state-listening = माइक्रोफ़ोन चालू है। कृपया बोलिए।
page-state-heard = आपकी बात सुन ली।
page-state-thinking = एक पल रुकिए, खोज चल रही है।
page-state-speaking = सेसो बोल रहा है।
page-state-lost = जुड़ा नहीं है।
page-cannot-hear = यहाँ आपकी भाषा सुनी नहीं जा सकती। कृपया टाइप कीजिए।
page-no-microphone = कोई माइक्रोफ़ोन नहीं मिला, या इस पन्ने को उसकी अनुमति नहीं है। कृपया टाइप कीजिए।
page-microphone-denied = इस पन्ने को माइक्रोफ़ोन की अनुमति नहीं है। ब्राउज़र में अनुमति दीजिए, या टाइप कीजिए।
page-close-ended = यह बातचीत ख़त्म हो गई। नई शुरू करने के लिए फिर से जुड़िए।
page-close-too-big = यह एक बार में बहुत ज़्यादा था। कृपया फिर से जुड़िए और कम शब्दों में कहिए।
page-close-token = इस सेसो को अपना पूरा पता चाहिए, टोकन वाला। कृपया वही खोलिए।
page-close-idle = आप कुछ देर से चुप थे, इसलिए बातचीत रोक दी गई। आगे बढ़ने के लिए फिर से जुड़िए।
page-close-elsewhere = यह बातचीत दूसरी खिड़की में चल रही है।
page-close-too-fast = यह बहुत तेज़ था। कृपया एक पल रुककर फिर से जुड़िए।
page-close-full = सेसो अभी बहुत लोगों से बात कर रहा है। कृपया थोड़ी देर में फिर से कोशिश कीजिए।
page-close-lost = संपर्क टूट गया है। फिर से जोड़ने की कोशिश हो रही है।
page-close-fault = संपर्क ख़त्म हो गया है। कृपया फिर से जुड़िए।

## स्क्रीन

screen-log = बातचीत
screen-table = सामने रखी चीज़ें
screen-table-empty = अभी कुछ नहीं। बताइए क्या चाहिए।
screen-table-line = { $number }. { $name }, { $price }
screen-table-sold-out = बिक चुका
screen-cart = कार्ट
screen-cart-empty = आपका कार्ट ख़ाली है।
screen-cart-line = { $what }: { $price }
screen-cart-goods = सामान: { $total }
screen-cart-door = दरवाज़े तक: { $total }
screen-cart-pay-now = अभी देना है: { $total }
screen-cart-on-delivery = डिलीवरी पर: { $total }
screen-cart-door-open = डिलीवरी पर और भी लग सकता है, जैसा पढ़कर सुनाया गया।
screen-cart-door-unknown = दरवाज़े तक: भुगतान के समय बताया जाएगा
screen-cart-unknown = सामान: विनिमय दर मालूम नहीं
screen-you = आप
screen-sayso = सेसो
screen-say = लिखिए कि आपको क्या चाहिए
screen-state-waiting = आपका इंतज़ार है
screen-state-thinking = खोज चल रही है
screen-state-speaking = सेसो बोल रहा है
screen-state-ended = बातचीत ख़त्म हो गई। निकलने के लिए Control और Q दबाइए।
screen-key-log = बातचीत
screen-key-table = चीज़ें
screen-key-cart = कार्ट
screen-key-input = लिखना
screen-key-stop = चुप
screen-key-colours = रंग
screen-key-leave = निकलना

## पन्ना शुरू करना

serve-open = अपने ब्राउज़र में { $address } खोलिए।
serve-token = पते में टोकन वैसे ही जोड़िए जैसा पुस्तिका में लिखा है; उसके बिना कोई अंदर नहीं आ सकता।
serve-stop = रोकने के लिए Control और C दबाइए।

## इनमें क्या गड़बड़ हो सकती है

error-cannot-listen = पोर्ट { $port } नहीं लिया जा सका: वह व्यस्त है या उसकी अनुमति नहीं है। कृपया दूसरा चुनिए।
error-token-needed = दूसरे लोग भी यहाँ पहुँच सकते हैं। कृपया SAYSO_TOKEN में एक लंबा गुप्त शब्द रखिए, फिर दोबारा शुरू कीजिए।
error-token-too-short = टोकन बहुत छोटा है, सुरक्षित नहीं। कृपया लंबा टोकन रखिए।
error-bad-certificate = प्रमाणपत्र या उसकी कुंजी काम की नहीं है: { $file }।
error-no-screen = स्क्रीन के लिए टर्मिनल चाहिए। कृपया यहाँ "sayso talk" चलाइए।
error-server-engine-missing = पन्ने का एक हिस्सा नहीं लगा है। कृपया सेटअप फिर से चलाइए।
error-screen-engine-missing = स्क्रीन का एक हिस्सा नहीं लगा है। कृपया सेटअप फिर से चलाइए, या "sayso talk" चलाइए।

## What the short signals of the terminal say

tone-heard = आपकी बात सुन ली।
