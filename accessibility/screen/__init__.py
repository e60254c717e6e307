"""The screen: the conversation in a terminal for people who see, with what is on the table and the cart beside it.

A terminal that draws is no use to a screen reader (it moves the cursor about); `accessibility.linear` is for those.
"""
