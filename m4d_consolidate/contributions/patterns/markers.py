"""Headings and numbers by which contributors say which question follows."""

import re

from m4d_consolidate.contributions.patterns import any_of

BARE = re.compile(
    r"[\s*#>-]{0,3}(?:(?:q|question|pregunta|pergunta|domanda|frage|"
    r"vraag)\s?(?:n[o.]?\s?)?)?\(?(?:\d{1,2}(?:\.\d{1,2})?|[ivx]{1,4}|[a-d])\s?(?:[.):/-]|[.]-|ere|eme|e|a|o|st|"
    r"nd|rd|th)*\s*[.:-]*\s*$"
)
"""A number alone: `Q3.`, `2)`, `(4)`, `3.1`, `Question 1 :`, `PREGUNTA 4.-`, `IV.`"""

QUESTION = any_of(
    en_fr=r"""
        questions? | q\s?\d | (?:weeks?|points?|themes?|topics?|items?|number)\b
    """,
    fr_es_pt_it=r"""
        semaine | (?:preguntas?|semana|puntos?|temas?)\b | (?:perguntas?|pontos?|quesito)\b
        (?:domand[ae]|quesit[oi]|settimana|punto)\b
    """,
    de_nl=r"""
        (?:fragen?|woche|punkt|thema)\b | (?:vra(?:ag|gen)|week|punt|thema)\b
    """,
)

ORDINALS = any_of(
    others=r"""
        (?:first|second|third|fourth|fifth|sixth|last|final|next|1st|2nd|3rd|[4-9]th)\b
        (?:premier|premiere|premierement|deuxieme|deuxiemement|seconde?|troisieme|troisiemement|quatrieme|\
        quatriemement|cinquieme|sixieme|derniere?|1ere?|[2-9](?:e|eme))\b
        (?:primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|ultim[oa])\b
        (?:primeir[oa]|terceir[oa]|quart[oa])\b | (?:prim[oa]|second[oa]|terz[oa]|quart[oa])\b
        (?:erste[rsn]?|zweite[rsn]?|dritte[rsn]?|vierte[rsn]?|funfte[rsn]?|letzte[rsn]?|erstens|zweitens|\
        drittens)\b | (?:eerste|tweede|derde|vierde|vijfde|laatste)\b
    """,
)

LIST_ITEM = re.compile(r"\s{0,8}(?:[-*•·–—▪◦>+]|\(?\d{1,2}[.)]|\(?[a-hA-H][.)]|[ivx]{1,4}[.)])\s+\S")
"""A line that begins an item of a list: its newline is meant"""
