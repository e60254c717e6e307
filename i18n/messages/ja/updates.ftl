# 価格と在庫の即時更新。取り込みの結果と、受け付けなかった理由。

watch-counts = 読んだ行、{ $lines }。変更、{ $changed }。変わらず、{ $unchanged }。古い知らせ、{ $late }。受け付けず、{ $refused }。
watch-resumed = 前回取り込んだ最後の行の次から続けました。
watch-missing = { $file }はまだありません。できるのを待っています。

update-reason-unknown-id = この識別番号の商品はありません。
update-reason-ambiguous-id = この識別番号は複数の商品データにあります。出どころを指定してください。
update-reason-nothing-told = 価格も在庫も書かれていません。
update-reason-bad-time = 日時がおかしいか、未来になっています。
update-reason-bad-seq = 通し番号がおかしいです。
update-reason-no-offer = この商品は販売されていません。通貨付きの価格と在庫数が必要です。
