## Measuring on files of one's own

error-no-recordings = { $folder } には、同じ名前の文章が添えられた録音がありません。
