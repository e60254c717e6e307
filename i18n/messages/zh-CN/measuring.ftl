## Measuring on files of one's own

error-no-recordings = { $folder } 里没有附带同名文本的录音。
