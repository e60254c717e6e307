"""How long Sayso waits before a turn is over: the person's own pause, what was asked, the words so far."""
