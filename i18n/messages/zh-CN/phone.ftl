### The telephone: its keys, told aloud.

phone-choose-language = 中文请按六。
phone-not-heard = 电话里我暂时还听不懂这种语言。请使用按键,按零可以听按键说明。
phone-help-keys = 您可以说话,也可以按键。按零听按键说明。
phone-goods = 烧水壶请按一,灯请按二,放大镜请按三,手杖请按四,收音机请按五,大按键电话请按六,拖鞋请按七,枕头请按八,语音报时钟请按九。
phone-help-speak = 您随时可以说话或按键,我会马上停下。
phone-help-choose = 按一到九,选择我刚才说的商品。
phone-help-yes = 井号键表示是。先按星号再按零表示不。
phone-help-stop = 单按星号,我会停下或者再说一遍。按两次井号,我继续说。
phone-help-more = 先按星号,再按一听更多;按二要便宜一点的;按三听详情;按八听原因;按九比较。
phone-help-cart = 先按星号,再按四放进购物车;按五听购物车;按六结账;按七撤销上一步。
phone-help-pay = 同意付款时,请按我读出的两位数字。
phone-help-goods = 先按星号再按井号,听可以用按键找什么。
phone-help-pace = 先按井号,再按一我说慢一点;按二快一点;按三大声一点;按四小声一点;按五查订单。

serve-phone = 电话接入地址是 { $address }。
error-phone-token-needed = 电话需要口令。请设置 SAYSO_TOKEN。
error-bad-phone-address = 这不是电话接入地址:它以 wss 开头,以斜杠 phone 结尾。
