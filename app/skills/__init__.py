"""What Sayso can do: one file per capability, each a small class from a Request and its Situation to a Reply."""
