### Parts of sentences.

price-about = نحو { $price }
your-country = بلدك
name-foreign = { $type } من { $brand }
name-foreign-detail = { $type } من { $brand }، { $detail }
comparison-name = رقم { $place }، { $name }
why-reason = { $claim }.
fact-present = نعم
fact-absent = لا
fact-not_stated = غير مذكور

size-system-EU = أوروبي
size-system-US = أمريكي
size-system-UK = بريطاني
size-system-JP = ياباني
size-system-CN = صيني
size-system-BR = برازيلي
size-system-INT = بالحروف

constraint-max-price = حد السعر
constraint-min-price = أدنى سعر
constraint-min-rating = التقييم
constraint-size-value = المقاس
constraint-ships-to = التوصيل إلى بلدك
constraint-stock = التوفر الآن
constraint-brands = الماركة
constraint-excluded-materials = المواد التي استبعدتها
constraint-excluded-colors = الألوان التي استبعدتها
constraint-excluded-features = الميزات التي استبعدتها
constraint-excluded-brands = الماركات التي استبعدتها
constraint-excluded-origins = البلدان التي استبعدتها
constraint-excluded-types = أنواع السلع التي استبعدتها
constraint-product-types = نوع الشيء، { $value }
constraint-features = شرط { $value }
constraint-materials = المادة، { $value }
constraint-colors = اللون { $value }
constraint-activities = الاستعمال، { $value }

days = { $days-n ->
    [0] اليوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يوما
   *[other] { $days } يوم
}
counted = { $count-n ->
    [one] قطعة واحدة: { $name }
    [two] قطعتان: { $name }
    [few] { $count } قطع: { $name }
   *[other] { $count } قطعة: { $name }
}

# Gender of the word for a piece in "counted": m, f, n, or - where the language has none.
gender-of-piece = f
