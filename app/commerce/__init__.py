"""What money hangs on: cart, quote, consent, order, payment, and what is kept about a person."""
