### ブラウザーのページと、端末の画面。名札、状態、お知らせ。

## ページ

page-title = セイソー、話しかけるお店
page-skip = 入力欄へ移る
page-practice = こちらは練習用のお店です。お金はかからず、何も届きません。
page-conversation = 会話
page-your-turn = あなたの番
page-you = あなた
page-sayso = セイソー
page-say = 欲しいものを打ってください
page-send = 送る
page-talk = 話す
page-talk-help = 話すあいだ押し続けます。または一度押して話し、もう一度押します。
page-stop = 声を止める
page-again = もう一度聞く
page-settings = 設定
page-language = 言語
page-reader = 読み上げソフトを使っています
page-reader-help = セイソーは声を出しません。二つの声が重なることはありません。
page-tones = 短い合図の音
page-tones-help = 短い音で様子をお知らせします。あなたの番、聞こえました、探しています、うまくいきませんでした。上の行にも同じことが出ます。
page-help = いつでも「ヘルプ」と言うか、打つことができます。
page-noscript = セイソーと話すには、ジャバスクリプトが必要です。有効にしてください。
page-reconnect = つなぎ直す
page-state-connecting = つないでいます。
page-state-waiting = マイクは切れています。あなたの番です。
page-state-starting = マイクを準備しています。音が鳴るまでお待ちください。
page-state-listening = マイクが入りました。お話しください。
page-state-heard = 聞こえました。
page-state-thinking = 少々お待ちください。探しています。
page-state-speaking = セイソーが話しています。
page-state-lost = つながっていません。
page-cannot-hear = ここでは日本語を聞き取れません。文字を打ってください。
page-no-microphone = マイクが見つからないか、このページでは使えません。文字を打ってください。
page-microphone-denied = このページではマイクが許可されていません。ブラウザーで許可するか、文字を打ってください。
page-close-ended = この会話は終わりました。もう一度つなぐと、新しく始められます。
page-close-too-big = 一度に多すぎました。つなぎ直して、もう少し短くお願いします。
page-close-token = このセイソーには、合言葉の付いた完全なアドレスが必要です。そちらを開いてください。
page-close-idle = しばらくお返事がなかったので、切りました。続けるには、つなぎ直してください。
page-close-elsewhere = この会話は、別のウィンドウで続いています。
page-close-too-fast = 速すぎて追いつけませんでした。少し待って、つなぎ直してください。
page-close-full = いま話している方が多すぎます。しばらくして、もう一度お試しください。
page-close-lost = 接続が切れました。つなぎ直しています。
page-close-fault = 接続が終わりました。つなぎ直してください。

## 画面

screen-log = 会話
screen-table = 並んだ商品
screen-table-empty = まだ何もありません。欲しいものをおっしゃってください。
screen-table-line = { $number }. { $name }、{ $price }
screen-table-sold-out = 売り切れ
screen-cart = かご
screen-cart-empty = かごは空です。
screen-cart-line = { $what }: { $price }
screen-cart-goods = 商品: { $total }
screen-cart-door = 届くまで全部: { $total }
screen-cart-pay-now = いま払う額: { $total }
screen-cart-on-delivery = 届いたとき: { $total }
screen-cart-door-open = 読み上げたとおり、届いたときに追加があるかもしれません。
screen-cart-door-unknown = 届くまで全部: 会計のときにお知らせします
screen-cart-unknown = 商品: 為替の相場がわかりません
screen-you = あなた
screen-sayso = セイソー
screen-say = 欲しいものを打ってください
screen-state-waiting = お待ちしています
screen-state-thinking = 考えています
screen-state-speaking = 話しています
screen-state-ended = 会話は終わりました。コントロールとキューを押すと閉じます。
screen-key-log = 会話
screen-key-table = 商品
screen-key-cart = かご
screen-key-input = 入力
screen-key-stop = 声を止める
screen-key-colours = 色
screen-key-leave = 終わる

## ページの立ち上げ

serve-open = ブラウザーで{ $address }を開いてください。
serve-token = 手引きのとおり、アドレスに合言葉を付けてください。ないと、だれも入れません。
serve-stop = 止めるには、コントロールとシーを押してください。

## これらの画面でうまくいかないこと

error-cannot-listen = ポート{ $port }は使われているか、許可されていません。ほかの番号を選んでください。
error-token-needed = ほかの人が入れてしまいます。長い合言葉を、SAYSO_TOKENに設定してから始めてください。
error-token-too-short = 合言葉が短すぎて危険です。もっと長いものにしてください。
error-bad-certificate = 証明書か、その鍵が使えません。ファイルは{ $file }です。
error-no-screen = この画面には端末が必要です。ここでは"sayso talk"を使ってください。
error-server-engine-missing = ページの部品が入っていません。もう一度準備を実行してください。
error-screen-engine-missing = 画面の部品が入っていません。もう一度準備を実行するか、"sayso talk"を使ってください。

## What the short signals of the terminal say

tone-heard = 聞こえました。
