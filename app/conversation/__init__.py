"""One turn after another: hear, understand, act, answer; what was said before, and what it means now."""

from app.conversation.turns import Conversation, Reader

__all__ = ["Conversation", "Reader"]
