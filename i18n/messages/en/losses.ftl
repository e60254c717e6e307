## What goes away in the middle of a talk, and comes back

lost-microphone = I cannot hear the microphone any more. Please type; I keep trying.
back-microphone = I can hear the microphone again.
lost-loudspeaker = The loudspeaker is gone. My answers stand here as text; I try again with each one.
lost-voice = My voice failed. My answers stand here as text; I try again with each one.
lost-hearing = My hearing stopped. I am starting it again; until then, please type.
