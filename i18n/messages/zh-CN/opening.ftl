### 谈话怎样开始，怎样结束。

opening-linear = 现在是适合读屏软件和盲文的纯文字行，由 { $how } 打开。
opening-practice = 这里是 Sayso，练习用的商店，不会扣钱，也不会发货。
opening-type = 请输入您要的东西，再按回车键。随时可以输入“帮助”，想离开就输入“退出”。
opening-no-sound = 没有找到扬声器，所以我只用文字回答。
opening-no-voice = 这里没有我的声音，所以我只用文字回答。
opening-no-microphone = 没有找到麦克风，请打字。
opening-no-hearing = 语音模型还没有取来，我听不了您的语言。请打字。
opening-hears = 您可以说话，也可以打字。
opening-hears-english = 语音模型还没有取来，我只能听英语。您也可以打字。
opening-hears-basic = 语音模型还没有取来，我只能听几句固定的话。您也可以打字。付款要按键。
opening-hears-trial = 听您的语言还在试用：我只能听几句固定的话。您也可以打字。付款要按键。
closing = 再见。
notice-interrupted = 停下了。再按一次 Control 加 C 就离开。
