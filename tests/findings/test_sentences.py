"""Where sentences end, in the languages people write in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from m4d_consolidate.findings.sentences import sentence_spans, split_sentences

WHOLE = (
    "Mr. Byrne met Dr. Óscar Lima and Mme. Roy at the lake.",
    "H. Ayuntamiento y J. R. Soto firmaron el convenio.",
    "It cost 78.000 euro, or 1.4 million a year.",
    "Working Group No. 9 has art. 12 of the law, p. 4.",
    "See e.g. The Lakes Act of 1990.",
    "Premier obstacle : la légitimité (« qui représentent-ils ? »), question que l’on ne pose jamais.",
    "He told us “Come back. Bring a pen.” and closed the door.",
    "Where does the money go? to the pier, mostly.",
    "We meet on the 3rd of Sept. 2012 in the hall.",
    "The U.S. Embassy sent a boat.",
)
CUT = {
    "We met in 2012. The mayor came.": ("We met in 2012.", "The mayor came."),
    "¿Quién paga? El municipio. ¡Siempre!": ("¿Quién paga?", "El municipio.", "¡Siempre!"),
    "Qui signe ? La mairie. Éric paie.": ("Qui signe ?", "La mairie.", "Éric paie."),
    "She said “no.” Then she left.": ("She said “no.”", "Then she left."),
    "He said no. We asked again.": ("He said no.", "We asked again."),
    "Boats, nets etc. The rest is sold.": ("Boats, nets etc.", "The rest is sold."),
    "Three things:\n1) a pier;\n2) a boat;\n- and time": ("Three things:", "1) a pier;", "2) a boat;", "- and time"),
    "1. First the pier. 2. Then the boat.": ("1. First the pier.", "2. Then the boat."),
    "E così via… Poi è finita.": ("E così via…", "Poi è finita."),
    "It is they, not I. We know.": ("It is they, not I.", "We know."),
}


@pytest.mark.parametrize("text", WHOLE)
def test_sentence_is_not_cut_inside(text: str) -> None:
    assert split_sentences(text) == (text,)


@pytest.mark.parametrize("text", CUT)
def test_sentences_are_cut(text: str) -> None:
    assert split_sentences(text) == CUT[text]


def test_wrapped_line_does_not_end_a_sentence() -> None:
    assert len(split_sentences("We walked along\nthe shore of the lake\nuntil noon.")) == 1


@given(st.text(alphabet=st.sampled_from('aAbÉ1. ?!…\n«»“”"()-;:,’')))
def test_sentences_hold_every_word_once_in_order(text: str) -> None:
    assert "".join("".join(split_sentences(text)).split()) == "".join(text.split())


@given(st.text())
def test_spans_are_in_order_and_trimmed(text: str) -> None:
    last = 0
    for start, end in sentence_spans(text):
        assert last <= start < end
        assert text[start:end] == text[start:end].strip()
        assert not text[last:start].strip()
        last = end
