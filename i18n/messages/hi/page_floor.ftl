### The page's share of the talk: going on, the open microphone, gentle words while it is closed.

page-go-on = आगे सुनाइए
page-hands = लगातार सुनता रहे
page-hands-help = तब माइक्रोफ़ोन खुला रहता है और आप बस बोलिए, सेसो के बोलते समय भी। यह पेज छोड़ने पर वह बंद हो जाता है।
page-state-open = माइक्रोफ़ोन खुला है। बस बोलिए।
page-state-hearing = आपकी आवाज़ सुनाई दे रही है।
reprompt-first-typed = आराम से, कोई जल्दी नहीं।
reprompt-second-typed = मैं यहीं हूँ। जब चाहें, जो चाहिए वह लिखिए या बोलने वाला बटन दबाइए। आप मदद भी माँग सकते हैं।
