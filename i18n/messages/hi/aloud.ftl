### Answers as they are heard: shorter than they are written. The rest comes when it is asked for.

aloud-count = { $total-n ->
    [1] एक चीज़ मिली।
   *[other] { $total } चीज़ें मिलीं।
}
aloud-option = { $place }: { $name }, { $price }{ $extras }।
aloud-count-open = { $total-n ->
    [1] एक चीज़ शायद ठीक हो।
   *[other] { $total } चीज़ें शायद ठीक हों।
}
aloud-count-rest = { $rest-n ->
    [1] एक और शायद ठीक हो।
   *[other] { $rest } और शायद ठीक हों।
}
aloud-ask-more = कौन सा, या "और दिखाओ"?
aloud-rating = रेटिंग: { $rating }।
aloud-price = { $price }।
aloud-features = { $list }।
aloud-details-ask = कार्ट में डाल दें, या "इसके बारे में और बताओ"?

## For the eye too

options-none-state = किसी दुकान ने नहीं बताया: { $what }।
option-lead = , { $what }
gender-of-option = f

## While somebody waits

waiting-first = एक पल रुकिए।
waiting-again = अभी खोज जारी है।
