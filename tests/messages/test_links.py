"""Targets of links that are not shown: what is no plain web or mail address once its entities are read."""

import pytest

from m4d_consolidate.messages.html import read_html


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)", "java&#10;script:x", "data:text/html,x", "//example.org/a",
        "https://example.org/&lt;script&gt;", "https://example.org/&quot;onclick=x", "https://example.org/&#10;From: x",
        "https://example.org/&#x2028;x", "https://example.org/" + "a" * 400,
    ],
)  # fmt: skip
def test_a_target_that_is_no_address_is_not_shown(target: str) -> None:
    assert [block.text for block in read_html(f'<p>See <a href="{target}">here</a> now</p>', "body").blocks] == [
        "See here now"
    ]


def test_a_target_with_ampersands_is_shown_as_it_is() -> None:
    html = '<p>See <a href="https://example.org/?a=1&amp;b=2">here</a></p>'
    assert read_html(html, "body").blocks[0].text == "See here <https://example.org/?a=1&b=2>"
