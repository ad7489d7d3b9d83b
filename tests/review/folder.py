"""A working folder with a small discussion, one contributor of which asks to stay unnamed."""

from pathlib import Path

QUESTIONS = """\
discussion:
  title: Water in villages
  organisers: [Water team]
  list_address: water@lists.example.org
  facilitators: [team@example.org]
  timezone: Europe/Brussels
  languages: [en]
weeks:
  - week: 1
    starts: 2013-07-08
    ends: 2013-07-14
    questions:
      - id: w1q1
        text: How is water shared between neighbouring villages?
      - id: w1q2
        text: Who pays for repairing the pumps?
  - week: 2
    starts: 2013-07-15
    ends: 2013-07-21
    questions:
      - id: w2q1
        text: What obstacles stopped new wells from being dug?
"""

_MAILS = (
    (
        "Zeferina Quagliotto <zeferina@valdombra.example.org>",
        "<one@valdombra.example.org>",
        "Re: Week 1: Quagliotto on water",
        """\
Dear colleagues,

Please do not publish my name or that of my office.

Question 1: The valley shares its water by turns, and the turns are written on a board beside the mill, which my
office, the Prefettura di Valdombra, repaints each spring.

Question 2: The pumps are repaired from a small fee on each household, collected by the water guard twice a year.

Best regards,

Zeferina Quagliotto
Prefettura di Valdombra
+39 055 555 0199
""",
    ),
    (
        "Ann Example <ann@example.org>",
        "<two@example.org>",
        "Re: Week 1",
        """\
Hello,

As Zeferina Quagliotto said, turns work well. In our villages the water is shared by the hour, and the ditch rider
opens the gates; call her on +39 055 555 0199 or write to zeferina@valdombra.example.org to see the board.

The municipality pays for repairing the pumps, but only after two signatures, so that a pump stands still for weeks.

Ann Example
Town of Ex, Spain

On 9 July 2013 10:00, Zeferina Quagliotto wrote:
> The valley shares its water by turns, and the turns are written on a board beside the mill.
""",
    ),
    (
        "Ben Sample <ben@sample.example.org>",
        "<three@sample.example.org>",
        "Re: Week 2",
        """\
Dear team,

New wells were stopped by the price of the drill and by a permit that must be asked for in the capital.

Two villages dug by hand all the same, as the Prefettura di Valdombra had done in the dry year before; their story
stands at https://example.org/wells?who=Zeferin%61+Quaglio%74to for whoever wants it.

Kind regards,
Ben Sample
Wells Association, Kenya
""",
    ),
)

SECRETS = ("quagliotto", "zeferina", "valdombra", "0555550199")
"""What must be in no byte of what may be shared; a telephone number in whatever groups"""


def make_folder(folder: Path) -> Path:
    """Write questions.yaml and export.mbox into the folder, and return it."""
    (folder / "questions.yaml").write_text(QUESTIONS, "utf-8")
    mails = [
        f"From x Tue Jul  {day} 10:00:00 2013\nFrom: {sender}\nTo: water@lists.example.org\nMessage-ID: {id_}\n"
        f"Date: Tue, {day:02d} Jul 2013 10:00:00 +0200\nSubject: {subject}\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{body}\n"
        for day, (sender, id_, subject, body) in zip((9, 10, 16), _MAILS, strict=True)
    ]
    (folder / "export.mbox").write_text("".join(mails), "utf-8")
    return folder
