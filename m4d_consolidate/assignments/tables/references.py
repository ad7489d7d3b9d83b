"""How people name a question or a week: "Q2", "your third point", "2e question", "la semana pasada".

Everything folded: lower case, without accents.
"""

ORDINALS: dict[str, int] = {
    word: number
    for number, forms in {
        # en | fr | es | it | pt | de
        1: "first firstly 1st premier premiere premierement 1er 1ere 1re primera primero primer 1a 1o prima primo "
        "primeira primeiro primeiramente erste ersten erstens",
        2: "second secondly 2nd deuxieme deuxiemement seconde secondement 2e 2eme 2nde segunda segundo 2a 2o seconda "
        "secondo zweite zweiten zweitens",
        3: "third thirdly 3rd troisieme troisiemement 3e 3eme tercera tercero tercer 3a 3o terza terzo terceira "
        "terceiro dritte dritten drittens",
        4: "fourth fourthly 4th quatrieme quatriemement 4e 4eme cuarta cuarto 4a 4o quarta quarto vierte vierten",
        5: "fifth fifthly 5th cinquieme 5e 5eme quinta quinto 5a 5o funfte funften",
        6: "sixth 6th sixieme 6e 6eme sexta sexto sesta sesto 6a 6o sechste",
        7: "seventh 7th septieme 7e 7eme septima septimo settima settimo setima setimo siebte",
        8: "eighth 8th huitieme 8e 8eme octava octavo ottava ottavo oitava oitavo achte",
        9: "ninth 9th neuvieme 9e 9eme novena noveno nona nono neunte",
        10: "tenth 10th dixieme 10e 10eme decima decimo zehnte",
        -1: "last final finally derniere dernier ultima ultimo ultimas letzte letzten",
    }.items()
    for word in forms.split()
}
"""To the place of the question; -1 is the last"""

CARDINALS: dict[str, int] = {
    word: number
    for number, forms in {
        1: "one un une uno una um uma eins i",
        2: "two deux dos due dois duas zwei ii",
        3: "three trois tres tre drei iii",
        4: "four quatre cuatro quattro quatro vier iv",
        5: "five cinq cinco cinque funf v",
        6: "six seis sei sechs vi",
        7: "seven sept siete sette sete sieben vii",
        8: "eight huit ocho otto oito acht viii",
        9: "nine neuf nueve nove neun ix",
        10: "ten dix diez dieci dez zehn x",
    }.items()
    for word in forms.split()
}
"""Numbers in words and Roman numerals, as they follow "question" """

QUESTION_NOUNS = (
    *("questions?", "points?", "topics?", "items?"),  # en, and mostly fr
    "sujets?",
    *("preguntas?", "puntos?", "temas?"),  # es
    *("domand[ae]", "quesit[oi]", "punto"),  # it
    *("perguntas?", "quest(?:ao|oes)", "pontos?"),  # pt
    *("fragen?", "vra(?:ag|gen)"),  # de, nl
)

MAILING_NOUNS = ("letter", "mailing", "envoi", "lettre", "envio", "carta", "lettera", "invio")
"""What the organisers sent each week: "your first letter" is that of week 1"""

WEEK_NOUNS = ("weeks?", "wk", "semaines?", "semanas?", "settiman[ae]", "wochen?", "weken?")

RELATIVE_WEEKS: dict[str, int] = {
    # en
    "last week": -1,
    "last week's": -1,
    "previous week": -1,
    "week before": -1,
    "the past week": -1,
    "next week": 1,
    "coming week": 1,
    "week after": 1,
    "this week": 0,
    "two weeks ago": -2,
    "old question": -1,
    "old questions": -1,
    "earlier questions": -1,
    "catching up": -1,
    "jumping ahead": 1,
    "running ahead": 1,
    "getting ahead": 1,
    "new questions": 0,
    # fr
    "semaine derniere": -1,
    "semaine passee": -1,
    "semaine precedente": -1,
    "semaine prochaine": 1,
    "cette semaine": 0,
    "autre semaine": -1,
    "il y a deux semaines": -2,
    "rattrape mon retard": -1,
    "questions precedentes": -1,
    "j'anticipe": 1,
    "nouvelles questions": 0,
    # es
    "semana pasada": -1,
    "semana anterior": -1,
    "semana proxima": 1,
    "proxima semana": 1,
    "semana que viene": 1,
    "esta semana": 0,
    "otra semana": -1,
    "hace dos semanas": -2,
    "de lo atrasado": -1,
    "preguntas anteriores": -1,
    "me adelanto": 1,
    "toca despues": 1,
    "nuevas preguntas": 0,
    # it
    "settimana scorsa": -1,
    "scorsa settimana": -1,
    "settimana prossima": 1,
    "prossima settimana": 1,
    "questa settimana": 0,
    "settimana precedente": -1,
    "altra settimana": -1,
    "due settimane fa": -2,
    "domande precedenti": -1,
    "anticipo una": 1,
    "nuove domande": 0,
    # pt
    "semana passada": -1,
    "semana que vem": 1,
    "outra semana": -1,
    "duas semanas": -2,
    "perguntas anteriores": -1,
    "adianto-me": 1,
    "novas perguntas": 0,
    # de
    "letzte woche": -1,
    "nachste woche": 1,
    "diese woche": 0,
}
"""From the week in which the message came"""
