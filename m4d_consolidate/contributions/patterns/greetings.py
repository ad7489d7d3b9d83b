"""How mails begin."""

import re

from m4d_consolidate.contributions.patterns import any_of

GREETINGS = (
    # en
    r"dear", r"hello", r"hi", r"hey", r"good (?:morning|afternoon|evening|day|night)", r"(?:warm |many )?greetings",
    r"to whom it may concern", r"respected", r"esteemed", r"honou?rable", r"folks", r"hi there", r"welcome to you",
    # fr
    r"bonjour", r"bonsoir", r"(?:bien |tres )?ch(?:er|ere|ers|eres)", r"mesdames", r"messieurs", r"madame", r"monsieur",
    r"salut", r"coucou", r"bien le bonjour",
    # es
    r"(?:muy )?estimad[oa]s?", r"(?:muy )?querid[oa]s?", r"hola", r"(?:muy )?buen[oa]s(?: dias| tardes| noches)?", r"buen dia",
    r"apreciad[oa]s?", r"distinguid[oa]s?", r"companer[oa]s?", r"amig[oa]s", r"herman[oa]s", r"senor(?:es|as|a)?",
    r"respetad[oa]s", r"saludos a tod[oa]s", r"reciban? un (?:cordial |afectuoso )?saludo",
    # pt
    r"(?:muito )?prezad[oa]s?", r"car[oa]s?", r"ola", r"bom dia", r"boa (?:tarde|noite)", r"caríssim[oa]s?",
    r"excelentissim[oa]s?", r"ilustr\w+ senhor\w*", r"senhor(?:es|as|a)?", r"companheir[oa]s?",
    # it
    r"gentil[ei]", r"gentilissim[oaei]", r"car[eiao]", r"carissim[oaei]", r"buongiorno", r"buon giorno", r"buonasera",
    r"buona (?:sera|giornata)", r"salve", r"ciao", r"egregi[oe]?", r"spett(?:abile|abili|\.le)", r"stimat[ieoa]",
    # de
    r"sehr geehrte[rsn]?", r"liebe[rsn]?", r"guten (?:tag|morgen|abend)", r"hallo", r"gruss gott", r"moin", r"werte[rn]?",
    r"verehrte[rn]?",
    # nl
    r"beste", r"geachte", r"goede(?:morgen|middag|navond|avond|ndag)", r"goeden?dag", r"hoi", r"lieve", r"dag allen",
    # heard in every discussion, whatever the language of the rest
    r"namaste", r"namaskar", r"a?s?salaa?mu?", r"assalam\S*", r"salaa?m", r"jambo", r"habari", r"mabuhay", r"bula", r"merhaba",
    r"shalom", r"marhaba", r"aloha", r"kia ora", r"sawubona", r"talofa", r"malo", r"selam", r"ahlan", r"xin chao", r"zdravo",
    r"hej", r"god dag", r"tere", r"dzien dobry", r"dobry den", r"dobar dan",
)  # fmt: skip

START = any_of(GREETINGS, start=True)

ADDRESSEES = re.compile(
    r"(?:(?:dear |hi |to )?(?:all|everyone|everybody|team|colleagues|friends|members|moderators?|facilitators?|organi[sz]ers"
    r"|folks|sirs?|madams?|list|participants|ladies and gentlemen)|(?:a )?(?:tod[oa]s|tous|toutes|tutti|tutte)|chers tous)\b"
)
"""Vocatives that stand alone as a greeting: `All,`"""
