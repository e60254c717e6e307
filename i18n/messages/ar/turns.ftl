### Turns: see en/turns.ftl.

question-with_what = مع ماذا؟
question-without_what = بدون ماذا؟
question-for_what = لأي غرض، أو لمن؟
question-and_what = وماذا أيضًا؟
question-or_what = أو ماذا؟
question-of_what = مصنوع من ماذا؟
question-up_to_what = إلى أي مبلغ؟
question-what = عمَّ تبحث؟
question-go_on = تفضل، أنا أستمع إليك.
manner-pause-longer = سأعطيك الآن وقتًا أطول قبل أن أجيب.
manner-pause-shorter = سأجيب الآن أسرع.
manner-pause-longer-limit = لا أستطيع أن أنتظر أكثر مما أنتظر الآن. خذ كل وقتك، فلن يضيع شيء.
manner-pause-shorter-limit = لا أستطيع أن أجيب أسرع من الآن.
reprompt-first = خذ وقتك، أنا أستمع إليك.
reprompt-second = ما زلت هنا. تكلم متى شئت، أو قل «مساعدة».
