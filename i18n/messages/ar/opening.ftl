### How a talk begins and ends.

opening-linear = أسطر بسيطة لقارئات الشاشة وبرايل، شغلها { $how }.
opening-practice = هذا سايسو، متجر للتدريب: لا يخصم شيء ولا يرسل شيء.
opening-type = اكتب ما تحتاجه واضغط زر الإدخال. اكتب "مساعدة" في أي وقت، أو "quit" للخروج.
opening-no-sound = لم أجد سماعة، فأجيب كتابة فقط.
opening-no-voice = ليس لي صوت هنا، فأجيب كتابة فقط.
opening-no-microphone = لم أجد ميكروفونا، فمن فضلك اكتب.
opening-no-hearing = لا أستطيع سماع لغتك قبل جلب نموذج الكلام. من فضلك اكتب.
opening-hears = يمكنك أن تتكلم أو تكتب.
opening-hears-english = لا أسمع إلا الإنجليزية قبل جلب نموذج الكلام. ويمكنك أن تكتب أيضا.
closing = مع السلامة.
notice-interrupted = توقفت. اضغط كنترول وسي مرة أخرى للخروج.
