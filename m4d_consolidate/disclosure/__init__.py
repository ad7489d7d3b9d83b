"""What may be shared: consent and holds obeyed, contact data masked, in the one place every shareable output passes."""

from m4d_consolidate.disclosure.contact import mask
from m4d_consolidate.disclosure.disclose import disclose, is_printed, mentions, pseudonyms

__all__ = ["disclose", "is_printed", "mask", "mentions", "pseudonyms"]
