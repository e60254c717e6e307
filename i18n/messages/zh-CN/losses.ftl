## What goes away in the middle of a talk, and comes back

lost-microphone = 我听不到麦克风了。请打字，我会继续尝试。
back-microphone = 麦克风又能听到了。
lost-loudspeaker = 扬声器断开了。回答会以文字显示在这里，每次回答时我会再试。
lost-voice = 我的声音出了故障。回答会以文字显示在这里，每次回答时我会再试。
lost-hearing = 我的听力停了，正在重新启动。在此之前请打字。
