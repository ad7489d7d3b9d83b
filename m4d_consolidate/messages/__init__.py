"""Raw messages to what a person would read of them."""

from m4d_consolidate.messages.decode import decode_messages

__all__ = ["decode_messages"]
