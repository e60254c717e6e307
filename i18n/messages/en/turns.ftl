### Turns: what half a sentence lacks, how long Sayso waits, and a word after a long silence.

question-with_what = With what?
question-without_what = Without what?
question-for_what = For what, or for whom?
question-and_what = And what else?
question-or_what = Or what?
question-of_what = Made of what?
question-up_to_what = Up to how much?
question-what = What are you looking for?
question-go_on = Go on, I am listening.
manner-pause-longer = I give you more time now before I answer.
manner-pause-shorter = I answer sooner now.
manner-pause-longer-limit = I cannot wait longer than I do already. Take all the time you need: nothing is lost.
manner-pause-shorter-limit = I cannot answer sooner than I do already.
reprompt-first = Take your time, I am listening.
reprompt-second = I am still here. Whenever you are ready, just speak, or say “help”.
