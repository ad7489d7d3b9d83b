"""Forum comments of every usual shape become messages of the channel `forum`."""

import json
from pathlib import Path

import pytest

from m4d_consolidate.errors import SourceError
from m4d_consolidate.messages import decode_messages
from m4d_consolidate.model.mail import Channel, Message
from m4d_consolidate.sources import ForumColumns, read_sources


def read(path: Path, forum: ForumColumns | None = None) -> list[Message]:
    return list(decode_messages(read_sources([path], forum), "Europe/Brussels"))


def told(messages: list[Message]) -> list[tuple[str, str, str, list[str]]]:
    return [
        (m.head.sender.display_name, str(m.head.date)[:10], m.head.subject, [block.text for block in m.blocks])
        for m in messages
    ]


EXPECTED = [
    ("Ann Exämple", "2013-07-09", "Q1", ["First paragraph.", "Second one."]),
    ("Bob", "2013-07-10", "", ["I agree."]),
]
BODY = "<p>First paragraph.</p><p>Second one.</p>"


def test_csv_with_the_default_columns(tmp_path: Path) -> None:
    path = tmp_path / "forum.csv"
    path.write_text(
        f"author,date,subject,body,url,parent\nAnn Exämple,2013-07-09 10:00,Q1,{BODY},https://forum.example.org/1,\n"
        "Bob,10/07/2013 11:00,,I agree.,https://forum.example.org/2,https://forum.example.org/1\n",
        "utf-8",
    )
    messages = read(path)
    assert told(messages) == EXPECTED
    assert {message.head.channel for message in messages} == {Channel.FORUM}
    assert messages[1].head.in_reply_to == (messages[0].head.message_id,)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_csv_of_other_encodings_separators_and_column_names(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "forum.csv"
    path.write_text(
        f'Auteur;Created at;Title;Comment\nAnn Exämple;2013-07-09T10:00:00Z;Q1;"{BODY}"\nBob;1373450000;;I agree.\n',
        encoding,
    )
    assert told(read(path)) == EXPECTED


def test_csv_with_mapped_columns(tmp_path: Path) -> None:
    path = tmp_path / "forum.csv"
    path.write_text("who,said,body\nAnn,the comment,not this\n", "utf-8")
    assert told(read(path, ForumColumns(author="who", body="said"))) == [("Ann", "None", "", ["the comment"])]
    with pytest.raises(SourceError, match="no column `missing`"):
        read(path, ForumColumns(body="missing"))


def test_json_of_several_shapes(tmp_path: Path) -> None:
    path = tmp_path / "forum.json"
    flat = [
        {"author": "Ann Exämple", "date": "2013-07-09", "subject": "Q1", "body": BODY, "id": 1},
        {"author": {"name": "Bob"}, "date": "2013-07-10", "body": "I agree.", "id": 2, "parent": 1},
    ]
    nested = {"comments": [{**flat[0], "replies": [{**flat[1], "parent": None}]}]}
    wordpress = [
        {"author_name": "Ann Exämple", "date": "2013-07-09T10:00:00", "title": {"rendered": "Q1"}, "id": 1,
         "content": {"rendered": BODY}},
        {"author_name": "Bob", "date": "2013-07-10T10:00:00", "id": 2, "parent": 1,
         "content": {"rendered": "I agree."}},
    ]  # fmt: skip
    for shape in (flat, nested, wordpress, {"post_stream": {"posts": flat}}):
        path.write_text(json.dumps(shape), "utf-8")
        messages = read(path)
        assert told(messages) == EXPECTED
        assert messages[1].head.in_reply_to == (messages[0].head.message_id,)


def test_rss_and_atom(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    escaped = BODY.replace("<", "&lt;")
    path.write_text(
        '<?xml version="1.0"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>t</title>'
        f"<item><title>Q1</title><dc:creator>Ann Exämple</dc:creator><pubDate>Tue, 09 Jul 2013 10:00:00 GMT</pubDate>"
        f"<guid>1</guid><description>{escaped}</description></item><item><dc:creator>Bob</dc:creator>"
        "<pubDate>Wed, 10 Jul 2013 10:00:00 GMT</pubDate><description>I agree.</description></item></channel></rss>",
        "utf-8",
    )
    assert told(read(path)) == EXPECTED
    path.write_text(
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Q1</title><author><name>Ann Exämple</name></author>'
        f'<published>2013-07-09T10:00:00Z</published><content type="html">{escaped}</content></entry><entry>'
        "<author><name>Bob</name></author><updated>2013-07-10T10:00:00Z</updated><summary>I agree.</summary></entry>"
        "</feed>",
        "utf-8",
    )
    assert told(read(path)) == EXPECTED


def test_a_feed_with_a_document_type_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text('<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><item>&x;</item></rss>', "utf-8")
    with pytest.raises(SourceError):
        read(path)


def test_nothing_in_a_comment_breaks_out_of_its_header(tmp_path: Path) -> None:
    path = tmp_path / "forum.json"
    evil = "x\nBcc: bob@example.org\r\n\r\nbody"
    path.write_text(
        json.dumps([{"author": evil, "date": evil, "subject": evil, "body": "b", "id": evil, "email": evil}])
    )
    (message,) = read(path)
    assert [block.text for block in message.blocks] == ["b"]
    assert message.head.subject == "x Bcc: bob@example.org body"
