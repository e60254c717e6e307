## Hearing that runs otherwise than it was wanted

hearing-stepped-down = The speech model that you chose is too slow for this machine, so I hear with a smaller one.
hearing-too-slow = The speech model is slow on this machine: after you speak, I may need a while. A smaller model is quicker.
