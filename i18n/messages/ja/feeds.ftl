# Feeds of goods: what came of an import, why a row was refused, and what can go wrong.

error-feed-unknown = { $file }がどの種類の商品データか分かりません。形式か列の対応表を指定してください。
error-feed-damaged = 商品データ{ $file }が壊れています。もう一度取得してください。
error-feed-bomb = { $file }は、展開すると商品データとは思えないほど大きくなります。読み込みを止めました。
error-feed-busy = ほかのプログラムがこの商品データを取り込んでいます。終わってからもう一度お試しください。
error-bad-mapping = 列の対応表の{ $field }に誤りがあります。直してください。
error-bad-source = 商品データの名前には、英小文字、数字、点、ハイフンが使えます。別の名前にしてください。

feed-progress = 読み込んだ行数、{ $rows }。
feed-dry = これは試し読みです。何も書き込んでいません。
feed-resumed = 前回の取り込みが中断したところから続けました。
feed-counts = 新規、{ $added }。変更、{ $updated }。変わらず、{ $unchanged }。削除、{ $removed }。受け付けず、{ $refused }。
feed-unsold = 価格か在庫の記載がなく、まだ買えないもの、{ $count }。
feed-reviews = 取り込んだレビュー：{ $count }件。
feed-refused-row = { $line }行目。{ $reason }
feed-refused-more = そのほかの受け付けなかった行、{ $count }。
feed-incomplete = 商品データが途中で終わっています。読んだ分は残し、何も削除していません。
feed-later = 新しい商品は、今は言葉だけで見つかります。「sayso catalog embed」で意味からも見つかるようになります。
feed-embedded = すべての商品が意味から見つかるようになりました。{ $count }。

feed-reason-bad-encoding = ほかの行と文字コードが違います。
feed-reason-too-long = 一つの商品としては長すぎます。
feed-reason-too-deep = 入れ子が深すぎます。
feed-reason-not-json = 正しいJSONではありません。
feed-reason-not-xml = 正しいXMLではありません。
feed-reason-bad-columns = 列が最初の行と合いません。
feed-reason-broken-off = 商品データがここで切れています。
feed-reason-no-id = 識別番号がありません。
feed-reason-bad-id = 識別番号が使えません。
feed-reason-duplicate-id = 識別番号が重なっています。
feed-reason-no-title = 商品名がありません。
feed-reason-no-price = 価格がありません。
feed-reason-bad-price = 価格がおかしいか、二通りに読めます。
feed-reason-no-currency = 価格に通貨が書かれていません。
feed-reason-unknown-currency = その通貨はありません。
feed-reason-bad-stock = 在庫数がおかしいです。
feed-reason-unreadable = 読めません。
feed-reason-no-text = 文がありません。
feed-reason-bad-stars = 星の数がおかしいです。
feed-reason-no-product = 対象の商品がカタログにありません。

# What a feed did not say
details-delivery-not-stated = このお店は、お住まいの国へ送るかどうかを書いていません。
details-days-not-stated = お住まいの国へ送りますが、何日かかるかは書かれていません。
details-seller-no-country = お店は{ $merchant }です。どの国のお店かは書かれていません。
error-delivery-not-stated = { $merchant }は、お住まいの国へ送るかどうかを書いていないので、注文できません。かごから出すことができます。
error-seller-country-unknown = { $merchant }はどの国から送るかを書いていないので、お届けまでの総額を計算できません。
