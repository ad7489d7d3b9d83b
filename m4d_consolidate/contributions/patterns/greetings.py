"""How mails begin."""

import re

from m4d_consolidate.contributions.patterns import any_of

START = any_of(
    start=True,
    en=r"""
        dear | hello | hi | hey | (?:good )?(?:morning|afternoon|evening) | good (?:day|night)
        (?:warm |many )?greetings
        to whom it may concern | respected | esteemed | honou?rable | folks | hi there | welcome to you
    """,
    fr=r"""
        bonjour | bonsoir | (?:bien |tres )?ch(?:er|ere|ers|eres) | mesdames | messieurs | madame | monsieur
        salut | coucou | bien le bonjour
    """,
    es=r"""
        (?:muy )?estimad[oaex@]s? | (?:muy )?querid[oaex@]s? | hola | (?:muy )?buen[oa]s(?: dias| tardes| noches)?
        buen dia | apreciad[oa]s? | distinguid[oa]s? | companer[oaex@]s? | compas | colegas | amig[oaex@]s | herman[oa]s
        senor(?:es|as|a)? | (?:don|dona|doctora?|licenciad[oa]) \w+(?: \w+)?(?=,) | respetad[oa]s
        saludos a tod[oaex@]s | reciban? un (?:cordial |afectuoso )?saludo
    """,
    pt=r"""
        (?:muito )?prezad[oa]s? | car[oa]s? | ola | bom dia | boa (?:tarde|noite) | carissim[oa]s?
        excelentissim[oa]s? | ilustr\w+ senhor\w* | senhor(?:es|as|a)? | companheir[oaex@]s? | colegas | amig[oa]s
    """,
    it=r"""
        gentil[ei] | gentilissim[oaei] | car[eiao] | carissim[oaei] | buongiorno | buon giorno | buonasera
        buona (?:sera|giornata) | salve | ciao | egregi[oe]? | spett(?:abile|abili|\.le) | stimat[ieoa]
    """,
    de=r"""
        sehr geehrte[rsn]? | liebe[rsn]? | guten (?:tag|morgen|abend) | hallo | gruss gott | moin | werte[rn]?
        verehrte[rn]?
    """,
    nl=r"""
        beste | geachte | goede(?:morgen|middag|navond|avond|ndag) | goeden?dag | hoi | lieve | dag allen
    """,
    others=r"""
        (?:magandang|maayong) (?:umaga|hapon|gabi|araw|buntag|gabii) | selamat (?:pagi|siang|sore|malam) | namaste
        namaskar
        a?s?salaa?mu? | assalam\S* | salaa?m | jambo | habari | mabuhay | bula | merhaba
        shalom | marhaba | aloha | kia ora | sawubona | talofa | malo | selam | ahlan | xin chao | zdravo | hej
        god dag | tere | dzien dobry | dobry den | dobar dan | szanown\w+ | drodzy | droga | vazen\w+ | mili
        postovan\w+ | dragi | stimat\w+ | buna ziua | kedves | tisztelt | hyva\w* | hei | kaere | kara | basta
        servus | gruezi | gruss (?:gott|dich|euch) | que tal | que onda | buenas | viva | e ai | oi | bom
        sanibonani | molo\w* | dumelang? | nanga def | sannu | mba'eichapa | allillanchu | kamisaraki | ahoj
    """,
)

ADDRESSEES = re.compile(
    r"(?:(?:dear |hi |to )?(?:all|everyone|everybody|team|colleagues|friends|members|moderators?|facilitators?|"
    r"organi[sz]ers|folks|sirs?|madams?|list|participants|ladies and gentlemen)|"
    r"(?:a )?(?:tod[oaex@]s|tous|toutes|tutti|tutte)|allen?|allemaal|chers tous|"
    r"compan(?:h?eir|er)[oaex@]s|amig[oaex@]s|herman[oaex@]s|colegas|compas|"
    r"colleg(?:hi|he|ues|a's)|kolleg\w+|camarades|ami[es]s?|amici|amiche|compagn[iey]\w*|"
    r"(?:facilita|modera|anima)(?:dor|teur|trice|tor)\w*)\b"
)
"""Vocatives that stand alone as a greeting: `All,`"""
