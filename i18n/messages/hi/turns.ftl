### Turns: see en/turns.ftl.

question-with_what = किसके साथ?
question-without_what = किसके बिना?
question-for_what = किस काम के लिए, या किसके लिए?
question-and_what = और क्या?
question-or_what = या क्या?
question-of_what = किस चीज़ का बना हुआ?
question-up_to_what = ज़्यादा से ज़्यादा कितने तक?
question-what = आप क्या ढूँढ रहे हैं?
question-go_on = बोलते रहिए, मैं सुन रहा हूँ।
manner-pause-longer = अब मैं जवाब देने से पहले ज़्यादा देर रुकूँगा।
manner-pause-shorter = अब मैं जल्दी जवाब दूँगा।
manner-pause-longer-limit = मैं इससे ज़्यादा नहीं रुक सकता। आप आराम से बोलिए, कुछ भी नहीं खोएगा।
manner-pause-shorter-limit = मैं इससे जल्दी जवाब नहीं दे सकता।
reprompt-first = आराम से बोलिए, मैं सुन रहा हूँ।
reprompt-second = मैं यहीं हूँ। जब चाहें बोलिए, या कहिए “मदद”।
