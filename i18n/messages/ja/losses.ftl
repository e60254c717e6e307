## What goes away in the middle of a talk, and comes back

lost-microphone = マイクの音が聞こえなくなりました。文字を打ってください。接続は試し続けます。
back-microphone = マイクの音がまた聞こえるようになりました。
lost-loudspeaker = スピーカーが使えなくなりました。答えはここに文字で出ます。次の答えのたびに試します。
lost-voice = 声が出なくなりました。答えはここに文字で出ます。次の答えのたびに試します。
lost-hearing = 聞き取りが止まりました。やり直していますので、それまで文字を打ってください。
