"""What may be shared: consent and holds obeyed, contact data masked, in the one place every shareable output passes.

`people`: who is not to be named. `names`, `secret`: what words stand for them, surely or perhaps. `veil`: where these
stand in a text, and what is printed instead. `disclose`: the analysis so. `mentions`: what a person looks at before.
"""

from m4d_consolidate.disclosure.contact import mask
from m4d_consolidate.disclosure.disclose import disclose, pseudonyms, veil_of, whole_words
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
