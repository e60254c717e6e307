### What is due at a customs border, and what may be brought over it.

border-kind-duty = الرسوم الجمركية
border-kind-tax = { $country ->
    [GB] ضريبة القيمة المضافة
    [JP] ضريبة الاستهلاك
   *[other] الضريبة
}
border-kind-fee = أجور التخليص الجمركي
border-now = { $kinds }: { $amount }، تدفع الآن للمتجر.
border-none = بحسب قواعد اليوم، لا توجد رسوم جمركية ولا ضريبة.
border-later = عند الاستلام تدفع لشركة الشحن { $amount } إضافية: { $kinds }.
border-later-about = عند الاستلام تدفع لشركة الشحن نحو { $amount } إضافية: { $kinds }.
border-unknown = لا أعرف { $list }. قد يزيد ذلك المبلغ.
border-refused = { $name }: لا يجوز إرسال هذا إلى بلدك، فلا يدخل في هذا الشراء.

door-total = المبلغ كله { $total }. الوجهة: { $country }. لا شيء آخر عليك عند الباب.
door-total-now = عند الشراء تدفع { $total }. الوجهة: { $country }.
door-total-all = فيصير المجموع كله { $total }.
door-total-about = فيصير المجموع كله نحو { $total }، على قدر ما أعلم.

unknown-rules = قواعد الجمارك والضريبة هناك
unknown-duty_rate = نسبة الرسوم الجمركية
unknown-duty_rate-for = نسبة الرسوم الجمركية لهذا: { $names }
unknown-us_duties = الرسوم الإضافية للولايات المتحدة
unknown-us_duties-for = الرسوم الإضافية للولايات المتحدة على هذا: { $names }
unknown-three_euro_duty = هل تجب رسوم الثلاثة يورو
unknown-excise = رسوم الكحول أو التبغ
unknown-state_sales_tax = ضريبة المبيعات في ولايتك
unknown-region = الولاية التي يذهب إليها، والضريبة تتعلق بها
unknown-tax_rate = نسبة الضريبة
unknown-tax_rate-for = نسبة الضريبة لهذا: { $names }
unknown-duty_and_tax = الرسوم والضريبة، لأن سعر الصرف ناقص
unknown-registered = هل يحصل المتجر الرسوم والضريبة عنك
unknown-handling_fee = رسم المعالجة الجديد في الاتحاد الأوروبي
unknown-carrier_fee = أجرة شركة الشحن على التخليص الجمركي
unknown-carrier = هل يأتي بالبريد أم بشركة شحن
unknown-other = تكاليف أخرى عند الحدود

import-inside = { $name }: لا يعبر هذا حدودا جمركية في طريقه. الوجهة: { $country }.
import-no-rule = { $name }: لا أعرف قاعدة تخص إدخال هذا. الوجهة: { $country }.
import-no-promise = ليس هذا وعدا. الجمارك وحدها تعرف يقينا.
import-prohibited = { $name }: لا يجوز إرسال هذا إلى هناك. الوجهة: { $country }.
import-carrier_limits = { $name }: لشركات الشحن قيود على هذا. الوجهة: { $country }.
import-needs_check = { $name }: يحتاج هذا إلى تحقق قبل إرساله. الوجهة: { $country }.
import-ask-customs = الجمارك وشركة الشحن وحدهما تعرفان يقينا.
import-not-sold = لذلك لا أبيعه لك.

## One message for each rule of i18n/customs/restrictions.toml; the last three serve rules that have none yet.

finding-battery-in-equipment = ليست كل شركات الشحن تنقل ما فيه بطارية.
finding-battery-in-equipment-before-2026 = ليست كل شركات الشحن تنقل ما فيه بطارية.
finding-battery-loose-post = بطاريات الليثيوم المنفردة والشواحن المتنقلة لا تنقل بالبريد الدولي.
finding-battery-loose-aircraft = بطاريات الليثيوم المنفردة والشواحن المتنقلة لا تنقل جوا إلا بطائرات البضائع.
finding-perfume = العطر قابل للاشتعال، وكثير من شركات الشحن لا تنقله جوا.
finding-aerosol = العلب المضغوطة تعد مواد خطرة، وقليل من شركات الشحن تنقلها.
finding-eu-meat-dairy = منتجات اللحوم والألبان من الخارج لا يجوز إرسالها إلى الأفراد في الاتحاد الأوروبي.
finding-food = قد يحتاج الطعام إلى شهادة، وقد لا يسمح بدخوله.
finding-plant = النباتات والبذور تحتاج غالبا إلى شهادة صحة نباتية.
finding-animal = ما صنع من حيوان قد يحتاج إلى شهادة.
finding-medicine = قد يحتاج الدواء إلى وصفة طبية أو تصريح.
finding-br-medicine = في البرازيل لا يدخل الدواء إلا لاستعمالك الشخصي، وقد تطلب وصفة طبية.
finding-knife = السكاكين مقيدة بحسب نوعها وعمر المشتري وشركة الشحن.
finding-alcohol-tobacco = الكحول والتبغ مقيدان بالعمر، وكثير من شركات الشحن ترفضهما.
finding-ics2-description = على المتجر أن يصف هذا للجمارك وصفا أدق.
finding-prohibited = هناك قاعدة تمنعه.
finding-carrier_limits = ليست كل شركات الشحن تنقله.
finding-needs_check = هناك قاعدة تخصه ينبغي النظر فيها أولا.
