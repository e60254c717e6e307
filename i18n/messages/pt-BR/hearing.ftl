## Hearing that runs otherwise than it was wanted

hearing-stepped-down = O modelo de fala escolhido é lento demais para esta máquina, então eu ouço com um menor.
hearing-too-slow = O modelo de fala é lento nesta máquina: depois que você fala, posso demorar um pouco. Um modelo menor é mais rápido.
hearing-measures = Estou medindo com que rapidez consigo ouvir nesta máquina. Leva até um minuto, e só desta vez.
