### The page in the browser and the screen in the terminal: labels, states and what they tell.

## The page

page-title = Sayso, a shop that you speak to
page-skip = Skip to the text field
page-practice = This is a practice shop: nothing is charged and nothing is sent.
page-conversation = Conversation
page-your-turn = Your turn
page-you = You
page-sayso = Sayso
page-say = Type what you need
page-send = Send
page-talk = Talk
page-talk-help = Hold it down while you speak. Or press it once, speak, and press it once more.
page-stop = Stop the voice
page-again = Say it again
page-settings = Settings
page-language = Language
page-reader = I use a screen reader
page-reader-help = Then Sayso keeps its own voice off, so that you never hear two voices at once.
page-tones = Short tones
page-tones-help = Short tones tell what is going on: your turn, heard you, at work, it did not work. The line above says the same.
page-help = You can say or type "help" at any time.
page-noscript = This page needs JavaScript to talk with Sayso. Please switch it on.
page-reconnect = Connect again
page-state-connecting = Connecting.
page-state-waiting = Microphone off. It is your turn.
page-state-starting = The microphone is starting. Please wait for the tone.
page-state-listening = Microphone on. Please speak.
page-state-heard = I heard you.
page-state-thinking = One moment, I am looking.
page-state-speaking = Sayso is speaking.
page-state-lost = Not connected.
page-cannot-hear = I cannot hear your language here. Please type.
page-no-microphone = I found no microphone, or this page may not use it. Please type.
page-microphone-denied = The microphone is not allowed for this page. Allow it in the browser, or type.
page-close-ended = This talk has ended. Connect again to begin another.
page-close-too-big = That was too much at once. Please connect again and say it in fewer words.
page-close-token = This Sayso needs its full address, the one with the token. Please open that one.
page-close-idle = You were away for a while, so I hung up. Connect again to go on.
page-close-elsewhere = This talk goes on in another window.
page-close-too-fast = That was too fast for me. Please wait a moment and connect again.
page-close-full = Sayso is talking with too many people just now. Please try again in a while.
page-close-lost = The connection is lost. I am trying to connect again.
page-close-fault = The connection has ended. Please connect again.

## The screen

screen-log = Conversation
screen-table = On the table
screen-table-empty = Nothing yet. Say what you need.
screen-table-line = { $number }. { $name }, { $price }
screen-table-sold-out = sold out
screen-cart = Cart
screen-cart-empty = Your cart is empty.
screen-cart-line = { $what }: { $price }
screen-cart-goods = Goods: { $total }
screen-cart-door = At the door: { $total }
screen-cart-pay-now = To pay now: { $total }
screen-cart-on-delivery = On delivery: { $total }
screen-cart-door-open = More may be due on delivery, as I read out.
screen-cart-door-unknown = At the door: said at checkout
screen-cart-unknown = Goods: no exchange rate known
screen-you = You
screen-sayso = Sayso
screen-say = Type what you need
screen-state-waiting = Waiting for you
screen-state-thinking = Thinking
screen-state-speaking = Speaking
screen-state-ended = The talk has ended. Press Control and Q to leave.
screen-key-log = Talk
screen-key-table = Table
screen-key-cart = Cart
screen-key-input = Type
screen-key-stop = Silence
screen-key-colours = Colours
screen-key-leave = Leave

## Starting the page

serve-open = Open { $address } in your browser.
serve-token = Add the token to the address as it stands in the manual; without it nobody is let in.
serve-stop = Press Control and C to stop.

## What can go wrong with these faces

error-cannot-listen = I cannot use port { $port }: it is taken or not allowed. Please choose another one.
error-token-needed = Others could reach this. Please set a long secret word as SAYSO_TOKEN, then start again.
error-token-too-short = The token is too short to be safe. Please use a longer one.
error-bad-certificate = The certificate or its key cannot be used: { $file }.
error-no-screen = The screen needs a terminal. Please use "sayso talk" here.
error-server-engine-missing = A part for the page is not installed. Please run the setup again.
error-screen-engine-missing = A part for the screen is not installed. Please run the setup again, or use "sayso talk".

## What the short signals of the terminal say

tone-heard = I heard you.
