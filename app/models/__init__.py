"""Models that make Sayso better and may be fetched: which there are, fetching, keeping and checking them."""
