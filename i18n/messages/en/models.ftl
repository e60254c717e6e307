# Models that may be fetched: what there is, how far a fetch is, what is used, and what can go wrong.

error-model-unknown = I know no model called { $model }. "sayso models list" names them all.
error-model-not-here = The model { $model } is not here. "sayso models pull { $model }" fetches it.
error-fetch-no-network = I cannot reach the place where the models are. Please check the network. You can also bring the files from another machine and name their folder with "--from".
error-fetch-broken-off = The connection broke while { $file } was coming. Give the same command again: it goes on where it stopped.
error-fetch-gone = The file { $file } is no longer where it was. Please look for a newer Sayso.
error-fetch-refused = The file { $file } was not handed out to me. Please try again later.
error-fetch-wrong-size = The file { $file } does not have the size it should have. I threw it away.
error-fetch-wrong-sum = The file { $file } is not the one I know: its checksum differs. I threw it away.
error-fetch-no-room = There is not enough room on the disk. It takes { $needed } megabytes, and { $free } are free.
error-fetch-busy = Another program is fetching models. Please wait until it has finished.
error-fetch-address = I cannot fetch from the address { $address }. Please mend the setting models_url.
error-fetch-not-in-folder = The folder lacks the file { $file }, which { $model } needs.
error-encoder-unusable = The encoder { $model } does not work, so I search with what is built in. "sayso models verify" tells more.
error-no-encoder = No encoder of many languages is here. Other languages than English are searched by their translation.
error-bad-embedding-query = The setting embedding_query can be "said", "english" or "both".

models-kind-whisper = Hearing in many languages:
models-kind-voice = Natural voices:
models-kind-encoder = Finding by meaning in many languages:
models-kind-reader = A second reading of what you say:
models-line = { $name }: { $size } megabytes. Licence: { $licence }.
models-line-about = { $name }: about { $size } megabytes. Licence: { $licence }.
models-recordings = Recordings it learnt from: { $licence }.
models-recordings-unknown = The licence of the recordings it learnt from stands on its card: { $source }
models-here = It is here, and not used.
models-used = It is here, and used.
models-partly = Of it { $size } megabytes are here.
models-setting = The setting { $setting } decides what is used.
models-none-used = You chose to use none of these.
models-by-hand = The one in the folder { $path } is used, which somebody put there.
models-no-voice = No natural voice is known for: { $languages }. The built-in voice speaks them.
models-hint = "sayso models pull --recommended" fetches what suits this machine.

models-pull-what = Please name a model, or say "--recommended". "sayso models list" names them all.
models-machine = This machine has { $cores ->
        [one] { $cores } processor core
       *[other] { $cores } processor cores
    }, { $memory } gigabytes of memory and { $gpu ->
        [yes] a graphics card to compute with
       *[no] no graphics card to compute with
    }.
models-advice-whisper = For hearing, { $name }: larger ones hear better, but would keep you waiting on this machine.
models-advice-whisper-quick = For hearing, { $name }: one of the best, and quick on your graphics card.
models-advice-encoder = For finding by meaning, { $name }: it fits into the memory beside the rest.
models-advice-voice = For speaking, { $name }: a natural voice in your language.
models-advice-no-voice = For speaking, nothing: no natural voice is known for your language.
models-advice-no-reader = For a second reading, nothing: computed by the processor, it would answer too late.
models-total = In all { $size } megabytes.
models-starts = { $name } is coming, { $size } megabytes.
models-progress = { $name }: { $done } of { $size } megabytes.
models-progress-left = { $name }: { $done } of { $size } megabytes, { $left } to go.
models-soon = less than a minute
models-minutes = { $minutes ->
        [one] about one minute
       *[other] about { $minutes } minutes
    }
models-stopped = Stopped. What has come is kept: the same command goes on from there.
models-pulled = { $name } is here.
models-already = { $name } was here already, and is whole.
models-learnt = No source tells the checksum of: { $files }. I noted the one that came, and hold to it from now on.
models-used-next = It is used from the next start on.
models-not-used = It is not used, because something else was chosen. To use it: sayso models use { $name }

models-use = From the next start on I use { $name }.
models-use-none = From the next start on I use only what is built in.

models-verify-whole = { $name } is whole.
models-verify-changed = { $name }: the file { $file } is damaged.
models-verify-missing = { $name }: the file { $file } is missing.
models-verify-mend = To mend it: sayso models pull { $name }
models-verify-nothing = No model has been fetched.
models-verify-by-hand = For the model in { $path } I have no checksums: somebody put it there.
