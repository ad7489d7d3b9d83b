"""Headings and numbers by which contributors say which question follows."""

import re

from m4d_consolidate.contributions.patterns import any_of

BARE = re.compile(
    r"[\s*#>-]{0,3}(?:(?:q|question|pregunta|pergunta|domanda|frage|vraag)\s?(?:n[o.]?\s?)?)?\(?(?:\d{1,2}(?:\.\d{1,2})?|[ivx]{1,4}|[a-d])\s?(?:[.):/-]|[.]-|ere|eme|e|a|o|st|nd|rd|th)*\s*[.:-]*\s*$"
)
"""A number alone: `Q3.`, `2)`, `(4)`, `3.1`, `Question 1 :`, `PREGUNTA 4.-`, `IV.`"""

QUESTION = any_of((
    r"questions?", r"q\s?\d", r"(?:weeks?|points?|themes?|topics?|items?|number)\b",  # en, fr
    r"semaine", r"(?:preguntas?|semana|puntos?|temas?)\b", r"(?:perguntas?|pontos?|quesito)\b", r"(?:domand[ae]|quesit[oi]|settimana|punto)\b",  # fr, es, pt, it
    r"(?:fragen?|woche|punkt|thema)\b", r"(?:vra(?:ag|gen)|week|punt|thema)\b",  # de, nl
))  # fmt: skip

ORDINALS = any_of((
    r"(?:first|second|third|fourth|fifth|sixth|last|final|next|1st|2nd|3rd|[4-9]th)\b",
    r"(?:premier|premiere|premierement|deuxieme|deuxiemement|seconde?|troisieme|troisiemement|quatrieme|quatriemement|cinquieme|sixieme|derniere?|1ere?|[2-9](?:e|eme))\b",
    r"(?:primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|ultim[oa])\b", r"(?:primeir[oa]|terceir[oa]|quart[oa])\b",
    r"(?:prim[oa]|second[oa]|terz[oa]|quart[oa])\b", r"(?:erste[rsn]?|zweite[rsn]?|dritte[rsn]?|vierte[rsn]?|funfte[rsn]?|letzte[rsn]?|erstens|zweitens|drittens)\b",
    r"(?:eerste|tweede|derde|vierde|vijfde|laatste)\b",
))  # fmt: skip

LIST_ITEM = re.compile(r"\s{0,8}(?:[-*•·–—▪◦>+]|\(?\d{1,2}[.)]|\(?[a-hA-H][.)]|[ivx]{1,4}[.)])\s+\S")
"""A line that begins an item of a list: its newline is meant"""
