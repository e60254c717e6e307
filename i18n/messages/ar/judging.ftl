### Judging: side by side, what buyers say, one question about one thing, how Sayso knows.
### Values arrive worded; `…-n` arguments are the plain numbers, for plurals only.

## Comparing

joined = { $first }؛ { $second }
comparison-cell = { $place }، { $name }: { $value }
comparison-none = لا يذكر شيئا من هذا
comparison-better = { $list }.
comparison-need = من أجل { $activity } رقم { $place } أنسب: { $list }
comparison-lead = رقم { $place } { $what }
comparison-lead-price = هو الأرخص
comparison-lead-rating = هو الأعلى تقييما
comparison-lead-delivery = هو الأسرع وصولا
comparison-lead-weight = هو الأخف
comparison-not-stated = غير مذكور: { $list }.
comparison-missing = { $attribute } في رقم { $place }

## What buyers say

reviews-none = لم يكتب أحد رأيا فيه بعد.
reviews-count = { $count-n ->
    [one] كتب شخص واحد رأيه: { $rating }.
    [two] كتب شخصان رأيهما، بمعدل { $rating }.
    [few] كتب { $count } أشخاص آراءهم، بمعدل { $rating }.
   *[other] كتب { $count } شخصا آراءهم، بمعدل { $rating }.
}
reviews-aside = { $count-n ->
    [one] لم أحسب رأيا واحدا منها، والسبب: { $why }.
    [two] لم أحسب رأيين منها، والسبب: { $why }.
    [few] لم أحسب { $count } آراء منها، والسبب: { $why }.
   *[other] لم أحسب { $count } رأيا منها، والسبب: { $why }.
}
reviews-aside-copy = نسخ عن رأي آخر
reviews-aside-elsewhere = النص نفسه على سلع أخرى
reviews-aside-rush = تدفق مفاجئ بالنجوم نفسها
reviews-aside-empty = مديح فارغ تكرر في يوم واحد
reviews-weighted = وإذا خف وزن المشكوك فيها يصير التقييم { $rating }.
reviews-about = عن { $aspect }: { $good } مع، { $bad } ضد.
reviews-about-none = أقل من رأيين يتحدثان عن { $aspect }.
reviews-disagree = المشترون مختلفون في هذا.
reviews-praised = أعجبهم: { $list }.
reviews-blamed = لم يعجبهم: { $list }.
reviews-disputed = اختلفوا في: { $list }.
reviews-no-aspect = لا شيء تحدث عنه رأيان معا.
reviews-aspect = { $aspect }، { $good } مع، { $bad } ضد
reviews-quotes = بكلماتهم هم:
reviews-quote-foreign = هذا الرأي باللغة: { $language }.

aspect-fit = المقاس
aspect-durability = المتانة
aspect-quality = الجودة
aspect-easy-hands = السهولة لليد الضعيفة
aspect-without-sight = الاستعمال من دون نظر
aspect-readability = وضوح القراءة
aspect-comfort = الراحة
aspect-taste-smell = الطعم والرائحة
aspect-noise = الصوت والضجيج
aspect-battery = البطارية
aspect-delivery = التوصيل
aspect-value = القيمة مقابل السعر
aspect-instructions = التعليمات
aspect-looks = الشكل
aspect-warmth = الدفء
aspect-safety = الأمان
aspect-weight = الوزن
aspect-ease = سهولة الاستعمال
aspect-cleaning = التنظيف
aspect-waterproof = الحماية من الماء

## One question about one thing

answer-yes = نعم. يذكر المتجر: { $value }.
answer-yes-materials = نعم. المادة: { $list }.
answer-yes-colors = نعم. الألوان: { $list }.
answer-returns = { $days-n ->
    [one] نعم. يمكنك إرجاعه خلال يوم واحد.
    [two] نعم. يمكنك إرجاعه خلال يومين.
    [few] نعم. يمكنك إرجاعه خلال { $days } أيام.
   *[other] نعم. يمكنك إرجاعه خلال { $days } يوما.
}
answer-battery-in-equipment = نعم. فيه بطارية في داخله.
answer-battery-loose = نعم. تأتي معه بطاريات منفصلة.
answer-no = لا. يذكر المتجر أنه بلا هذا: { $what }.
answer-no-states = لا. يذكر المتجر: { $value }.
answer-no-colors = لا. الألوان هي: { $list }.
answer-no-returns = لا. المتجر لا يقبل إرجاعه.
answer-not-stated = غير مذكور. لا يقول المتجر شيئا عن هذا: { $what }.
answer-instead-materials = المواد التي يذكرها: { $list }.
answer-described = لا خانة لهذا في السجل: { $what }. ويقول الوصف:
answer-described-foreign = لا خانة لهذا في السجل: { $what }. وهذا هو الوصف، باللغة: { $language }.

topic-battery = البطاريات
topic-returns = الإرجاع
topic-washing = الغسل
topic-noise = الضجيج
topic-warranty = الضمان
topic-nuts = المكسرات
topic-gluten = الغلوتين
topic-milk = الحليب
topic-nickel = النيكل
topic-fragrance = العطر
topic-alcohol = الكحول
topic-sugar = السكر
topic-caffeine = الكافيين
topic-salt = الملح
topic-latex = اللاتكس

## How Sayso knows

why-reviews = { $count-n ->
    [one] حسبت رأيا واحدا. اللغة: { $languages }.
    [two] حسبت رأيين. اللغات: { $languages }.
    [few] حسبت { $count } آراء. اللغات: { $languages }.
   *[other] حسبت { $count } رأيا. اللغات: { $languages }.
}
why-reviews-ask = أستطيع أن أقرأ لك بعضها. قل: اقرأ لي رأيا.
why-fields = هذا مكتوب تحت: { $list }.

field-features = الميزات
field-accessibility = سهولة الوصول
field-materials = المواد
field-colors = الألوان
field-battery = البطارية
field-description = الوصف
field-returns = شروط الإرجاع
