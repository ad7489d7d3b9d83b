"""The lines that mail clients put above a quotation or a forwarded message."""

import re

from m4d_consolidate.contributions.patterns import any_of

# "On 9 July 2013 10:02, X wrote:" of Thunderbird, Gmail, Apple Mail, Outlook.com; the verb tells the language.
_WROTE = (
    r"wrote",  # en
    r"a ecrit",  # fr
    r"escribio",  # es
    r"escreveu",  # pt
    r"ha scritto",  # it
    r"schrieb[^:\n]{0,90}",  # de: "Am … schrieb X:"
    r"(?:schreef|heeft)[^:\n]{0,90}",  # nl
    r"skrev[^:\n]{0,90}", r"napisal\w*", r"va escriure",  # sv da nb, pl, ca
)  # fmt: skip
WROTE = re.compile(rf"(?:{'|'.join(_WROTE)})\s?:\s*$")
"""Ends an attribution line"""

WROTE_INSIDE = re.compile(
    r"\b(?:wrote|writes|a ecrit|escribio|escreveu|ha scritto|schrieb|schreef|skrev|kirjoitti|napisal\w*|"
    r"napsal\w*|irta|a scris|yazdi|rakstija|rase)\b.{0,160}:\s*$",
    re.S,
)
"""`Ann Smith wrote on 5 March:`, as Finnish, Polish and Hungarian clients put it; only with a date or address"""

OPENING = re.compile(
    r"(?:on|le|el|em|a|no dia|il|in data|il giorno|am|op|den|dnia|at|quoting|citando|"
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4})\b|\S+@"
)
"""Begins an attribution line that may be wrapped over two or three lines"""

SEPARATORS = re.compile(
    r"[-_=*\s>]{0,60}(?:"
    r"(?:original|forwarded|reply|begin forwarded) message"  # en: Outlook, Gmail, Apple Mail
    # fr
    r"|message (?:d'origine|original|transfere|transmis|reexpedie)|debut du message (?:transfere|reexpedie|"
    r"transmis)"
    r"|mensaje (?:original|reenviado|remitido)|inicio del mensaje reenviado"  # es
    r"|mensagem (?:original|encaminhada|reencaminhada)|inicio da mensagem reencaminhada"  # pt
    r"|messaggio (?:originale|inoltrato|riportato)|inizio messaggio inoltrato"  # it
    r"|(?:urspr\w+|weitergeleitete|original) ?-?nachricht|anfang der weitergeleiteten (?:nachricht|e-?mail)"  # de
    r"|(?:oorspronkelijk|doorgestuurd) bericht|begin doorgestuurd bericht"  # nl
    r")\s?:?[-_=*\s]{0,60}$"
)
"""`-----Original Message-----` and its kin"""

FORWARDS = re.compile(
    r"forwarded|transfere|transmis|reexpedie|reenviado|remitido|encaminhada|inoltrato|weitergeleitete|doorgestuurd"
)
"""A separator that says what follows is forwarded, not quoted"""

HANDS_ON = any_of(
    en=r"forward(?:s|ed|ing)?\b | pass(?:ing)? (?:it |this )?on\b | on (?:her|his|their) behalf | on behalf of",
    fr=r"transmet\w*|transmis\w*|transfer\w*|fai(?:s|sons) suivre|au nom d|de la part d",
    es_pt=r"reenvi\w*|remito|remitimos|transmit\w*|encaminh\w*|reencaminh\w*|en nombre d|em nome d|de parte d",
    it=r"inoltr\w*|trasmett\w*|a nome d|per conto d|da parte d",
    de_nl=r"weitergeleitet|weiterleit\w*|leite\b|im namen|im auftrag|doorgestuurd|stuur\b|doorstur\w*|namens",
)
"""What somebody says who hands on another's mail"""

FROM = re.compile(
    r"[*_\s]{0,4}(?:from|de|von|da|van|fra|od|desde|expediteur|remitente|mittente|absender)[*_]{0,2}\s?:[*_]{0,2}\s*\S"
)
"""First line of a header block"""

FIELDS = re.compile(
    r"[*_\s]{0,4}(?:from|sent|date|to|cc|bcc|subject|reply-to|importance|attachments"  # en
    r"|de|envoye|a|cci?|objet|repondre a|pieces jointes|date d'envoi|expediteur|destinataire"  # fr
    r"|enviado(?: el)?|fecha(?: de envio)?|para|asunto|responder a|remitente|destinatario"  # es
    r"|enviad[ao](?: em)?|data|assunto"  # pt
    r"|da|inviato|oggetto|mittente"  # it
    r"|von|gesendet(?: am)?|datum|an|betreff|antwort an|absender"  # de
    r"|van|verzonden|aan|onderwerp"  # nl
    r"|fra|sendt|skickat|til|till|emne|amne)[*_]{0,2}\s?:"
)
"""Any line of a header block"""

SUBJECT = re.compile(r"subject|objet|asunto|assunto|oggetto|betreff|onderwerp|emne|amne")
"""Name of the field that says what a mail is about"""

FORWARDED_SUBJECT = re.compile(
    r"(?:\[[^\]]{0,80}\]\s*)*(?:fwd?|tr|rv|enc|i|wg|"
    r"doorst|fs|vl|pd)\s?(?:\([^)]{0,40}\)\s?)?:"
)
"""Subject of a forwarded message, not of an answer to one: Fwd, FW, TR (fr), RV (es), ENC (pt), I (it), WG (de)"""

SUBJECT_PREFIXES = re.compile(
    r"^(?:\s*(?:re|aw|sv|antw|r|res|fwd?|tr|rv|enc|i|wg|doorst|fs|vl|pd|automatic reply)\s?:|\s*\[[^\]]{0,80}\])+"
)
"""`Re: [List] AW:` before what a mail is about"""

ADDRESSED = re.compile(r"(?=.*\d\d).{0,200}<[^<>\s]{1,80}@[^<>\s]{1,80}>.{0,40}:$", re.S)
"""A line with a date and an address that ends in a colon: an attribution in whatever language"""

ANY_FIELD = re.compile(r"[*_\s]{0,4}[^\W\d_]{1,20}(?:[ -][^\W\d_]{1,14}){0,2}[*_]{0,2}\s?:[*_]{0,2}\s*\S")
"""A header line in whatever language"""
