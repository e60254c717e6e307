## Hearing that runs otherwise than it was wanted

hearing-stepped-down = 您选的语音模型在这台机器上太慢，所以我改用较小的模型来听。
hearing-too-slow = 语音模型在这台机器上比较慢，您说完以后我可能要等一会儿才能回答。换小一点的模型会快一些。
hearing-measures = 我正在测试在这台机器上能听多快，最多需要一分钟，只做这一次。
