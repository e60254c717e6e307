# Models that may be fetched: what there is, how far a fetch is, what is used, and what can go wrong.

error-model-unknown = { $model } というモデルはありません。「sayso models list」で一覧が見られます。
error-model-not-here = モデル { $model } はここにありません。「sayso models pull { $model }」で取り込めます。
error-fetch-no-network = モデルの置き場所につながりません。ネットワークを確かめてください。ほかのパソコンからファイルを持ってきて、「--from」でフォルダーを示すこともできます。
error-fetch-broken-off = { $file } の取り込み中に接続が切れました。同じコマンドをもう一度実行すると、続きから始まります。
error-fetch-gone = ファイル { $file } は元の場所になくなっています。新しい Sayso を探してください。
error-fetch-refused = ファイル { $file } を渡してもらえませんでした。後でもう一度お試しください。
error-fetch-wrong-size = ファイル { $file } の大きさが正しくないので、捨てました。
error-fetch-wrong-sum = ファイル { $file } は知っているものと違います。チェックサムが合わないので、捨てました。
error-fetch-no-room = ディスクの空きが足りません。{ $needed } メガバイト必要ですが、空きは { $free } メガバイトです。
error-fetch-busy = 別のプログラムがモデルを取り込んでいます。終わるまでお待ちください。
error-fetch-address = アドレス { $address } からは取り込めません。設定 models_url を直してください。
error-fetch-not-in-folder = { $model } に必要なファイル { $file } がフォルダーにありません。
error-encoder-unusable = エンコーダー { $model } が使えないので、内蔵のもので探します。「sayso models verify」で詳しくわかります。
error-no-encoder = 多言語のエンコーダーがありません。英語以外は訳して探します。
error-bad-embedding-query = 設定 embedding_query は「said」「english」「both」のどれかです。

models-kind-whisper = いろいろな言語を聞き取る：
models-kind-voice = 自然な声：
models-kind-encoder = いろいろな言語で意味から探す：
models-kind-reader = お話の内容をもう一度読み取る：
models-line = { $name }：{ $size } メガバイト。ライセンス：{ $licence }。
models-line-about = { $name }：およそ { $size } メガバイト。ライセンス：{ $licence }。
models-recordings = 学習に使った録音のライセンス：{ $licence }。
models-recordings-unknown = 学習に使った録音のライセンスは、モデルの説明書きにあります：{ $source }
models-here = ここにありますが、使っていません。
models-used = ここにあり、使っています。
models-partly = そのうち { $size } メガバイトが届いています。
models-setting = どれを使うかは設定 { $setting } で決まっています。
models-none-used = どれも使わないと選ばれています。
models-by-hand = フォルダー { $path } に誰かが置いたものを使っています。
models-no-voice = 自然な声が見つかっていない言語：{ $languages }。内蔵の声で話します。
models-hint = 「sayso models pull --recommended」で、このパソコンに合うものを取り込めます。

models-pull-what = モデルの名前か「--recommended」を指定してください。「sayso models list」で一覧が見られます。
models-machine = このパソコンは、プロセッサーのコアが { $cores } 個、メモリーが { $memory } ギガバイトで、{ $gpu ->
        [yes] 計算に使えるグラフィックカードがあります
       *[no] 計算に使えるグラフィックカードはありません
    }。
models-advice-whisper = 聞き取りには { $name }。大きいものほどよく聞き取れますが、このパソコンではお待たせしてしまいます。
models-advice-whisper-quick = 聞き取りには { $name }。とても優れていて、このグラフィックカードなら速く動きます。
models-advice-encoder = 意味から探すには { $name }。ほかのものと一緒にメモリーに収まります。
models-advice-voice = 話すには { $name }。お使いの言語の自然な声です。
models-advice-no-voice = 話すためのものはありません。お使いの言語の自然な声が見つかっていません。
models-advice-no-reader = 読み取りのためのものは選びません。プロセッサーだけでは答えが間に合いません。
models-total = 全部で { $size } メガバイトです。
models-starts = { $name } を取り込んでいます。{ $size } メガバイトです。
models-progress = { $name }：{ $size } メガバイトのうち { $done }。
models-progress-left = { $name }：{ $size } メガバイトのうち { $done }。残り{ $left }。
models-soon = 一分足らず
models-minutes = およそ { $minutes } 分
models-stopped = 止めました。届いた分は残っています。同じコマンドで続きから始まります。
models-pulled = { $name } が届きました。
models-already = { $name } はすでにあり、壊れていません。
models-learnt = 次のファイルのチェックサムはどこにも示されていません：{ $files }。今回届いたものを記録し、これからはそれに照らします。
models-used-next = 次に起動したときから使います。
models-not-used = ほかのものが選ばれているので、使いません。使うには：sayso models use { $name }

models-use = 次に起動したときから { $name } を使います。
models-use-none = 次に起動したときから、内蔵のものだけを使います。

models-verify-whole = { $name } は壊れていません。
models-verify-changed = { $name }：ファイル { $file } が壊れています。
models-verify-missing = { $name }：ファイル { $file } がありません。
models-verify-mend = 直すには：sayso models pull { $name }
models-verify-nothing = 取り込んだモデルはありません。
models-verify-by-hand = { $path } のモデルは誰かが置いたもので、チェックサムがありません。
