# दाम और स्टॉक के ताज़ा बदलाव: क्या हुआ, और कोई पंक्ति क्यों नहीं ली गई।

watch-counts = पढ़ी गई पंक्तियाँ: { $lines }। बदलाव: { $changed }। पहले जैसी: { $unchanged }। देर से आई: { $late }। नहीं ली गई: { $refused }।
watch-resumed = पिछली बार ली गई आख़िरी पंक्ति के बाद से आगे बढ़ाया गया।
watch-missing = { $file } अभी मौजूद नहीं है। मैं उसकी राह देख रही हूँ।

update-reason-unknown-id = इस पहचान का कोई सामान नहीं मिला।
update-reason-ambiguous-id = यह पहचान कई सूचियों में है। कृपया स्रोत बताइए।
update-reason-nothing-told = इसमें न दाम है, न स्टॉक।
update-reason-bad-time = इसका समय ठीक नहीं है, या आगे का है।
update-reason-bad-seq = इसका क्रमांक ठीक नहीं है।
update-reason-no-offer = यह सामान बिक्री में नहीं है। इसके लिए मुद्रा के साथ दाम और स्टॉक चाहिए।
