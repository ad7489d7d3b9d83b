"""Lines that begin with `From ` in bodies, as the dialects of mbox escape them."""

import re

_QUOTED_FROM = re.compile(rb">+From ")
_ESCAPED = re.compile(rb"\n>(>*From )")


def unescape(data: bytes) -> bytes:
    """Take one `>` from escaped From lines (mboxrd), but from none amid quoted lines, which mboxo left as it was."""

    def line(match: re.Match[bytes]) -> bytes:
        before = data[data.rfind(b"\n", 0, match.start()) + 1 : match.start()]
        begin = data.find(b"\n", match.end()) + 1
        after = data[begin : begin + 40]
        amid_quotes = all(line[:1] == b">" and not _QUOTED_FROM.match(line) for line in (before, after))
        return match[0] if amid_quotes and match[1] == b"From " else b"\n" + match[1]

    return _ESCAPED.sub(line, data)
