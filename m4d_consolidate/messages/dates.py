"""When a message was sent: Date, else Received, else the From_ line, each in its broken forms."""

import re
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo

# English as RFC 5322 has it, then what clients and servers in other languages wrote there.
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan janv ene janeiro januari january janvier enero gennaio januar",
            "feb fév fev févr febr february février febrero febbraio februari februar fevereiro",
            "mar mär mars mrt march marzo maart märz março",
            "apr avr abr april avril abril aprile",
            "may mai mag mei mayo maggio maio",
            "jun juin giu june junio giugno juni junho",
            "jul juil lug july juillet julio luglio juli julho",
            "aug aoû aou août ago august agosto augustus",
            "sep sept set september septembre septiembre settembre setembro",
            "oct okt ott out october octobre octubre ottobre oktober outubro",
            "nov november novembre noviembre novembro",
            "dec déc dic dez december décembre diciembre dicembre dezember dezembro",
        ),
        1,
    )
    for name in names.split()
}
_ZONES = {
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "met": 60, "cest": 120,
    "mest": 120, "eet": 120, "eest": 180, "msk": 180, "ist": 330, "jst": 540, "est": -300, "edt": -240, "cst": -360,
    "cdt": -300,
    "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
}  # fmt: skip
_STRICT = re.compile(
    r"(?:\w{3},?\s+)?(\d{1,2})\s+(\w{3})\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+([+-])(\d{2})(\d{2})\b", re.ASCII
)
_TIME = re.compile(r"(?<!\d)(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*([ap]\.?m\b\.?)?", re.IGNORECASE)
_OFFSET = re.compile(r"(?:GMT|UTC)?\s*([+-])(\d{2}):?(\d{2})(?!\d)")
_DAY_MONTH = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de\s+)?([^\W\d_]{3,10})\.?,?[\s-]+(?:de\s+)?(\d{4}|\d{2})(?!\d)"
)
_MONTH_DAY = re.compile(r"([^\W\d_]{3,10})\.?\s+(\d{1,2})(?!\d)(?:.{0,24}?)\b((?:19|20)\d\d)(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)(?!\d)")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?!\d)")
_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)


def parse_date(text: str, default_zone: ZoneInfo) -> datetime | None:
    """Return the aware time `text` says, in the zone it names or else `default_zone`; None where it says none."""
    match = _STRICT.match(text)
    try:
        if match and match[2].lower() in _MONTHS:
            minutes = int(match[8]) * 60 + int(match[9])
            if minutes > 14 * 60:
                return _loose(text, default_zone)
            zone = _offset(minutes if match[7] == "+" else -minutes)
            return datetime(
                int(match[3]), _MONTHS[match[2].lower()], int(match[1]), int(match[4]), int(match[5]),
                min(int(match[6] or 0), 59), tzinfo=zone,
            )  # fmt: skip
        return _loose(text, default_zone)
    except (ValueError, OverflowError):
        return None


@cache
def _offset(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes))


def _loose(text: str, default_zone: ZoneInfo) -> datetime | None:
    text = text[:200]
    day = _day(text)
    time = _TIME.search(text)
    if day is None:
        return None
    if time is None:
        return datetime(*day, 12, tzinfo=default_zone)
    hour = int(time[1])
    if time[4] and hour <= 12:
        hour = hour % 12 + (12 if time[4][0] in "pP" else 0)
    return datetime(*day, hour, int(time[2]), min(int(time[3] or 0), 59), tzinfo=_zone(text, time.end(), default_zone))


def _day(text: str) -> tuple[int, int, int] | None:
    if match := _ISO.search(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _NUMERIC.search(text):  # the day first, as all but one country writes it, unless it cannot be
        first, second = int(match[1]), int(match[2])
        return (int(match[3]), second, first) if second <= 12 else (int(match[3]), first, second)
    for match in _DAY_MONTH.finditer(text):
        if month := _MONTHS.get(match[2].lower()):
            year = int(match[3])
            return year if year > 99 else year + (2000 if year < 70 else 1900), month, int(match[1])
    for match in _MONTH_DAY.finditer(text):
        if month := _MONTHS.get(match[1].lower()):
            return int(match[3]), month, int(match[2])
    return None


def _zone(text: str, after: int, default_zone: ZoneInfo) -> ZoneInfo | timezone:
    """Return the zone written behind the time; one that no place on earth has is read as the discussion's."""
    offset = _OFFSET.search(text, after)
    if offset:
        minutes = int(offset[2]) * 60 + int(offset[3])
        if minutes <= 14 * 60 and int(offset[3]) < 60:
            return timezone(timedelta(minutes=minutes if offset[1] == "+" else -minutes))
        return default_zone
    for name in re.findall(r"[A-Za-z]{1,5}", text[after:]):
        if name.lower() in _ZONES:
            return timezone(timedelta(minutes=_ZONES[name.lower()]))
    return default_zone


def plausible(when: datetime, received: datetime | None) -> bool:
    """Return whether a mail can have been sent then: after 1990, and not long before or after it was received."""
    if when < _EARLIEST:
        return False
    return received is None or received - timedelta(days=366) <= when <= received + timedelta(days=2)
