## Measuring on files of one's own

error-no-recordings = { $folder } में ऐसी कोई रिकॉर्डिंग नहीं है जिसके साथ उसी नाम का पाठ हो।
