### What Sayso answers. Values arrive worded for the face; `…-n` arguments are the plain numbers, for plurals only.

## Options

options-instead = لا يوجد هنا متجر يبيع { $kinds }. حسب ما ذكرت، قد يفيدك هذا.
options-count = { $total-n ->
    [one] وجدت خيارا واحدا مناسبا.
    [two] وجدت خيارين مناسبين.
    [few] وجدت { $total } خيارات مناسبة.
    [many] وجدت { $total } خيارا مناسبا.
   *[other] وجدت { $total } خيار مناسب.
}
options-count-refined = { $total-n ->
    [one] الآن يناسبك خيار واحد.
    [two] الآن يناسبك خياران.
    [few] الآن تناسبك { $total } خيارات.
    [many] الآن يناسبك { $total } خيارا.
   *[other] الآن يناسبك { $total } خيار.
}
options-count-open = { $total-n ->
    [one] قد يناسبك خيار واحد، لكن متجره لا يذكر كل ما طلبته.
    [two] قد يناسبك خياران، لكن متجريهما لا يذكران كل ما طلبته.
    [few] قد تناسبك { $total } خيارات، لكن متاجرها لا تذكر كل ما طلبته.
    [many] قد يناسبك { $total } خيارا، لكن متاجرها لا تذكر كل ما طلبته.
   *[other] قد يناسبك { $total } خيار، لكن متاجرها لا تذكر كل ما طلبته.
}
options-count-rest = { $rest-n ->
    [one] قد يناسبك خيار آخر، لكن متجره لا يذكر كل شيء.
    [two] قد يناسبك خياران آخران، لكن متجريهما لا يذكران كل شيء.
    [few] قد تناسبك { $rest } خيارات أخرى، لكن متاجرها لا تذكر كل شيء.
    [many] قد يناسبك { $rest } خيارا آخر، لكن متاجرها لا تذكر كل شيء.
   *[other] قد يناسبك { $rest } خيار آخر، لكن متاجرها لا تذكر كل شيء.
}
options-more = { $shown-n ->
    [one] هذا هو التالي، من { $total }.
    [two] هذان التاليان، من { $total }.
   *[other] هذه { $shown } بعدها، من { $total }.
}
options-first = { $shown-n ->
    [one] تفضل:
    [two] أفضل خيارين:
    [few] أفضل { $shown } خيارات:
    [many] أفضل { $shown } خيارا:
   *[other] أفضل { $shown } خيار:
}
option = رقم { $place }: { $name }، { $price }{ $extras }.
option-rating = ، { $rating }
option-delivery = { $days-n ->
    [0] ، يصل اليوم
    [one] ، يصل في يوم واحد
    [two] ، يصل في يومين
    [few] ، يصل في { $days } أيام
    [many] ، يصل في { $days } يوما
   *[other] ، يصل في { $days } يوم
}
option-not-served = ، لا يرسل إلى { $country }
options-ask-one = هل أخبرك أكثر عنه؟
options-ask = عن أي واحد تحب أن تسمع أكثر؟
options-ask-more = أي واحد تريد؟ أو قل "المزيد".
option-not-stated = غير مذكور له: { $what }.
option-but = لكن { $what }.

nothing-found = لم أجد شيئا يناسب كل ذلك.
nothing-found-relax = { $would-n ->
    [one] بدون { $what } يناسبك خيار واحد. هل أبحث بدونه؟
    [two] بدون { $what } يناسبك خياران. هل أبحث بدونه؟
    [few] بدون { $what } تناسبك { $would } خيارات. هل أبحث بدونه؟
    [many] بدون { $what } يناسبك { $would } خيارا. هل أبحث بدونه؟
   *[other] بدون { $what } يناسبك { $would } خيار. هل أبحث بدونه؟
}
nothing-found-ask = عن أي شيء آخر أبحث لك؟

## One product

details-name = { $name }.
details-seller = الماركة { $brand }، والبائع { $merchant }، { $country }.
details-seller-plain = البائع { $merchant }، { $country }.
details-price = السعر { $price }.
details-price-converted = السعر { $price }، أي نحو { $shopper }.
details-rating = { $count-n ->
    [one] تقييمه { $rating }، من شخص واحد.
    [two] تقييمه { $rating }، من شخصين.
    [few] تقييمه { $rating }، من { $count } أشخاص.
    [many] تقييمه { $rating }، من { $count } شخصا.
   *[other] تقييمه { $rating }، من { $count } شخص.
}
details-no-rating = لم يقيمه أحد بعد.
details-stock-many = متوفر الآن.
details-stock-few = { $stock-n ->
    [one] بقيت قطعة واحدة فقط.
    [two] بقيت قطعتان فقط.
    [few] بقيت { $stock } قطع فقط.
   *[other] بقيت { $stock } قطعة فقط.
}
details-stock-none = نفدت الكمية.
details-delivery = { $days-n ->
    [0] يصل اليوم.
    [one] يصل في يوم واحد.
    [two] يصل في يومين.
    [few] يصل في { $days } أيام.
    [many] يصل في { $days } يوما.
   *[other] يصل في { $days } يوم.
}
details-freight-sentence = { $freight }.
details-freight = أجرة التوصيل { $price }
details-freight-free = التوصيل مجاني
details-not-served = هذا المتجر لا يرسل إلى بلدك.
details-delivery-unknown = قل لي بلدك، فأخبرك متى يصل.
details-materials = المادة: { $list }.
details-materials-none = لا يذكر المتجر من أي مادة هو.
details-colors = الألوان: { $list }.
details-colors-none = لا يذكر المتجر اللون.
details-features = من ميزاته: { $list }.
details-features-some = من ميزاته، وله غيرها: { $list }.
details-features-none = لا يذكر المتجر أي ميزات.
details-sizes = المقاسات، نظام { $system }: { $list }.
details-sizes-none = لا يذكر المتجر له مقاسات.
details-weight = الوزن { $weight }.
details-weight-none = لا يذكر المتجر الوزن.
details-dimensions = الأبعاد { $length } في { $width } في { $height }.
details-dimensions-none = لا يذكر المتجر الأبعاد.
details-origin = بلد الصنع: { $country }.
details-origin-none = لا يذكر المتجر أين صنع.
details-voltage = يعمل على { $voltage }، ونوع القابس { $plug }.
details-voltage-plain = يعمل على { $voltage }.
details-voltage-none = لا يذكر المتجر الجهد الكهربائي.
details-brand = الماركة { $brand }.
details-description = يقول المتجر:
details-description-foreign = هذا وصف المتجر نفسه، باللغة: { $language }.
details-original-title = هكذا يسميه المتجر.
details-original-unspoken = الاسم مكتوب هنا، باللغة: { $language }.
details-ask = هل أضيفه إلى سلتك؟
details-ask-open = هل تريد أن تعرف عنه شيئا آخر؟

access-present = { $fact }: نعم.
access-absent = { $fact }: لا.
access-not_stated = { $fact }: غير مذكور.
access-tactile_marks = علامات تحس باللمس
access-spoken_output = النطق بالصوت
access-large_print = الخط الكبير
access-one_hand_use = الاستعمال بيد واحدة

## Comparing

comparison-intro = أقارن بين { $list }.
comparison-row = { $attribute }: { $values }.
comparison-same = لا فرق بينها في كل ما تذكره المتاجر.
comparison-ask = أي واحد تريد؟
not-stated = غير مذكور

attribute-price = السعر
attribute-rating = التقييم
attribute-delivery = التوصيل
attribute-weight = الوزن
attribute-materials = المادة
attribute-colors = اللون
attribute-features = الميزات
attribute-sizes = المقاسات
attribute-origin = بلد الصنع
attribute-voltage = الجهد الكهربائي
attribute-brand = الماركة
attribute-merchant = المتجر
attribute-stock = التوفر
attribute-tactile_marks = علامات تحس باللمس
attribute-spoken_output = النطق بالصوت
attribute-large_print = الخط الكبير
attribute-one_hand_use = الاستعمال بيد واحدة

## Why

why-intro = لماذا { $name }:
why-none = كان الأقرب إلى كلامك. ولا يذكر المتجر عنه أكثر من ذلك.
why-source = أعرف هذا من سجل المتجر.
why-not-stated = لا يذكر المتجر: { $what }.

## Questions

question-which_product = أي واحد تقصد: { $choices }؟
question-which_product-plain = أي واحد تقصد: الأول أم الثاني أم الثالث؟
question-quantity = كم قطعة تريد؟
question-size = أي مقاس تريد؟ المقاسات: { $choices }.
question-country = إلى أي بلد نرسله؟
question-region = { $kind ->
    [CA] إلى أي مقاطعة نرسله؟
   *[other] إلى أي ولاية نرسله؟
}
question-currency = بأي عملة أذكر لك الأسعار؟
question-search_first = لم أعرض شيئا بعد. عم تبحث؟
question-empty_cart = سلتك فارغة. عم تبحث؟
question-number = هل قلت { $first }، أم { $second }؟
question-add = هل أضيفه إلى سلتك؟
question-forget = هل أنسى كل شيء عنك: السلة والطلبات واللغة والإعدادات؟ لا يمكن الرجوع عن ذلك.
question-look_for = هل أبحث عن شيء لهذا: { $choices }؟
question-relax = هل أبحث بدونه؟
question-which_order = أي طلب تقصد؟
question-language = أي لغة تريد؟

## Cart

cart-empty = سلتك فارغة.
cart-added = أضفت { $what }.
cart-removed = أخرجت من السلة: { $name }.
cart-quantity = الآن: { $what }.
cart-undone = رجعت عن ذلك.
cart-cleared = أفرغت السلة.
cart-count = { $count-n ->
    [one] في سلتك شيء واحد.
    [two] في سلتك شيئان.
    [few] في سلتك { $count } أشياء.
    [many] في سلتك { $count } شيئا.
   *[other] في سلتك { $count } شيء.
}
cart-line = { $what }، { $price }.
cart-line-size = { $what }، المقاس { $size }، { $price }.
cart-line-sold-out = نفدت الآن كمية { $name }.
cart-total = مجموع البضاعة { $total }، بدون التوصيل.
cart-total-unknown = لا أستطيع جمع الأسعار: سعر الصرف ناقص.
cart-ask = قل "أريد أن أدفع" عندما تكون جاهزا.

## Buying

read-back-intro = قبل أن تشتري، اسمع من فضلك.
read-back-practice = هذا متجر للتدريب: لا يخصم شيء ولا يرسل شيء.
read-back-line = { $what }، سعر الواحدة { $price }، فتصير { $subtotal }.
read-back-line-single = { $what }، { $subtotal }.
read-back-line-size = المقاس { $size }.
read-back-seller = { $days-n ->
    [one] من { $merchant }، { $country }. التوصيل: { $freight }، في يوم واحد.
    [two] من { $merchant }، { $country }. التوصيل: { $freight }، في يومين.
    [few] من { $merchant }، { $country }. التوصيل: { $freight }، في { $days } أيام.
    [many] من { $merchant }، { $country }. التوصيل: { $freight }، في { $days } يوما.
   *[other] من { $merchant }، { $country }. التوصيل: { $freight }، في { $days } يوم.
}
read-back-free = مجاني
read-back-rate = الأسعار بعملة { $source } محسوبة بعملة { $target } بسعر يوم { $date }.
read-back-total = المجموع الذي تدفعه الآن { $total }. الوجهة: { $country }.
read-back-not-included = ليس في هذا المجموع: { $list }، إن وجبت.
read-back-not-import_duty = الرسوم الجمركية
read-back-not-import_tax = ضريبة الاستيراد
read-back-not-import_fee = أجور التخليص الجمركي
read-back-ask = هل تريد أن تشتري هذا وتدفع { $total }؟ قل نعم أو لا.
read-back-ask-digits = لتشتري هذا وتدفع { $total }، قل: نعم، { $digits }. وإلا فقل لا.
read-back-changed = تغير شيء، فلا تحسب موافقتك: { $list }.
read-back-changed-price = السعر
read-back-changed-destination = مكان الوصول
read-back-changed-currency = العملة
read-back-changed-delivery = وقت التوصيل
read-back-changed-offer = عرض المتجر
read-back-changed-stock = الكمية المتوفرة
read-back-changed-duty = الرسوم أو الضريبة عند الحدود
read-back-changed-rate = سعر الصرف
read-back-changed-freight = أجرة التوصيل
read-back-changed-cart = ما في السلة
read-back-changed-expired = مر وقت طويل
read-back-misheard = لم أسمع الرقمين جيدا.

not-bought = لم يشتر شيء.
not-bought-cart = { $count-n ->
    [0] لم يشتر شيء.
    [one] لم يشتر شيء. ما زال في سلتك شيء واحد.
    [two] لم يشتر شيء. ما زال في سلتك شيئان.
    [few] لم يشتر شيء. ما زال في سلتك { $count } أشياء.
    [many] لم يشتر شيء. ما زال في سلتك { $count } شيئا.
   *[other] لم يشتر شيء. ما زال في سلتك { $count } شيء.
}
order-placed = شكرا لك. تم طلبك.
order-placed-practice = كان هذا تدريبا: لا يخصم شيء ولا يرسل شيء.
order-placed-total = المجموع { $total }.
order-placed-receipt = رقم إيصالك: { $receipt }.
order-placed-receipt-again = مرة أخرى: { $receipt }.
order-placed-delivery = { $days-n ->
    [one] يصل في يوم واحد.
    [two] يصل في يومين.
    [few] يصل في { $days } أيام.
    [many] يصل في { $days } يوما.
   *[other] يصل في { $days } يوم.
}
order-placed-cancel = يمكنك أن تقول "ألغ طلبي".

orders-none = ليس لك طلبات.
orders-count = { $count-n ->
    [one] لك طلب واحد.
    [two] لك طلبان. الأحدث أولا.
    [few] لك { $count } طلبات. الأحدث أولا.
    [many] لك { $count } طلبا. الأحدث أولا.
   *[other] لك { $count } طلب. الأحدث أولا.
}
order-line = الطلب { $receipt }، بتاريخ { $date }: { $names }، { $total }، { $state }.
order-state-placed = تم الطلب
order-state-cancelled = ملغى
order-cancelled = ألغي الطلب { $receipt }.
order-cancelled-total = لن تدفع { $total }.
order-cancelled-already = كان الطلب { $receipt } ملغى من قبل.

## Manner

manner-rate-slower = أتكلم الآن أبطأ.
manner-rate-faster = أتكلم الآن أسرع.
manner-rate-slower-limit = لا أستطيع أن أتكلم أبطأ من هذا.
manner-rate-faster-limit = لا أستطيع أن أتكلم أسرع من هذا.
manner-rate-normal = أتكلم الآن بالسرعة المعتادة.
manner-rate-normal-limit = أنا أتكلم بالسرعة المعتادة أصلا.
manner-volume-louder = أتكلم الآن بصوت أعلى.
manner-volume-quieter = أتكلم الآن بصوت أخفض.
manner-volume-louder-limit = لا أستطيع أن أرفع صوتي أكثر.
manner-volume-quieter-limit = لا أستطيع أن أخفض صوتي أكثر.
manner-language = أتكلم الآن { $value }.
manner-currency = أذكر الأسعار الآن بعملة { $value }.
manner-country = بلد التوصيل الآن: { $value }.
spelled = { $letters }.

## Short notes

note-greeting = أهلا بك. عم تبحث اليوم؟
note-thanks = على الرحب والسعة.
note-stopped = سكت.
note-forgotten = نسيت كل شيء عنك.
note-not_forgotten = أبقيت كل شيء.
note-nothing_to_undo = لا يوجد ما أتراجع عنه.
note-nothing_to_repeat = لم أقل شيئا بعد.
note-nothing_to_confirm = لا يوجد الآن ما تقول له نعم.
note-nothing_to_deny = حسنا.
note-no_more = كانت هذه كلها.
note-key_needed = لتشتري الآن، اضغط من فضلك زر الإدخال، أو اكتب نعم.
note-no_orders = ليس لك طلبات.
note-too_late_to_cancel = لم يعد إلغاء هذا الطلب ممكنا.
note-declined = حسنا.
note-cannot_yet_watch_price = لا أستطيع مراقبة الأسعار بعد.
note-cannot_yet_buy_when = لا أستطيع أن أشتري وحدي لاحقا. لا أشتري إلا عندما تقول نعم.
note-cannot_yet_negotiate = لا أستطيع مساومة المتاجر بعد.
note-cannot_yet_photo_match = لا أستطيع النظر إلى الصور بعد.
note-cannot_yet_return_item = لا أستطيع إرجاع الأشياء بعد. يمكن إلغاء الطلب: قل "ألغ طلبي".

not-understood = فهمت الكلمات، لكن لم أفهم المطلوب.
not-understood-unheard = لم أسمع جيدا.
not-understood-empty = لم أسمع شيئا.
