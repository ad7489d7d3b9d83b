"""What may be shared: consent and holds obeyed, contact data masked, in the one place every shareable output passes."""

from m4d_consolidate.disclosure.contact import mask
from m4d_consolidate.disclosure.disclose import disclose, pseudonyms, whole_words
from m4d_consolidate.disclosure.hiding import veil_of
from m4d_consolidate.disclosure.mentions import Named, check_own_words, check_reviewed, gives_away, mentions, unreviewed
from m4d_consolidate.disclosure.people import is_printed

__all__ = [
    "Named",
    "check_own_words",
    "check_reviewed",
    "disclose",
    "gives_away",
    "is_printed",
    "mask",
    "mentions",
    "pseudonyms",
    "unreviewed",
    "veil_of",
    "whole_words",
]
