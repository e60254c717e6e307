# Feeds of goods: what came of an import, why a row was refused, and what can go wrong.

error-feed-unknown = لا أعرف نوع ملف البضائع { $file }. من فضلك اذكر صيغته أو أعطني جدول مطابقة الأعمدة.
error-feed-damaged = ملف البضائع { $file } تالف. من فضلك حمّله مرة أخرى.
error-feed-bomb = الملف { $file } يصبح بعد فك ضغطه أكبر بكثير من أي ملف بضائع. توقفت عن قراءته.
error-feed-busy = برنامج آخر يستورد هذا الملف الآن. من فضلك حاول مرة أخرى بعد أن ينتهي.
error-bad-mapping = في جدول المطابقة خطأ عند { $field }. من فضلك صححه.
error-bad-source = يمكن أن يحتوي اسم المصدر على حروف لاتينية صغيرة وأرقام ونقاط وشرطات. من فضلك اختر اسمًا آخر.

feed-progress = عدد الأسطر المقروءة حتى الآن: { $rows }.
feed-dry = كانت هذه تجربة: لم يُكتب شيء.
feed-resumed = تابعتُ من حيث توقف الاستيراد السابق.
feed-counts = جديد: { $added }. تغيّر: { $updated }. كما كان: { $unchanged }. أُزيل: { $removed }. رُفض: { $refused }.
feed-unsold = بلا سعر أو مخزون، ولذلك ليس للبيع بعد: { $count }.
feed-reviews = التقييمات المأخوذة: { $count }.
feed-refused-row = السطر { $line }: { $reason }
feed-refused-more = أسطر أخرى مرفوضة: { $count }.
feed-incomplete = ينقطع الملف قبل نهايته. بقي ما قُرئ ولم يُزَل شيء.
feed-later = يمكن العثور على البضائع الجديدة بكلماتها الآن. الأمر "sayso catalog embed" يتيح العثور عليها بالمعنى أيضًا.
feed-embedded = يمكن الآن العثور على كل البضائع بالمعنى: { $count }.

feed-reason-bad-encoding = ترميزه يختلف عن الباقي.
feed-reason-too-long = أطول بكثير من أن يكون لمنتج واحد.
feed-reason-too-deep = متداخل إلى عمق كبير جدًا.
feed-reason-not-json = ليس JSON صحيحًا.
feed-reason-not-xml = ليس XML صحيحًا.
feed-reason-bad-columns = أعمدته لا توافق السطر الأول.
feed-reason-broken-off = ينقطع الملف هنا.
feed-reason-no-id = بلا معرّف.
feed-reason-bad-id = لا يمكن استعمال معرّفه.
feed-reason-duplicate-id = معرّفه تكرر.
feed-reason-no-title = بلا عنوان.
feed-reason-no-price = بلا سعر.
feed-reason-bad-price = سعره غير معقول أو يُفهم على وجهين.
feed-reason-no-currency = سعره لا يذكر العملة.
feed-reason-unknown-currency = عملته غير موجودة.
feed-reason-bad-stock = مخزونه غير معقول.
feed-reason-unreadable = لا يمكن قراءته.
feed-reason-no-text = ليس فيه كلام.
feed-reason-bad-stars = نجومه غير معقولة.
feed-reason-no-product = المنتج الذي يتحدث عنه ليس في القائمة.

# What a feed did not say
details-delivery-not-stated = لا يذكر المتجر هل يرسل إلى بلدك.
details-days-not-stated = يرسل المتجر إلى بلدك، لكنه لا يذكر كم يستغرق ذلك.
details-seller-no-country = البائع { $merchant }، ولا يذكر من أي بلد.
error-delivery-not-stated = لا يذكر { $merchant } هل يرسل إلى بلدك، لذلك لا أستطيع الطلب منه. يمكنك إزالته من السلة.
error-seller-country-unknown = لا يذكر { $merchant } من أي بلد يرسل، لذلك لا أستطيع حساب ما يكلفه حتى باب بيتك.
