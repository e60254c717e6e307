# تحديثات السعر والمخزون المباشرة: ما نتج عنها، ولماذا رُفض سطر.

watch-counts = الأسطر المقروءة: { $lines }. تغيّر: { $changed }. كما كان: { $unchanged }. متأخر: { $late }. مرفوض: { $refused }.
watch-resumed = تابعتُ بعد آخر سطر استُلم.
watch-missing = الملف { $file } غير موجود بعد. أنا في انتظاره.

update-reason-unknown-id = لا أعرف منتجًا بهذا المعرّف.
update-reason-ambiguous-id = تستخدم عدة قوائم هذا المعرّف. من فضلك اذكر المصدر.
update-reason-nothing-told = لا يذكر سعرًا ولا مخزونًا.
update-reason-bad-time = وقته غير معقول أو يقع في المستقبل.
update-reason-bad-seq = رقمه التسلسلي غير معقول.
update-reason-no-offer = المنتج ليس معروضًا للبيع. يلزم له سعر مع عملته ومخزون.
