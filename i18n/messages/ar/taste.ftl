# Taste: why things stand in this order, what earlier choices moved, and that it was forgotten.

why-order-fit = يأتي أولا ما يناسب كلامك أكثر.
why-order-cheapest = يأتي الأرخص أولا كما طلبت.
why-order-best-rated = يأتي الأعلى تقييما أولا كما طلبت.
why-order-fastest-delivery = يأتي الأسرع وصولا أولا كما طلبت.
why-order-nothing = لم أتعلم شيئا عن ذوقك بعد.
why-order-unmoved = اختياراتك السابقة لا تغير شيئا في هذا الترتيب.
why-order-up = رقم { $place } أعلى لأن اختياراتك تدل على ذلك: { $why }.
why-order-down = رقم { $place } أدنى لأن اختياراتك تدل على ذلك: { $why }.
why-order-bounds = ذوقك لا يحرك إلا ما يناسبك بقدر متقارب. ولا يقدم الأغلى على الشيء نفسه بسعر أقل.
why-order-forget = للبدء من جديد، قل: انس ذوقي.

taste-chosen = اخترت { $what } { $times }
taste-passed = تركت { $what } { $times }
taste-others-chosen = غيرك هنا يختار كثيرا { $what }
taste-others-passed = غيرك هنا يترك كثيرا { $what }

gender-of-times = f
taste-times = { $count-n ->
    [one] مرة واحدة
    [two] مرتين
    [few] { $count } مرات
   *[other] { $count } مرة
}
taste-material = ما صنع من هذه المادة، { $value }،
taste-color = ما لونه { $value }
taste-feature = ما له هذه الميزة، { $value }،
taste-brand = العلامة { $value }
taste-merchant = متجر { $value }
taste-origin = ما جاء من { $value }
taste-price-less = الأرخص
taste-price-more = الأغلى
taste-rating-less = الأقل تقييما
taste-rating-more = الأعلى تقييما
taste-delivery-less = الأسرع وصولا
taste-delivery-more = الأبطأ وصولا

note-taste_forgotten = نسيت ما تعلمته عن ذوقك. السلة والطلبات والإعدادات باقية.
note-taste_nothing = لم أكن قد تعلمت شيئا عن ذوقك بعد.
