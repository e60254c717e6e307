"""Speech through speech-dispatcher, the voice that Linux screen readers share."""
