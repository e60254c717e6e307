# Models that may be fetched: what there is, how far a fetch is, what is used, and what can go wrong.

error-model-unknown = 我不认识叫 { $model } 的模型。用"sayso models list"可以看到全部。
error-model-not-here = 模型 { $model } 不在这里。用"sayso models pull { $model }"可以下载。
error-fetch-no-network = 连不上存放模型的地方，请检查网络。也可以从别的电脑把文件带过来，用"--from"指明文件夹。
error-fetch-broken-off = 下载 { $file } 时连接断了。请再执行一次同样的命令，会从断开的地方继续。
error-fetch-gone = 文件 { $file } 已经不在原来的地方了。请找更新的 Sayso。
error-fetch-refused = 对方没有把文件 { $file } 给我。请稍后再试。
error-fetch-wrong-size = 文件 { $file } 的大小不对，我已经把它丢掉了。
error-fetch-wrong-sum = 文件 { $file } 不是我认识的那个，校验和不同，我已经把它丢掉了。
error-fetch-no-room = 磁盘空间不够。需要 { $needed } 兆字节，只剩 { $free } 兆字节。
error-fetch-busy = 另一个程序正在下载模型，请等它完成。
error-fetch-address = 没法从地址 { $address } 下载。请改正设置 models_url。
error-fetch-not-in-folder = 文件夹里缺少 { $model } 需要的文件 { $file }。
error-encoder-unusable = 编码器 { $model } 不能用，所以我用自带的来搜索。用"sayso models verify"可以了解更多。
error-no-encoder = 这里没有多语言编码器。英语以外的语言按译文查找。
error-bad-embedding-query = 设置 embedding_query 可以是"said"、"english"或"both"。

models-kind-whisper = 听懂多种语言：
models-kind-voice = 自然的声音：
models-kind-encoder = 用多种语言按意思查找：
models-kind-reader = 对您说的话再读一遍：
models-line = { $name }：{ $size } 兆字节。许可证：{ $licence }。
models-line-about = { $name }：大约 { $size } 兆字节。许可证：{ $licence }。
models-recordings = 学习所用录音的许可证：{ $licence }。
models-recordings-unknown = 学习所用录音的许可证写在它的说明卡上：{ $source }
models-here = 已经在这里，没有使用。
models-used = 已经在这里，正在使用。
models-partly = 已经下载了 { $size } 兆字节。
models-setting = 用哪个由设置 { $setting } 决定。
models-none-used = 您选择了这些都不用。
models-by-hand = 用的是文件夹 { $path } 里的那个，是有人放在那里的。
models-no-voice = 这些语言还没有已知的自然声音：{ $languages }。由自带的声音来说。
models-hint = 用"sayso models pull --recommended"下载适合这台电脑的模型。

models-pull-what = 请说出模型的名字，或者用"--recommended"。用"sayso models list"可以看到全部。
models-machine = 这台电脑有 { $cores } 个处理器核心、{ $memory } 吉字节内存，{ $gpu ->
        [yes] 有能用来计算的显卡
       *[no] 没有能用来计算的显卡
    }。
models-advice-whisper = 听力用 { $name }：更大的听得更准，但在这台电脑上会让您久等。
models-advice-whisper-quick = 听力用 { $name }：是最好的之一，在您的显卡上也很快。
models-advice-encoder = 按意思查找用 { $name }：内存放得下。
models-advice-voice = 说话用 { $name }：您的语言的自然声音。
models-advice-no-voice = 说话不下载：您的语言还没有已知的自然声音。
models-advice-no-reader = 再读一遍不下载：靠处理器计算，回答会来得太晚。
models-total = 一共 { $size } 兆字节。
models-starts = 正在下载 { $name }，{ $size } 兆字节。
models-progress = { $name }：{ $size } 兆字节中的 { $done }。
models-progress-left = { $name }：{ $size } 兆字节中的 { $done }，还要{ $left }。
models-soon = 不到一分钟
models-minutes = 大约 { $minutes } 分钟
models-stopped = 已停止。已经下载的会保留，再执行同样的命令就从那里继续。
models-pulled = { $name } 已经在这里了。
models-already = { $name } 早就在这里，而且完好。
models-learnt = 没有来源给出这些文件的校验和：{ $files }。我记下了这次收到的，以后以此为准。
models-used-next = 下次启动时开始使用。
models-not-used = 没有使用它，因为选了别的。要使用它：sayso models use { $name }

models-use = 下次启动时开始使用 { $name }。
models-use-none = 下次启动时开始只用自带的。

models-verify-whole = { $name } 完好。
models-verify-changed = { $name }：文件 { $file } 损坏了。
models-verify-missing = { $name }：缺少文件 { $file }。
models-verify-mend = 要修好它：sayso models pull { $name }
models-verify-nothing = 还没有下载过模型。
models-verify-by-hand = { $path } 里的模型我没有校验和，是有人放在那里的。
