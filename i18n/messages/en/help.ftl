### What can be said now. One sentence each.

help-start = Tell me what you need, for example: boots for trekking, under two hundred dollars.
help-options = Say "the second one", "something cheaper", "compare them", or "more".
help-details = Ask "how much is it", "why", or say "add it to my cart".
help-cart = Say "checkout", "remove the first one", or "undo".
help-read_back = Say yes to buy, or no to keep the cart.
help-always = At any time: repeat, slower, louder, help, stop.

hint-start = Tell me what you are looking for, or say "help".
hint-options = Say "the first one", "cheaper", or "help".
hint-cart = Say "checkout", or "help".
hint-read_back = Say yes, or no.
hint-question = Please answer the question, or say "help".
