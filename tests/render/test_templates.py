"""Templates people write: found, filled in, and explained when they are wrong."""

import pytest

from m4d_consolidate.errors import QuotationError, TemplateError
from m4d_consolidate.render import load_template, render_document
from tests.render.small import entry, reply_of


def rendered(folder, text, **more) -> str:
    (folder / "mine.md").write_text(text)
    reply = more.pop("reply", None) or reply_of(entry(1, "Water is “shared” by *all*."), **more)
    return render_document(reply, load_template("mine", [folder]), "md").decode()


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ("one\n\n{{ reply.titel }}", 3, "title"),
        ("{{ repyl.title }}", 1, "reply"),
        ("a\n{{ reply.title | quot }}", 2, "quote"),
        ("a\nb\n{% forr x in reply.responses %}{% endfor %}", 3, "for"),
        ("---\nwords: 3\n---\n{{ reply.title | cutt(3) }}", 4, "cut"),
        ("{% if reply.title %}", 1, None),
        ("{{ t('key-mesages') }}", 1, "key-messages"),
        ("{{ reply.title + 1 }}", 1, None),
        ("{{ ''.__class__.__mro__ }}", 1, None),
    ],
)
def test_a_wrong_template_is_named_with_its_line(tmp_path, text, line, hint):
    with pytest.raises(TemplateError) as caught:
        rendered(tmp_path, text)
    assert f"mine.md:{line}:" in caught.value.message
    if hint:
        assert f"`{hint}`" in (caught.value.hint or "")


def test_a_broken_head_is_named_with_its_line(tmp_path):
    with pytest.raises(TemplateError, match=r"mine\.md:3:"):
        rendered(tmp_path, "---\na: 1\nb: c: d\n---\nwords\n")


def test_an_unknown_template_names_the_nearest(tmp_path):
    with pytest.raises(TemplateError) as caught:
        load_template("eurocity", [tmp_path])
    assert caught.value.hint == "did you mean `eurocities`?"


def test_the_working_folder_comes_first(tmp_path):
    (tmp_path / "reply.md").write_text("# Ours\n\n{{ reply.title }}\n")
    reply = reply_of(entry(1, "words"))
    assert render_document(reply, load_template("reply", [tmp_path]), "md") == b"# Ours\n\nShared water\n"


def test_a_folder_may_add_a_language(tmp_path):
    (tmp_path / "strings.yaml").write_text("key-messages: {it: Messaggi chiave, en: Key messages}\n")
    reply = reply_of(entry(1, "words"), language="it")
    assert "## Messaggi chiave" in render_document(reply, load_template("reply", [tmp_path]), "md").decode()


def test_events_override_the_head(tmp_path):
    text = "---\nplace: Here\n---\n{{ event.place }}"
    assert rendered(tmp_path, text, event={"place": "Elsewhere"}) == "Elsewhere\n"


def test_what_macros_print_is_escaped_once(tmp_path):
    text = "{% macro m(x) %}**{{ x }}**{% endmacro %}{{ m(reply.responses[0].answers[0].text) }}"
    assert rendered(tmp_path, text) == "**Water is “shared” by \\*all\\*.**\n"


def test_joined_texts_are_still_escaped(tmp_path):
    text = "{{ reply.responses[0].answers[0].text ~ '*' }} {{ (reply.title|lines) ~ '*' }}"
    assert rendered(tmp_path, text) == "Water is “shared” by \\*all\\*.\\* Shared water\\*\n"


def test_the_editors_text_is_markdown_and_its_references_are_links(tmp_path):
    editorial = {"introduction": "**Bold**, see [C01]. <script>x</script>"}
    out = rendered(tmp_path, '<a id="c01"></a>{{ slot("introduction") }}', editorial=editorial)
    assert "**Bold**, see [\\[C01\\]](#c01). \\<script>" in out


def test_a_reference_to_no_contribution_is_an_error(tmp_path):
    with pytest.raises(TemplateError, match=r"editorial/introduction\.md:2: there is no contribution \[C09\]"):
        rendered(tmp_path, "{{ slot('introduction') }}", editorial={"introduction": "a\nsee [C09]"})


def test_a_false_quotation_in_the_editors_text_fails_the_build(tmp_path):
    true, false = "“Water is ‘shared’ […].” [C01]", "“Water is sold.” [C01]"
    assert rendered(tmp_path, "{{ slot('x') }}", editorial={"x": true})
    with pytest.raises(QuotationError, match="Water is sold"):
        rendered(tmp_path, "{{ slot('x') }}", editorial={"x": false})


def test_a_false_quotation_in_a_template_fails_the_build(tmp_path):
    with pytest.raises(QuotationError):
        rendered(tmp_path, "« Water is free » [C01]")


def test_html_of_another_kind_is_refused(tmp_path):
    for html in ("<b>bold</b>", "<iframe src='x'></iframe>", "<div onclick='x'>\n\na\n\n</div>"):
        with pytest.raises(TemplateError, match="HTML that no document can show"):
            rendered(tmp_path, f"words\n\n{html}\n")


def test_a_link_that_leads_nowhere_is_plain_words(tmp_path):
    assert rendered(tmp_path, "{{ 1|ref }} {{ 'w1q1'|question_ref }}") == "\\[C01\\] Q1\n"
