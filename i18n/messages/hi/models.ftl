# Models that may be fetched: what there is, how far a fetch is, what is used, and what can go wrong.

error-model-unknown = { $model } नाम का कोई मॉडल मुझे नहीं पता। "sayso models list" से सब दिखते हैं।
error-model-not-here = मॉडल { $model } यहाँ नहीं है। "sayso models pull { $model }" से आ जाएगा।
error-fetch-no-network = जहाँ मॉडल रखे हैं, वहाँ तक पहुँच नहीं हो रही। कृपया नेटवर्क देख लें। आप फ़ाइलें दूसरी मशीन से लाकर "--from" से उनका फ़ोल्डर भी बता सकते हैं।
error-fetch-broken-off = { $file } आते-आते कनेक्शन टूट गया। वही कमांड फिर दीजिए: जहाँ रुका था, वहीं से आगे चलेगा।
error-fetch-gone = फ़ाइल { $file } अब अपनी जगह पर नहीं है। कृपया नया Sayso देखें।
error-fetch-refused = फ़ाइल { $file } मुझे नहीं दी गई। कृपया बाद में फिर कोशिश करें।
error-fetch-wrong-size = फ़ाइल { $file } का आकार जैसा होना चाहिए वैसा नहीं है। उसे हटा दिया गया।
error-fetch-wrong-sum = फ़ाइल { $file } वह नहीं है जिसकी जानकारी थी: उसका चेकसम अलग है। उसे हटा दिया गया।
error-fetch-no-room = डिस्क पर जगह कम है। { $needed } मेगाबाइट चाहिए, { $free } ख़ाली हैं।
error-fetch-busy = दूसरा प्रोग्राम मॉडल ला रहा है। कृपया उसके पूरा होने तक रुकें।
error-fetch-address = पते { $address } से कुछ लाया नहीं जा सकता। कृपया सेटिंग models_url ठीक करें।
error-fetch-not-in-folder = फ़ोल्डर में फ़ाइल { $file } नहीं है, जो { $model } को चाहिए।
error-encoder-unusable = एनकोडर { $model } काम नहीं कर रहा, इसलिए खोज साथ आए एनकोडर से हो रही है। "sayso models verify" से और पता चलेगा।
error-no-encoder = यहाँ कई भाषाओं का एनकोडर नहीं है। अंग्रेज़ी के अलावा बाक़ी भाषाएँ अनुवाद से खोजी जाती हैं।
error-bad-embedding-query = सेटिंग embedding_query "said", "english" या "both" हो सकती है।

models-kind-whisper = कई भाषाओं में सुनना:
models-kind-voice = सहज आवाज़ें:
models-kind-encoder = कई भाषाओं में मतलब से खोजना:
models-kind-reader = आपकी कही बात को दोबारा समझना:
models-line = { $name }: { $size } मेगाबाइट। लाइसेंस: { $licence }।
models-line-about = { $name }: क़रीब { $size } मेगाबाइट। लाइसेंस: { $licence }।
models-recordings = जिन रिकॉर्डिंग से सीखा, उनका लाइसेंस: { $licence }।
models-recordings-unknown = जिन रिकॉर्डिंग से सीखा, उनका लाइसेंस इसके कार्ड पर लिखा है: { $source }
models-here = यहाँ है, इस्तेमाल में नहीं।
models-used = यहाँ है, और इस्तेमाल में है।
models-partly = इसमें से { $size } मेगाबाइट आ चुके हैं।
models-setting = क्या इस्तेमाल हो, यह सेटिंग { $setting } तय करती है।
models-none-used = आपने इनमें से कुछ भी इस्तेमाल न करना चुना है।
models-by-hand = फ़ोल्डर { $path } वाला इस्तेमाल में है, जिसे किसी ने वहाँ रखा है।
models-no-voice = इन भाषाओं की कोई सहज आवाज़ पता नहीं: { $languages }। इन्हें साथ आई आवाज़ बोलती है।
models-hint = "sayso models pull --recommended" वह लाता है जो इस मशीन के लिए ठीक है।

models-pull-what = कृपया मॉडल का नाम दें, या "--recommended" कहें। "sayso models list" से सब दिखते हैं।
models-machine = इस मशीन में { $cores } प्रोसेसर कोर हैं, { $memory } गीगाबाइट मेमोरी है और { $gpu ->
        [yes] गणना के लिए ग्राफ़िक्स कार्ड है
       *[no] गणना के लिए ग्राफ़िक्स कार्ड नहीं है
    }।
models-advice-whisper = सुनने के लिए { $name }: बड़े मॉडल बेहतर सुनते हैं, पर इस मशीन पर आपको इंतज़ार कराते।
models-advice-whisper-quick = सुनने के लिए { $name }: सबसे अच्छों में से एक, और आपके ग्राफ़िक्स कार्ड पर तेज़।
models-advice-encoder = मतलब से खोजने के लिए { $name }: यह बाक़ी के साथ मेमोरी में आ जाता है।
models-advice-voice = बोलने के लिए { $name }: आपकी भाषा की सहज आवाज़।
models-advice-no-voice = बोलने के लिए कुछ नहीं: आपकी भाषा की कोई सहज आवाज़ पता नहीं।
models-advice-no-reader = दोबारा समझने के लिए कुछ नहीं: सिर्फ़ प्रोसेसर पर जवाब बहुत देर से आता।
models-total = कुल { $size } मेगाबाइट।
models-starts = { $name } आ रहा है, { $size } मेगाबाइट।
models-progress = { $name }: { $size } में से { $done } मेगाबाइट।
models-progress-left = { $name }: { $size } में से { $done } मेगाबाइट, { $left } बाक़ी।
models-soon = एक मिनट से कम
models-minutes = { $minutes ->
        [one] क़रीब एक मिनट
       *[other] क़रीब { $minutes } मिनट
    }
models-stopped = रोक दिया गया। जो आ चुका है वह रखा है: वही कमांड वहीं से आगे चलेगा।
models-pulled = { $name } आ गया।
models-already = { $name } पहले से यहाँ था, और ठीक है।
models-learnt = इन फ़ाइलों का चेकसम किसी स्रोत में नहीं है: { $files }। जो आया उसे लिख लिया है, और आगे वही माना जाएगा।
models-used-next = यह अगली बार शुरू होने पर इस्तेमाल होगा।
models-not-used = यह इस्तेमाल में नहीं है, क्योंकि कुछ और चुना गया है। इस्तेमाल करने के लिए: sayso models use { $name }

models-use = अगली बार शुरू होने पर { $name } इस्तेमाल होगा।
models-use-none = अगली बार शुरू होने पर सिर्फ़ वही इस्तेमाल होगा जो साथ आया है।

models-verify-whole = { $name } ठीक है।
models-verify-changed = { $name }: फ़ाइल { $file } ख़राब है।
models-verify-missing = { $name }: फ़ाइल { $file } नहीं है।
models-verify-mend = ठीक करने के लिए: sayso models pull { $name }
models-verify-nothing = कोई मॉडल नहीं लाया गया है।
models-verify-by-hand = { $path } वाले मॉडल के चेकसम नहीं हैं: उसे किसी ने वहाँ रखा है।
