### Why a product is here: one short claim each. $value is the worded value it is about.

claim-type = it is what you asked for: { $value }
claim-feature = it is { $value }
claim-feature-not-stated = { $value }
claim-material = it is made of { $value }
claim-color = it comes in { $value }
claim-color-not-stated = the colour { $value }
claim-material-not-stated = the material { $value }
claim-brand = it is by { $value }
claim-price-under = it costs { $value }
claim-price-unknown = the price in your currency
claim-rating = it is rated { $value }
claim-size = it comes in size { $value }
claim-size-not-stated = the size { $value }
claim-ships-to = it is sent to { $value }
claim-stock = it is in stock
claim-activity-required = { $value } needs this: { $because }
claim-activity-helpful = good for { $value }: { $because }
claim-activity-harmful = less good for { $value }: { $because }
claim-cheapest = it is the cheapest of those that fit
claim-best-rated = it is the best rated of those that fit
claim-fastest = it arrives first
claim-text = its description is near to your words
claim-excluded = it is without { $value }
