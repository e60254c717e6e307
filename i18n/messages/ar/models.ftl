# Models that may be fetched: what there is, how far a fetch is, what is used, and what can go wrong.

error-model-unknown = لا أعرف نموذجًا اسمه { $model }. الأمر "sayso models list" يعرضها كلها.
error-model-not-here = النموذج { $model } ليس هنا. الأمر "sayso models pull { $model }" يجلبه.
error-fetch-no-network = لا أصل إلى المكان الذي توجد فيه النماذج. تحقق من الشبكة من فضلك. يمكنك أيضًا إحضار الملفات من جهاز آخر وذكر مجلدها بـ "--from".
error-fetch-broken-off = انقطع الاتصال أثناء جلب { $file }. أعد الأمر نفسه: سيكمل من حيث توقف.
error-fetch-gone = لم يعد الملف { $file } في مكانه. ابحث عن إصدار أحدث من Sayso.
error-fetch-refused = لم أُعطَ الملف { $file }. حاول لاحقًا من فضلك.
error-fetch-wrong-size = حجم الملف { $file } ليس كما ينبغي، فحذفته.
error-fetch-wrong-sum = الملف { $file } ليس الذي أعرفه: مجموع التحقق مختلف، فحذفته.
error-fetch-no-room = لا توجد مساحة كافية على القرص. يلزم { $needed } ميغابايت، والمتاح { $free }.
error-fetch-busy = برنامج آخر يجلب نماذج الآن. انتظر حتى ينتهي من فضلك.
error-fetch-address = لا أستطيع الجلب من العنوان { $address }. صحح الإعداد models_url من فضلك.
error-fetch-not-in-folder = ينقص المجلدَ الملف { $file } الذي يحتاجه { $model }.
error-encoder-unusable = المرمّز { $model } لا يعمل، فأبحث بما هو مدمج. الأمر "sayso models verify" يخبرك بالمزيد.
error-no-encoder = لا يوجد هنا مرمّز للغات كثيرة. أبحث بغير الإنجليزية عن طريق الترجمة.
error-bad-embedding-query = الإعداد embedding_query يمكن أن يكون "said" أو "english" أو "both".

models-kind-whisper = السمع بلغات كثيرة:
models-kind-voice = أصوات طبيعية:
models-kind-encoder = البحث بالمعنى بلغات كثيرة:
models-kind-reader = قراءة ثانية لما تقول:
models-line = { $name }: { $size } ميغابايت. الرخصة: { $licence }.
models-line-about = { $name }: نحو { $size } ميغابايت. الرخصة: { $licence }.
models-recordings = رخصة التسجيلات التي تعلّم منها: { $licence }.
models-recordings-unknown = رخصة التسجيلات التي تعلّم منها مذكورة في بطاقته: { $source }
models-here = موجود هنا وغير مستخدم.
models-used = موجود هنا ومستخدم.
models-partly = وصل منه { $size } ميغابايت.
models-setting = الإعداد { $setting } هو الذي يحدد ما يُستخدم.
models-none-used = اخترت ألا يُستخدم أي منها.
models-by-hand = يُستخدم الذي في المجلد { $path }، وقد وضعه أحدهم هناك.
models-no-voice = لا يُعرف صوت طبيعي لهذه اللغات: { $languages }. الصوت المدمج يتكلمها.
models-hint = الأمر "sayso models pull --recommended" يجلب ما يناسب هذا الجهاز.

models-pull-what = اذكر اسم نموذج، أو قل "--recommended". الأمر "sayso models list" يعرضها كلها.
models-machine = في هذا الجهاز { $cores ->
        [one] نواة معالج واحدة
        [two] نواتا معالج
        [few] { $cores } نوى معالج
       *[other] { $cores } نواة معالج
    }، و{ $memory } غيغابايت من الذاكرة، و{ $gpu ->
        [yes] بطاقة رسوميات للحساب
       *[no] ليست فيه بطاقة رسوميات للحساب
    }.
models-advice-whisper = للسمع { $name }: الأكبر يسمع أفضل، لكنه يجعلك تنتظر على هذا الجهاز.
models-advice-whisper-quick = للسمع { $name }: من أفضلها، وسريع على بطاقة الرسوميات لديك.
models-advice-encoder = للبحث بالمعنى { $name }: تتسع له الذاكرة مع غيره.
models-advice-voice = للكلام { $name }: صوت طبيعي بلغتك.
models-advice-no-voice = للكلام لا شيء: لا يُعرف صوت طبيعي بلغتك.
models-advice-no-reader = للقراءة الثانية لا شيء: بالمعالج وحده يأتي الجواب متأخرًا.
models-total = المجموع { $size } ميغابايت.
models-starts = يجري جلب { $name }، { $size } ميغابايت.
models-progress = { $name }: { $done } من { $size } ميغابايت.
models-progress-left = { $name }: { $done } من { $size } ميغابايت، بقي { $left }.
models-soon = أقل من دقيقة
models-minutes = { $minutes ->
        [one] نحو دقيقة
        [two] نحو دقيقتين
        [few] نحو { $minutes } دقائق
       *[other] نحو { $minutes } دقيقة
    }
models-stopped = توقفت. ما وصل محفوظ: الأمر نفسه يكمل من هناك.
models-pulled = وصل { $name }.
models-already = كان { $name } هنا من قبل، وهو سليم.
models-learnt = لا يذكر أي مصدر مجموع التحقق لهذه الملفات: { $files }. سجلت ما وصل الآن، وأعتمده من الآن فصاعدًا.
models-used-next = يُستخدم ابتداءً من التشغيل القادم.
models-not-used = لا يُستخدم، لأن غيره قد اختير. لاستخدامه: sayso models use { $name }

models-use = ابتداءً من التشغيل القادم أستخدم { $name }.
models-use-none = ابتداءً من التشغيل القادم أستخدم ما هو مدمج فقط.

models-verify-whole = { $name } سليم.
models-verify-changed = { $name }: الملف { $file } تالف.
models-verify-missing = { $name }: الملف { $file } مفقود.
models-verify-mend = لإصلاحه: sayso models pull { $name }
models-verify-nothing = لم يُجلب أي نموذج.
models-verify-by-hand = ليست لدي مجاميع تحقق للنموذج في { $path }: وضعه أحدهم هناك.
