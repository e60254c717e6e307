# Live updates of price and stock: what came of a stream, and why a line was refused.

watch-counts = Lines read: { $lines }. Changed: { $changed }. As before: { $unchanged }. Too late: { $late }. Refused: { $refused }.
watch-resumed = I went on after the last line that was taken in.
watch-missing = { $file } is not there yet. I am waiting for it.

update-reason-unknown-id = I know no product by this identifier.
update-reason-ambiguous-id = Several feeds use this identifier. Please name the source.
update-reason-nothing-told = It tells neither a price nor a stock.
update-reason-bad-time = Its time makes no sense, or lies in the future.
update-reason-bad-seq = Its number makes no sense.
update-reason-no-offer = The product is not on sale. It needs a price with its currency, and a stock.
