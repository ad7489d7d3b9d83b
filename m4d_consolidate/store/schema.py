"""The tables of discussion.db, and views for whoever asks it in SQL."""

VERSION = 3
"""Goes up with every change of the tables or of the model values in them"""

APPLICATION = 0x4D344443
"""SQLite's application id of our files: `M4DC`"""

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- As decoded, in the order of the sources: what is read again when questions or decisions change.
CREATE TABLE decoded (place INTEGER PRIMARY KEY, id TEXT NOT NULL, message TEXT NOT NULL);

-- The order in which they are read: by date, answers behind what they answer.
CREATE TABLE turns (turn INTEGER PRIMARY KEY, place INTEGER NOT NULL);

-- As read: one row a message, in order of receipt, with its paragraphs and what they answer.
CREATE TABLE entries (place INTEGER PRIMARY KEY, id TEXT NOT NULL, entry TEXT NOT NULL);

CREATE TABLE notices (kind TEXT NOT NULL, place TEXT NOT NULL, text TEXT NOT NULL, remedy TEXT);

-- Documents the tool wrote, to see whether a person edited one since.
CREATE TABLE documents (path TEXT PRIMARY KEY, sha256 TEXT NOT NULL) WITHOUT ROWID;
"""

VIEWS = """
CREATE VIEW messages AS SELECT
    id, json_extract(entry, '$.number') AS number, json_extract(entry, '$.entry.disposition') AS disposition,
    json_extract(entry, '$.entry.reason') AS reason, json_extract(entry, '$.week') AS week,
    json_extract(entry, '$.week_received') AS week_received, json_extract(entry, '$.entry.head.date') AS date,
    json_extract(entry, '$.entry.head.subject') AS subject, json_extract(entry, '$.entry.head.channel') AS channel,
    json_extract(entry, '$.entry.language') AS language, json_extract(entry, '$.entry.contributor.name') AS contributor,
    json_extract(entry, '$.entry.contributor.organisation') AS organisation,
    json_extract(entry, '$.entry.contributor.country') AS country,
    json_extract(entry, '$.entry.contributor.country_code') AS country_code,
    json_extract(entry, '$.entry.contributor.kind') AS kind,
    json_extract(entry, '$.entry.contributor.consent') AS consent, json_extract(entry, '$.entry.held') AS held,
    json_extract(entry, '$.entry.duplicate_of') AS duplicate_of,
    json_extract(entry, '$.entry.head.message_id') AS message_id, json_extract(entry, '$.entry.head.source') AS source,
    json_extract(entry, '$.entry.head.position') AS position, json_extract(entry, '$.entry.head.offset') AS offset
FROM entries ORDER BY place;

-- One row a paragraph; `assignment` only on answers of contributions.
CREATE VIEW parts AS SELECT
    entries.id AS message, part.key AS place, json_extract(part.value, '$.id') AS id,
    json_extract(part.value, '$.role') AS role, json_extract(part.value, '$.text') AS text,
    json_extract(part.value, '$.origin') AS origin, json_extract(part.value, '$.reason') AS reason,
    json_extract(part.value, '$.language') AS language, json_extract(part.value, '$.quote_depth') AS quote_depth,
    json_extract(entry, '$.assignments."' || json_extract(part.value, '$.id') || '"') AS assignment
FROM entries, json_each(entry, '$.entry.parts') AS part;

CREATE VIEW assignments AS SELECT
    parts.id AS part, parts.message, json_extract(choice.value, '$.question') AS question,
    json_extract(choice.value, '$.confidence') AS confidence, json_extract(choice.value, '$.by') AS made_by,
    parts.text
FROM parts, json_each(parts.assignment, '$.chosen') AS choice;

CREATE VIEW evidence AS SELECT
    parts.id AS part, json_extract(choice.value, '$.question') AS question, json_extract(piece.value, '$.kind') AS kind,
    json_extract(piece.value, '$.text') AS text, json_extract(piece.value, '$.weight') AS weight
FROM parts, json_each(parts.assignment, '$.chosen') AS choice, json_each(choice.value, '$.evidence') AS piece;
"""
