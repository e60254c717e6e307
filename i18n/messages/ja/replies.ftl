### セイソーの答え。値は言葉になって届く。「…-n」はただの数。

## 候補

options-instead = { $kinds }を扱うお店はありません。お話からすると、次のものがお役に立つかもしれません。
options-count = { $total-n ->
    [1] ご希望に合うものが、ひとつ見つかりました。
   *[other] ご希望に合うものが、{ $total }件見つかりました。
}
options-count-refined = { $total-n ->
    [1] ひとつに絞れました。
   *[other] { $total }件になりました。
}
options-count-open = { $total-n ->
    [1] ひとつ合いそうなものがありますが、ご希望のすべてがお店の説明にあるわけではありません。
   *[other] { $total }件合いそうなものがありますが、ご希望のすべてがお店の説明にあるわけではありません。
}
options-count-rest = { $rest-n ->
    [1] もうひとつ合いそうですが、お店の説明に足りないところがあります。
   *[other] あと{ $rest }件合いそうですが、お店の説明に足りないところがあります。
}
options-more = { $shown-n ->
    [1] 全{ $total }件のうち、次のひとつです。
   *[other] 全{ $total }件のうち、次の{ $shown }件です。
}
options-first = { $shown-n ->
    [1] こちらです。
   *[other] おすすめの{ $shown }件です。
}
option = { $place }番、{ $name }、{ $price }{ $extras }。
option-rating = 、{ $rating }
option-delivery = { $days-n ->
    [0] 、今日届きます
   *[other] 、{ $days }日で届きます
}
option-not-served = 、{ $country }へは送りません
options-ask-one = もっとくわしくお話ししましょうか？
options-ask = どれをくわしくお聞きになりますか？
options-ask-more = どれになさいますか？「ほかには」とおっしゃってもかまいません。
option-not-stated = お店の説明にないのは、{ $what }です。
option-but = ただし、{ $what }。

nothing-found = すべてに合うものは見つかりませんでした。
nothing-found-relax = { $would-n ->
    [1] { $what }を外すと、ひとつあります。外して探しましょうか？
   *[other] { $what }を外すと、{ $would }件あります。外して探しましょうか？
}
nothing-found-ask = ほかに何をお探ししましょうか？

## 一つの商品

details-name = { $name }です。
details-seller = ブランドは{ $brand }、お店は{ $country }の{ $merchant }です。
details-seller-plain = お店は{ $country }の{ $merchant }です。
details-price = お値段は{ $price }です。
details-price-converted = お値段は{ $price }、およそ{ $shopper }です。
details-rating = 評価は{ $rating }、{ $count }人の声です。
details-no-rating = 評価はまだありません。
details-stock-many = 在庫があります。
details-stock-few = { $stock-n ->
    [1] 残りはひとつだけです。
   *[other] 残りは{ $stock }点だけです。
}
details-stock-none = 売り切れです。
details-delivery = { $days-n ->
    [0] 今日届きます。
   *[other] { $days }日で届きます。
}
details-freight-sentence = { $freight }。
details-freight = 送料は{ $price }です
details-freight-free = 送料は無料です
details-not-served = このお店は、お住まいの国へは送りません。
details-delivery-unknown = 国を教えていただければ、いつ届くかわかります。
details-materials = 素材は{ $list }です。
details-materials-none = 素材は、お店の説明にありません。
details-colors = 色は{ $list }があります。
details-colors-none = 色は、お店の説明にありません。
details-features = 特徴は{ $list }です。
details-features-some = 主な特徴は{ $list }などです。
details-features-none = 特徴は、お店の説明にありません。
details-sizes = サイズは{ $system }表示で、{ $list }があります。
details-sizes-none = サイズは、お店の説明にありません。
details-weight = 重さは{ $weight }です。
details-weight-none = 重さは、お店の説明にありません。
details-dimensions = 大きさは{ $length }、{ $width }、{ $height }です。
details-dimensions-none = 大きさは、お店の説明にありません。
details-origin = 原産国は{ $country }です。
details-origin-none = どこで作られたかは、お店の説明にありません。
details-voltage = 電圧は{ $voltage }、プラグは{ $plug }型です。
details-voltage-plain = 電圧は{ $voltage }です。
details-voltage-none = 電圧は、お店の説明にありません。
details-brand = ブランドは{ $brand }です。
details-description = お店の説明です。
details-description-foreign = お店の説明で、{ $language }です。
details-original-title = お店での名前です。
details-original-unspoken = { $language }なので、ここには文字で出しておきます。
details-ask = かごに入れましょうか？
details-ask-open = ほかにお聞きになりたいことはありますか？

access-present = { $fact }、あります。
access-absent = { $fact }、ありません。
access-not_stated = { $fact }、説明にありません。
access-tactile_marks = 触ってわかる印
access-spoken_output = 声での案内
access-large_print = 大きな文字
access-one_hand_use = 片手で使えること

## 比べる

comparison-intro = { $list }を比べます。
comparison-row = { $attribute }は、{ $values }です。
comparison-same = お店の説明では、違いはありません。
comparison-ask = どれになさいますか？
not-stated = 記載なし

attribute-price = 値段
attribute-rating = 評価
attribute-delivery = お届け
attribute-weight = 重さ
attribute-materials = 素材
attribute-colors = 色
attribute-features = 特徴
attribute-sizes = サイズ
attribute-origin = 原産国
attribute-voltage = 電圧
attribute-brand = ブランド
attribute-merchant = お店
attribute-stock = 在庫
attribute-tactile_marks = 触ってわかる印
attribute-spoken_output = 声での案内
attribute-large_print = 大きな文字
attribute-one_hand_use = 片手で使えること

## なぜ

why-intro = { $name }を挙げたわけです。
why-none = お言葉にいちばん近かったためです。お店の説明には、それ以上のことがありません。
why-source = お店の記録に書いてあることです。
why-not-stated = お店の説明にないのは、{ $what }です。

## 質問

question-which_product = { $choices }のうち、どれのことでしょうか？
question-which_product-plain = 一番目、二番目、三番目のどれですか？
question-quantity = おいくつになさいますか？
question-size = サイズは{ $choices }があります。どれになさいますか？
question-country = どの国へお送りしますか？
question-region = { $kind ->
    [CA] どの州へお送りしますか？
   *[other] どの州へお送りしますか？
}
question-currency = どの通貨で値段をお伝えしますか？
question-search_first = まだ商品が並んでいません。何をお探しですか？
question-empty_cart = かごは空です。何をお探しですか？
question-number = { $first }でしょうか、{ $second }でしょうか？
question-add = かごに入れましょうか？
question-forget = 元には戻せません。あなたについてのすべて、かご、注文、言語、設定を忘れてよろしいですか？
question-look_for = { $choices }に役立つものをお探ししましょうか？
question-relax = それを外して探しましょうか？
question-which_order = どの注文のことでしょうか？
question-language = どの言語になさいますか？

## かご

cart-empty = かごは空です。
cart-added = { $what }を、かごに入れました。
cart-removed = { $name }を、かごから出しました。
cart-quantity = { $what }に変えました。
cart-undone = 元に戻しました。
cart-cleared = かごを空にしました。
cart-count = { $count-n ->
    [1] かごには、ひとつ入っています。
   *[other] かごには、{ $count }点入っています。
}
cart-line = { $what }、{ $price }です。
cart-line-size = { $what }、サイズは{ $size }、{ $price }です。
cart-line-sold-out = { $name }は、売り切れになりました。
cart-total = 商品の合計は{ $total }、送料は別です。
cart-total-unknown = 為替の相場がないので、合計を出せません。
cart-ask = よろしければ、「会計」とおっしゃってください。

## 買う

read-back-intro = お買い上げの前に、お聞きください。
read-back-practice = こちらは練習用のお店です。お金はかからず、何も届きません。
read-back-line = { $what }、ひとつ{ $price }、合わせて{ $subtotal }です。
read-back-line-single = { $what }、{ $subtotal }です。
read-back-line-size = サイズは{ $size }です。
read-back-seller = お店は{ $country }の{ $merchant }、送料は{ $freight }、{ $days }日で届きます。
read-back-free = 無料
read-back-rate = { $source }の値段は、{ $date }の相場で{ $target }に直しました。
read-back-total = いまお支払いいただくのは、全部で{ $total }です。届け先は{ $country }です。
read-back-not-included = この合計に入っていないのは、{ $list }です。かかる場合だけです。
read-back-not-import_duty = 関税
read-back-not-import_tax = 輸入時の税金
read-back-not-import_fee = 通関手数料
read-back-ask = { $total }を払って、お買いになりますか？「はい」か「いいえ」でどうぞ。
read-back-ask-digits = { $total }を払ってお買いになるなら、「はい、{ $digits }」とおっしゃってください。おやめになるなら「いいえ」とどうぞ。
read-back-changed = 変わったことがあるので、いまの「はい」は取り消しになります。変わったのは、{ $list }です。
read-back-changed-price = 値段
read-back-changed-destination = 届け先
read-back-changed-currency = 通貨
read-back-changed-delivery = 届く日
read-back-changed-offer = お店の条件
read-back-changed-stock = 在庫
read-back-changed-duty = 関税や税金
read-back-changed-rate = 為替の相場
read-back-changed-freight = 送料
read-back-changed-cart = かごの中身
read-back-changed-expired = 時間がたちすぎたこと
read-back-misheard = 二つの数字が、正しく聞き取れませんでした。

not-bought = 何も買っていません。
not-bought-cart = { $count-n ->
    [0] 何も買っていません。
    [1] 何も買っていません。かごには、ひとつ残っています。
   *[other] 何も買っていません。かごには、{ $count }点残っています。
}
order-placed = ありがとうございます。ご注文をお受けしました。
order-placed-practice = これは練習です。お金はかからず、何も届きません。
order-placed-total = 合計は{ $total }です。
order-placed-receipt = 受付番号は、{ $receipt }です。
order-placed-receipt-again = もう一度申します。{ $receipt }です。
order-placed-delivery = { $days }日で届きます。
order-placed-cancel = 「注文を取り消して」とおっしゃれば、取り消せます。

orders-none = ご注文はありません。
orders-count = { $count-n ->
    [1] ご注文は一件です。
   *[other] ご注文は{ $count }件です。新しいものから申します。
}
order-line = 受付番号{ $receipt }、{ $date }、{ $names }、{ $total }、{ $state }です。
order-state-placed = 受付済み
order-state-cancelled = 取り消し済み
order-cancelled = 受付番号{ $receipt }の注文を取り消しました。
order-cancelled-total = { $total }は、お支払いになりません。
order-cancelled-already = 受付番号{ $receipt }の注文は、すでに取り消されています。

## 話し方

manner-rate-slower = ゆっくり話します。
manner-rate-faster = 速く話します。
manner-rate-slower-limit = これより遅くは話せません。
manner-rate-faster-limit = これより速くは話せません。
manner-rate-normal = いつもの速さで話します。
manner-rate-normal-limit = もういつもの速さです。
manner-volume-louder = 声を大きくしました。
manner-volume-quieter = 声を小さくしました。
manner-volume-louder-limit = これより大きな声は出せません。
manner-volume-quieter-limit = これより小さな声は出せません。
manner-language = これからは{ $value }で話します。
manner-currency = これからは値段を{ $value }でお伝えします。
manner-country = これからは{ $value }へお送りします。
spelled = { $letters }。

## 短い返事

note-greeting = こんにちは。何をお探しですか？
note-thanks = どういたしまして。
note-stopped = はい、黙ります。
note-forgotten = あなたについてのすべてを忘れました。
note-not_forgotten = 何も消していません。
note-nothing_to_undo = 元に戻すことはありません。
note-nothing_to_repeat = まだ何もお話ししていません。
note-nothing_to_confirm = いま「はい」と答えていただくことはありません。
note-nothing_to_deny = わかりました。
note-no_more = これで全部です。
note-key_needed = お買いになるなら、エンターキーを押すか、「はい」と打ってください。
note-no_orders = ご注文はありません。
note-too_late_to_cancel = この注文は、もう取り消せません。
note-declined = わかりました。
note-cannot_yet_watch_price = 値段の見張りは、まだできません。
note-cannot_yet_buy_when = あとで自動で買うことは、まだできません。「はい」とおっしゃったときだけ買います。
note-cannot_yet_negotiate = 値引きの交渉は、まだできません。
note-cannot_yet_photo_match = 写真は、まだ見られません。
note-cannot_yet_return_item = 返品は、まだできません。注文の取り消しはできます。「注文を取り消して」とおっしゃってください。

not-understood = お言葉は聞き取れましたが、何をすればよいかわかりませんでした。
not-understood-unheard = 聞き取れませんでした。
not-understood-empty = 何も聞こえませんでした。
