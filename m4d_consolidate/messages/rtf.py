"""Words of RTF files."""

from m4d_consolidate.messages.remarks import Refusal

LARGEST = 8 << 20
"""Bytes without pictures that are read"""


def rtf_text(data: bytes) -> str:
    """Return the text of an RTF file; Refusal where it is too large or damaged."""
    from striprtf.striprtf import rtf_to_text

    if len(data) > LARGEST:
        raise Refusal(f"it is an RTF file larger than {LARGEST >> 20} MB; save it as .docx")
    try:
        # Every paragraph of RTF is a paragraph to its reader: blank lines between them.
        return "\n\n".join(rtf_to_text(data.decode("latin-1"), errors="replace").split("\n"))  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, KeyError, TypeError, LookupError, RecursionError) as error:
        raise Refusal("the file is damaged") from error
