"""The telephone: calls that a provider hands over by the protocol of Twilio Media Streams (``docs/phone.md``)."""
