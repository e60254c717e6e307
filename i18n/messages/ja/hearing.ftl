## Hearing that runs otherwise than it was wanted

hearing-stepped-down = お選びの音声モデルはこの機械では遅すぎるので、小さいモデルで聞き取ります。
hearing-too-slow = この機械では音声モデルの動きが遅いため、お話のあと少しお時間をいただくことがあります。小さいモデルのほうが速く動きます。
hearing-measures = この機械でどれくらい速く聞き取れるかを測っています。一分ほどかかりますが、今回だけです。
