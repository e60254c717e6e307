### Why a product is here: one short claim each. $value is the worded value; $because a feature, for activities.
### "…-not-stated" names what the shop's record does not say, after "Not stated".

claim-is-type = هو ما طلبته: { $value }
claim-of-brand = ماركته { $value }
claim-has-color = من ألوانه { $value }
claim-has-color-not-stated = اللون { $value }
claim-made-of = مادته { $value }
claim-made-of-not-stated = المادة، { $value }
claim-has-feature = يذكر المتجر: { $value }
claim-has-feature-not-stated = { $value }
claim-has-size = فيه المقاس { $value }
claim-has-size-not-stated = المقاس { $value }
claim-within-price = سعره { $value }، ضمن حدك
claim-within-price-not-stated = السعر بعملتك
claim-above-price = سعره { $value }
claim-above-price-not-stated = السعر بعملتك
claim-rated = تقييمه { $value }
claim-free-of-material = ليس فيه { $value }
claim-free-of-material-not-stated = هل يخلو من { $value }
claim-free-of-color = لونه غير { $value }
claim-free-of-color-not-stated = هل لونه { $value }
claim-free-of-feature-not-stated = هل يخلو من هذا: { $value }
claim-not-of-brand = ماركته غير { $value }
claim-ships-to = { $value-n ->
    [one] يصلك في يوم واحد
    [two] يصلك في يومين
    [few] يصلك في { $value } أيام
    [many] يصلك في { $value } يوما
   *[other] يصلك في { $value } يوم
}
claim-destination-unknown-not-stated = التوصيل إليك، حتى تخبرني ببلدك
claim-in-stock = متوفر الآن
claim-suits = يناسب هذا: { $value }
claim-helps = من أجل { $value } فيه: { $because }
claim-needs-not-stated = ما يحتاجه { $value }: { $because }
claim-harms = من أجل { $value } هذا لا يناسب: { $because }
claim-not-from = بلد المنشأ ليس { $value }
claim-not-from-not-stated = بلد المنشأ
claim-made-for-women = العنوان يقول إنه للنساء
claim-made-for-men = العنوان يقول إنه للرجال
claim-made-for-dogs = هو للكلاب
claim-made-for-cats = هو للقطط
claim-made-for-fish = هو للأسماك
claim-made-for-birds = هو للطيور
