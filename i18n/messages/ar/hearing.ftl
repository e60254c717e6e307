## Hearing that runs otherwise than it was wanted

hearing-stepped-down = نموذج الكلام الذي اخترته بطيء جدا على هذا الجهاز، لذلك أسمع بنموذج أصغر.
hearing-too-slow = نموذج الكلام بطيء على هذا الجهاز، وقد أحتاج إلى بعض الوقت بعد أن تتكلم. النموذج الأصغر أسرع.
