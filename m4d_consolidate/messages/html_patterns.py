"""How mail clients mark quotations, signatures and lists in HTML: tables only, the client named beside each entry."""

import re

from m4d_consolidate.model.mail import BlockKind

UNSEEN = frozenset(("template", "svg", "math"))

INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "input", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "time", "tt", "u", "var", "wbr",
))  # fmt: skip
"""Beside them, every tag with a colon: Word's smart tags (`st1:place`)"""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

STRUCTURED = frozenset(("ol", "ul", "menu", "dir", "li", "table", "tr", "td", "th"))

SPACED = HEADINGS | {"p", "ul", "ol", "dl", "blockquote", "table", "hr", "pre", "tr", "td", "th"}
"""What stands apart from its neighbours as behind a blank line"""

MARKED_BY_CLASS = {
    "gmail_attr": BlockKind.ATTRIBUTION,  # Gmail since 2018
    "moz-cite-prefix": BlockKind.ATTRIBUTION,  # Thunderbird
    "moz-email-headers-table": BlockKind.ATTRIBUTION,  # Thunderbird, forwarded
    "yahoo_quoted_header": BlockKind.ATTRIBUTION,
    "protonmail_quote_header": BlockKind.ATTRIBUTION,
    "gmail_signature": BlockKind.SIGNATURE,
    "gmail_signature_prefix": BlockKind.SIGNATURE,
    "moz-signature": BlockKind.SIGNATURE,
    "moz-txt-sig": BlockKind.SIGNATURE,  # Thunderbird, plain text shown as HTML
    "protonmail_signature_block": BlockKind.SIGNATURE,
    "ms-outlook-mobile-signature": BlockKind.SIGNATURE,
}

MARKED_BY_ID = {
    "divrplyfwdmsg": BlockKind.ATTRIBUTION,  # Outlook on the web
    "olk_src_body_header": BlockKind.ATTRIBUTION,  # Outlook for Mac
    "applemailsignature": BlockKind.SIGNATURE,
    "signature": BlockKind.SIGNATURE,  # Outlook on the web
    "ms-outlook-mobile-signature": BlockKind.SIGNATURE,
    "protonmail_mobile_signature_block": BlockKind.SIGNATURE,
    "ymail_android_signature": BlockKind.SIGNATURE,
}

PREFIXED = re.compile(r"^(?:x_|yiv\d*)+")
"""Outlook on the web and Yahoo rename the classes and ids of a mail that they quote"""

OUTLOOK_HEAD = re.compile(
    r"border-top(?:-color)?\s{0,9}:[^;]{0,200}?(?:#(?:b5c4df|e1e1e1)|rgb\(\s*(?:181,\s*196,\s*223|225,\s*225,\s*225)\s*\))",
    re.IGNORECASE,
)
"""The rule above Outlook's From/Sent/To/Subject block, 2007 to 2019 and Mac, and as other clients rewrite it"""

ATTRIBUTED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d\d\b|@")
"""The year, time or address in the line above a quotation (Apple Mail, Yahoo, webmail), which ends in a colon"""

HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)

INDENTED = re.compile(r"border(?:-left)?\s*:\s*(?:none|0(?:px)?(?![\d.]))", re.IGNORECASE)
"""A blockquote that only indents: Gmail's and Yahoo's indent button"""

PREFORMATTED = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)

LINK = re.compile(r"\s*(?:https?://|mailto:)[^\s<>\"]{3,300}\s*$", re.IGNORECASE)
"""The target of a link that is worth reading; longer ones lead through a counter of clicks"""

NO_MARGIN = re.compile(r"margin(?:-top|-bottom)?\s*:\s*0", re.IGNORECASE)

WORD_BULLET = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
"""Word writes the bullet of a list item as text"""
