# Feeds of goods: what came of an import, why a row was refused, and what can go wrong.

error-feed-unknown = I do not know what kind of feed { $file } is. Please name its format, or give a mapping.
error-feed-damaged = The feed { $file } is damaged. Please fetch it again.
error-feed-bomb = The file { $file } unpacks to far more than a feed would. I stopped reading it.
error-feed-busy = Another program is importing this feed. Please try again when it has finished.
error-bad-mapping = The mapping has a mistake at { $field }. Please mend it.
error-bad-source = A feed's name may have small letters, digits, points and hyphens. Please choose another one.

feed-progress = Rows read so far: { $rows }.
feed-dry = This was a trial: nothing was written.
feed-resumed = I went on where the last import was interrupted.
feed-counts = New: { $added }. Changed: { $updated }. As before: { $unchanged }. Removed: { $removed }. Refused: { $refused }.
feed-unsold = Without a price or stock, and so not for sale yet: { $count }.
feed-reviews = Reviews taken: { $count }.
feed-refused-row = Line { $line }: { $reason }
feed-refused-more = Further refused rows: { $count }.
feed-incomplete = The feed ends before its end. What was read is kept, and nothing was removed.
feed-later = The new goods are found by their words for now. "sayso catalog embed" makes them findable by meaning.
feed-embedded = All goods can be found by meaning now: { $count }.

feed-reason-bad-encoding = It is not written in the encoding of the rest.
feed-reason-too-long = It is far too long for one product.
feed-reason-too-deep = It is nested far too deep.
feed-reason-not-json = It is not valid JSON.
feed-reason-not-xml = It is not valid XML.
feed-reason-bad-columns = Its columns do not fit the first line.
feed-reason-broken-off = The feed breaks off here.
feed-reason-no-id = It has no identifier.
feed-reason-bad-id = Its identifier cannot be used.
feed-reason-duplicate-id = Its identifier was there before.
feed-reason-no-title = It has no title.
feed-reason-no-price = It has no price.
feed-reason-bad-price = Its price makes no sense, or could mean two things.
feed-reason-no-currency = Its price names no currency.
feed-reason-unknown-currency = Its currency does not exist.
feed-reason-bad-stock = Its stock makes no sense.
feed-reason-unreadable = It cannot be read.
feed-reason-no-text = It has no words.
feed-reason-bad-stars = Its stars make no sense.
feed-reason-no-product = The product it speaks of is not in the catalogue.

# What a feed did not say
details-delivery-not-stated = The shop does not say whether it sends to your country.
details-days-not-stated = It sends to your country, but does not say how long that takes.
details-seller-no-country = It is sold by { $merchant }, who does not say from which country.
error-delivery-not-stated = { $merchant } does not say whether it sends to your country, so I cannot order from it. You can take it out of the cart.
error-seller-country-unknown = { $merchant } does not say from which country it sends, so I cannot work out what it costs at your door.
