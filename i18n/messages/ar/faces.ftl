### The page in the browser and the screen in the terminal: labels, states and what they tell.

## The page

page-title = سايسو، متجر تكلمه
page-skip = انتقل إلى خانة الكتابة
page-practice = هذا متجر للتدريب: لا يخصم شيء ولا يرسل شيء.
page-conversation = المحادثة
page-your-turn = دورك
page-you = أنت
page-sayso = سايسو
page-say = اكتب ما تحتاجه
page-send = أرسل
page-talk = تكلم
page-talk-help = اضغط باستمرار وأنت تتكلم. أو اضغط مرة وتكلم ثم اضغط مرة أخرى.
page-stop = أوقف الصوت
page-again = قلها مرة أخرى
page-settings = الإعدادات
page-language = اللغة
page-reader = أستعمل قارئ شاشة
page-reader-help = عندها يسكت سايسو صوته، فلا تسمع صوتين معا.
page-tones = نغمات قصيرة
page-tones-help = نغمات قصيرة تخبر بما يجري: دورك الآن، سمعتك، أنا أبحث، لم ينجح الأمر. والسطر أعلاه يقول الشيء نفسه.
page-help = يمكنك في أي وقت أن تقول أو تكتب "مساعدة".
page-noscript = تحتاج هذه الصفحة إلى جافاسكريبت لتكلم سايسو. من فضلك شغله.
page-reconnect = اتصل من جديد
page-state-connecting = جار الاتصال.
page-state-waiting = الميكروفون مغلق. دورك الآن.
page-state-starting = الميكروفون يبدأ. من فضلك انتظر النغمة.
page-state-listening = الميكروفون مفتوح. تفضل تكلم.
page-state-heard = سمعت ما قلت.
page-state-thinking = لحظة، أنا أبحث.
page-state-speaking = سايسو يتكلم.
page-state-lost = غير متصل.
page-cannot-hear = لا أستطيع سماع لغتك هنا. من فضلك اكتب.
page-no-microphone = لم أجد ميكروفونا، أو لا يسمح لهذه الصفحة باستعماله. من فضلك اكتب.
page-microphone-denied = الميكروفون غير مسموح لهذه الصفحة. اسمح به في المتصفح، أو اكتب.
page-close-ended = انتهت هذه المحادثة. اتصل من جديد لتبدأ غيرها.
page-close-too-big = كان هذا كثيرا دفعة واحدة. من فضلك اتصل من جديد وقله بكلمات أقل.
page-close-token = يحتاج سايسو هذا إلى عنوانه الكامل مع الرمز. من فضلك افتح ذلك العنوان.
page-close-idle = غبت مدة، فأنهيت الاتصال. اتصل من جديد لنكمل.
page-close-elsewhere = هذه المحادثة مستمرة في نافذة أخرى.
page-close-too-fast = كان هذا سريعا علي. من فضلك انتظر لحظة واتصل من جديد.
page-close-full = يكلم سايسو الآن ناسا كثيرين. من فضلك حاول بعد قليل.
page-close-lost = انقطع الاتصال. أحاول الاتصال من جديد.
page-close-fault = انتهى الاتصال. من فضلك اتصل من جديد.

## The screen

screen-log = المحادثة
screen-table = المعروض
screen-table-empty = لا شيء بعد. قل ما تحتاجه.
screen-table-line = { $number }. { $name }، { $price }
screen-table-sold-out = نفدت الكمية
screen-cart = السلة
screen-cart-empty = سلتك فارغة.
screen-cart-line = { $what }: { $price }
screen-cart-goods = البضاعة: { $total }
screen-cart-door = عند الباب: { $total }
screen-cart-pay-now = تدفع الآن: { $total }
screen-cart-on-delivery = عند التسليم: { $total }
screen-cart-door-open = قد يستحق مبلغ آخر عند التسليم، كما قرأت عليك.
screen-cart-door-unknown = عند الباب: يقال عند الدفع
screen-cart-unknown = البضاعة: سعر الصرف غير معروف
screen-you = أنت
screen-sayso = سايسو
screen-say = اكتب ما تحتاجه
screen-state-waiting = في انتظارك
screen-state-thinking = أفكر
screen-state-speaking = أتكلم
screen-state-ended = انتهت المحادثة. اضغط كنترول وكيو للخروج.
screen-key-log = المحادثة
screen-key-table = المعروض
screen-key-cart = السلة
screen-key-input = اكتب
screen-key-stop = سكوت
screen-key-colours = الألوان
screen-key-leave = خروج

## Starting the page

serve-open = افتح { $address } في متصفحك.
serve-token = أضف الرمز إلى العنوان كما في الدليل، فبدونه لا يدخل أحد.
serve-stop = اضغط كنترول وسي للإيقاف.

## What can go wrong with these faces

error-cannot-listen = لا أستطيع استعمال المنفذ { $port }: مشغول أو غير مسموح. من فضلك اختر غيره.
error-token-needed = قد يصل غيرك إلى هذا. من فضلك ضع كلمة سر طويلة في SAYSO_TOKEN ثم ابدأ من جديد.
error-token-too-short = الرمز أقصر من أن يكون آمنا. من فضلك استعمل أطول منه.
error-bad-certificate = لا يمكن استعمال الشهادة أو مفتاحها: { $file }.
error-no-screen = تحتاج الشاشة إلى طرفية. من فضلك استعمل "sayso talk" هنا.
error-server-engine-missing = جزء من الصفحة غير مثبت. من فضلك أعد التثبيت.
error-screen-engine-missing = جزء من الشاشة غير مثبت. من فضلك أعد التثبيت، أو استعمل "sayso talk".

## What the short signals of the terminal say

tone-heard = سمعت ما قلت.
