## Hearing that runs otherwise than it was wanted

hearing-stepped-down = The speech model that you chose is too slow for this machine, so I hear with a smaller one.
hearing-too-slow = The speech model is slow on this machine: after you speak, I may need a while. A smaller model is quicker.
hearing-measures = I am measuring how fast I can hear on this machine. This takes up to a minute, and only once.
