"""A small discussion by invented people, for every folder of tests."""

from pathlib import Path

import pytest

QUESTIONS = """\
discussion:
  title: Water committees that last
  organisers: [The Water Network]
  list_address: water@lists.example.org
  facilitators: [team@example.org]
  timezone: Europe/Brussels
  languages: [en, fr]
weeks:
  - week: 1
    starts: 2026-03-02
    ends: 2026-03-08
    questions:
      - id: w1q1
        text: Who pays for repairs of the pump, and how?
        translations: {fr: "Qui paie les réparations de la pompe, et comment ?"}
        cues: {en: [tariff, spare part, fee, fund, mechanic]}
      - id: w1q2
        text: How are the members of the committee chosen?
        translations: {fr: "Comment les membres du comité sont-ils choisis ?"}
        cues: {en: [election, vote, assembly, treasurer, mandate]}
  - week: 2
    starts: 2026-03-09
    ends: 2026-03-15
    questions:
      - id: w2q1
        text: What makes people trust the committee with their money?
        translations: {fr: "Qu'est-ce qui fait que les gens confient leur argent au comité ?"}
        cues: {en: [accounts, receipt, audit, transparency, honest]}
"""

MBOX = """\
From team@example.org Mon Mar  2 08:00:00 2026
From: The Team <team@example.org>
To: water@lists.example.org
Subject: [Water] Week 1: repairs and committees
Date: Mon, 02 Mar 2026 08:00:00 +0100
Message-ID: <post1@example.org>

Dear members,

This week we ask: Question 1: Who pays for repairs of the pump, and how?

Question 2: How are the members of the committee chosen?

The team

From bea@example.org Tue Mar  3 10:00:00 2026
From: Bea Lee <bea@example.org>
To: water@lists.example.org
Subject: Re: [Water] Week 1: repairs and committees
Date: Tue, 03 Mar 2026 10:00:00 +0100
Message-ID: <bea1@example.org>
In-Reply-To: <post1@example.org>

Dear all,

Question 1: In our village every household pays a small fee each month into a repair fund, and the mechanic
is paid from that fund when the pump breaks.

Question 2: The members of the committee are chosen by vote in the yearly assembly, and the treasurer may
not be of the family of the chair.

Best regards,

Bea Lee
Municipality of Newbridge
Newbridge, Kenya
+254 700 000 000

From omar@example.org Wed Mar 11 10:00:00 2026
From: Omar Diallo <omar@example.org>
To: water@lists.example.org
Subject: Trust
Date: Wed, 11 Mar 2026 10:00:00 +0100
Message-ID: <omar1@example.org>
Content-Type: text/plain; charset=utf-8

Dear colleagues,

What makes people trust the committee with their money is that the accounts are read aloud at every meeting,
with the receipt of each expense shown to whoever asks.

Kind regards,
Omar Diallo
Association Eau Claire
Ségou, Mali

From omar@example.org Thu Mar 12 10:00:00 2026
From: Omar Diallo <omar@example.org>
To: water@lists.example.org
Subject: Automatic reply: Trust
Date: Thu, 12 Mar 2026 10:00:00 +0100
Message-ID: <omar2@example.org>
Auto-Submitted: auto-replied

I am out of the office until Monday.

"""


@pytest.fixture
def working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder, made the current one, with questions.yaml and export.mbox."""
    (tmp_path / "questions.yaml").write_text(QUESTIONS, "utf-8")
    (tmp_path / "export.mbox").write_text(MBOX, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path
