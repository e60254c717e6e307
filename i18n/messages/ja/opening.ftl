### 話のはじまりと終わり。

opening-linear = 読み上げソフトと点字のための、行だけの画面です。{ $how }で切り替わりました。
opening-practice = こちらはセイソー、練習用のお店です。お金はかからず、何も届きません。
opening-type = 欲しいものを打って、エンターキーを押してください。いつでも「ヘルプ」と打てます。終わるときは"quit"です。
opening-no-sound = スピーカーが見つからないので、文字だけでお答えします。
opening-no-voice = ここには声がないので、文字だけでお答えします。
opening-no-microphone = マイクが見つかりません。文字を打ってください。
opening-no-hearing = 音声のモデルを取りこむまで、日本語を聞き取れません。文字を打ってください。
opening-hears = 話しても、文字を打ってもかまいません。
opening-hears-english = 音声のモデルを取りこむまで、英語だけ聞き取れます。文字も打てます。
closing = ごきげんよう。
notice-interrupted = 止めました。終わるには、もう一度コントロールとシーを押してください。
