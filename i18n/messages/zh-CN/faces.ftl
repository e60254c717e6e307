### 浏览器里的页面和终端里的屏幕：标签、状态和提示。

## 页面

page-title = Sayso，用说话来买东西的商店
page-skip = 跳到输入框
page-practice = 这是练习用的商店，不会扣钱，也不会发货。
page-conversation = 对话
page-your-turn = 轮到您了
page-you = 您
page-sayso = Sayso
page-say = 输入您要的东西
page-send = 发送
page-talk = 说话
page-talk-help = 说话时按住不放。也可以按一下，说完，再按一下。
page-stop = 停止声音
page-again = 再说一遍
page-settings = 设置
page-language = 语言
page-reader = 我用读屏软件
page-reader-help = 这样 Sayso 就不出声，您不会同时听到两个声音。
page-tones = 提示音
page-tones-help = 短促的提示音告诉您进展：轮到您了、听到了、正在找、没有成功。上面一行有同样的文字。
page-help = 随时可以说“帮助”，或者输入“帮助”。
page-noscript = 这个页面需要 JavaScript 才能和 Sayso 说话。请打开它。
page-reconnect = 重新连接
page-state-connecting = 正在连接。
page-state-waiting = 麦克风关着。轮到您了。
page-state-starting = 麦克风正在打开。请等提示音。
page-state-listening = 麦克风开着。请说话。
page-state-heard = 听到了。
page-state-thinking = 请稍等，我在找。
page-state-speaking = Sayso 正在说话。
page-state-lost = 没有连上。
page-cannot-hear = 在这里我听不了您的语言。请打字。
page-no-microphone = 没有找到麦克风，或者这个页面不能用它。请打字。
page-microphone-denied = 这个页面没有得到麦克风的许可。请在浏览器里允许，或者打字。
page-close-ended = 这次谈话结束了。重新连接就可以再开始。
page-close-too-big = 一次说得太多了。请重新连接，说得短一些。
page-close-token = 这个 Sayso 要用完整的地址，就是带口令的那个。请打开那个地址。
page-close-idle = 您离开了一会儿，我就挂断了。重新连接就能接着说。
page-close-elsewhere = 这次谈话在另一个窗口里继续。
page-close-too-fast = 太快了，我跟不上。请等一等再重新连接。
page-close-full = 现在和 Sayso 说话的人太多了。请过一会儿再试。
page-close-lost = 连接断了。我正在重新连接。
page-close-fault = 连接结束了。请重新连接。

## 屏幕

screen-log = 对话
screen-table = 眼前的商品
screen-table-empty = 还没有。请说您要什么。
screen-table-line = { $number }。{ $name }，{ $price }
screen-table-sold-out = 卖完了
screen-cart = 购物车
screen-cart-empty = 您的购物车是空的。
screen-cart-line = { $what }：{ $price }
screen-cart-goods = 商品：{ $total }
screen-cart-door = 到手：{ $total }
screen-cart-pay-now = 现在付：{ $total }
screen-cart-on-delivery = 收货时付：{ $total }
screen-cart-door-open = 收货时可能还要付别的，就像我念的那样。
screen-cart-door-unknown = 到手：结账时告诉您
screen-cart-unknown = 商品：不知道汇率
screen-you = 您
screen-sayso = Sayso
screen-say = 输入您要的东西
screen-state-waiting = 等您说话
screen-state-thinking = 正在想
screen-state-speaking = 正在说话
screen-state-ended = 谈话结束了。按 Control 加 Q 离开。
screen-key-log = 对话
screen-key-table = 商品
screen-key-cart = 购物车
screen-key-input = 输入
screen-key-stop = 安静
screen-key-colours = 颜色
screen-key-leave = 离开

## 打开页面

serve-open = 请在浏览器里打开 { $address }。
serve-token = 请像手册里写的那样把口令加在地址后面；没有口令谁也进不来。
serve-stop = 按 Control 加 C 停止。

## 这些界面可能出的问题

error-cannot-listen = 我用不了端口 { $port }：它被占用了，或者不允许用。请换一个。
error-token-needed = 别人可能会连上来。请用 SAYSO_TOKEN 设一个长口令，再启动。
error-token-too-short = 口令太短，不安全。请用长一些的。
error-bad-certificate = 证书或者它的密钥不能用：{ $file }。
error-no-screen = 屏幕界面需要终端。请在这里用“sayso talk”。
error-server-engine-missing = 页面用的一个部件没有装好。请重新运行安装。
error-screen-engine-missing = 屏幕用的一个部件没有装好。请重新运行安装，或者用“sayso talk”。

## What the short signals of the terminal say

tone-heard = 听到了。
