## Hearing that runs otherwise than it was wanted

hearing-stepped-down = Das gewählte Sprachmodell ist für dieses Gerät zu langsam, darum höre ich mit einem kleineren.
hearing-too-slow = Das Sprachmodell ist auf diesem Gerät langsam: Nachdem Sie gesprochen haben, brauche ich manchmal etwas länger. Ein kleineres Modell ist schneller.
hearing-measures = Ich messe, wie schnell ich auf diesem Gerät hören kann. Das dauert bis zu einer Minute und geschieht nur einmal.
