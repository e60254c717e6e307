"""The frozen data that every room of Sayso speaks in. No I/O here."""
