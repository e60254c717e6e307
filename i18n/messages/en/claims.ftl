### Why a product is here: one short claim each. $value is the worded value; $because a feature, for activities.
### "…-not-stated" names what the shop's record does not say, after "Not stated".

claim-is-type = it is what you asked for: { $value }
claim-of-brand = it is by { $value }
claim-has-color = it comes in { $value }
claim-has-color-not-stated = the colour { $value }
claim-made-of = it is made of { $value }
claim-made-of-not-stated = the material { $value }
claim-has-feature = the shop states: { $value }
claim-has-feature-not-stated = { $value }
claim-has-size = it comes in size { $value }
claim-has-size-not-stated = the size { $value }
claim-within-price = it costs { $value }, within your limit
claim-within-price-not-stated = the price in your currency
claim-above-price = it costs { $value }
claim-above-price-not-stated = the price in your currency
claim-rated = it is rated { $value }
claim-free-of-material = it is without { $value }
claim-free-of-material-not-stated = whether it is free of { $value }
claim-free-of-color = it is not { $value }
claim-free-of-color-not-stated = whether it is { $value }
claim-free-of-feature-not-stated = whether it is without: { $value }
claim-not-of-brand = it is not by { $value }
claim-ships-to = { $value-n ->
    [one] it reaches you in one day
   *[other] it reaches you in { $value } days
}
claim-destination-unknown-not-stated = delivery to you, until you tell me your country
claim-in-stock = it is in stock
claim-suits = it suits { $value }
claim-helps = for { $value } it has: { $because }
claim-needs-not-stated = what { $value } needs: { $because }
claim-harms = for { $value } this speaks against it: { $because }
claim-not-from = its origin is not { $value }
claim-not-from-not-stated = the origin
claim-made-for-women = the title says that it is for women
claim-made-for-men = the title says that it is for men
claim-made-for-dogs = it is for dogs
claim-made-for-cats = it is for cats
claim-made-for-fish = it is for fish
claim-made-for-birds = it is for birds
