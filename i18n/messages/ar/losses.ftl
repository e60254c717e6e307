## What goes away in the middle of a talk, and comes back

lost-microphone = لم أعد أسمع الميكروفون. من فضلك اكتب، وسأواصل المحاولة.
back-microphone = عدت أسمع الميكروفون.
lost-loudspeaker = فقدت السماعة. إجاباتي مكتوبة هنا، وسأجرب مرة أخرى مع كل إجابة.
lost-voice = تعطل صوتي. إجاباتي مكتوبة هنا، وسأجرب مرة أخرى مع كل إجابة.
lost-hearing = توقف سمعي. أعيد تشغيله الآن، وحتى ذلك الحين من فضلك اكتب.
