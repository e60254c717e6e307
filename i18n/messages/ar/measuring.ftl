## Measuring on files of one's own

error-no-recordings = لا يوجد في { $folder } تسجيل بجانبه نص بالاسم نفسه.
