### The telephone: its keys, told aloud.

phone-choose-language = 日本語は七を押してください。
phone-not-heard = 電話では、この言葉をまだ聞き取れません。キーをお使いください。零でキーの説明をします。
phone-help-keys = 話しても、キーを押しても使えます。零を押すとキーの説明をします。
phone-goods = やかんは一、ランプは二、拡大鏡は三、杖は四、ラジオは五、大きなボタンの電話は六、スリッパは七、枕は八、声で知らせる時計は九を押してください。
phone-help-speak = いつでも話すか、キーを押してください。すぐに黙ります。
phone-help-choose = 一から九で、今お伝えした品物を選べます。
phone-help-yes = シャープは、はい。米印のあとに零で、いいえです。
phone-help-stop = 米印だけを押すと止まるか、もう一度言います。シャープを二回押すと続けます。
phone-help-more = 米印のあとに、一でほかの品物、二でもっと安いもの、三で詳しく、八で理由、九で比較です。
phone-help-cart = 米印のあとに、四でカートに入れる、五でカートの中身、六でレジ、七で取り消しです。
phone-help-pay = 支払いに同意するときは、読み上げた二つの数字を押してください。
phone-help-goods = 米印のあとにシャープで、キーで探せる品物をお伝えします。
phone-help-pace = シャープのあとに、一でゆっくり、二で速く、三で大きく、四で小さく話します。五で注文の状況です。

serve-phone = 電話の接続先は { $address } です。
error-phone-token-needed = 電話には合い言葉が必要です。SAYSO_TOKEN を設定してください。
error-bad-phone-address = 電話の接続先ではありません。wss で始まり、スラッシュ phone で終わる必要があります。
