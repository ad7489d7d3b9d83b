"""How people tell what was done and what came of it (tables only; matched on text in lower case without accents)."""

import re
from dataclasses import dataclass
from functools import lru_cache

_EN_PAST = (
    r"(?:\w{2,}(?<!ne)ed|made|built|gave|given|put|set|held|ran|began|begun|took|taken|paid|wrote|written|sent"
    r"|brought|found|went|met|got|came|chose|chosen|grew|led|won|cut|taught|bought|sold|did|done|drew|drawn|told"
    r"|said|kept|left|sat|spent|lent|rewrote|threw|stood|agreed|saw|spoke|drove|dug|swept)"
)
DEED = {
    "en": (
        r"\b(?:we|they|he|she|it|our|their|the|a|an|each|some|two|three|four|five|six|seven|eight|nine|ten|\w+teen"
        r"|\w+ty)\b[^.;:?]{0,60}?\b" + _EN_PAST + r"\b",
        r"\b(?:was|were|has been|have been|is|are|is being|are being|has|have) (?:\w+ )?" + _EN_PAST + r"\b",
        r"\bwe (?:\w+ly |also |now |then |all )*(?!are\b|were\b|have\b|had\b|need|think|want|would|should|can|must"
        r"|know|see\b|believe|hope|do\b|don|could|may|might|will|wish|propose|recommend|suggest|cannot|look|feel"
        r"|fear|find\b|say\b|call\b|like\b|as\b|who\b|in\b|of\b|and\b)\w{3,}",
    ),
    "fr": (
        r"\b(?:nous|on|ils|elles|il|elle) (?:l'|les |en |y |nous |leur |lui )?(?:avons|avez|a|ont|est|sont|avions"
        r"|aurons)(?: \w+)?(?: \w+)? \w+(?:e|es|ee|ees|is|it|us|u|ue|i|ert|int)\b",
        r"\b(?:j'ai|a ete|ont ete|fut|furent|s'est|se sont|a cree|ont cree|a mis|ont mis|a pris|a fait|ont fait|ont "
        r"obtenu|a obtenu|est passee?|sont passe(?:e?s))\b",
        r"\b\w+ (?:a|ont) (?:deja |aussi |alors |bien |meme |ainsi )?(?!ete\b)\w{2,}(?:e|es|is|it|u|i|ert)\b",
        r"\bnous \w+ons\b",
    ),
    "es": (
        r"\b\w{2,}(?:amos|imos|aron|ieron|eron)\b",
        r"\b(?!que\b)\w{2,}(?:[a-z]o|io)\b(?<=[a-z]o)(?= (?:un|una|el|la|los|las|dos|tres|cuatro|\d|a |al|en|por|con"
        r"|de))",
        r"\b(?:se|la|lo|les|le|nos) (?:\w+o|\w+aron|\w+ieron|hizo|puso|dio|fue|ha \w+do)\b",
        r"\b(?:hemos|han|ha|habia|habian|fue|fueron|hicimos|pusimos|hizo|puso) \w+",
    ),
    "pt": (
        r"\b\w{2,}(?:amos|emos|imos|aram|eram|iram)\b",
        r"\b(?:foi|foram|fez|fizemos|pos|deu|criou|ha|tem|temos) \w+",
        r"\b\w{3,}(?:ou|eu|iu)\b",
    ),
    "it": (
        r"\b(?:abbiamo|hanno|ha|ho|e stat[oaie]|sono stat[ie]|fu|furono) (?:\w+ )?\w+(?:at|ut|it|ess|ett|ott|ost|ert"
        r"|int|es|is|us)[oaie]\b",
        r"\b\w{3,}(?:iamo)\b",
    ),
}
"""Somebody did or does something."""

MAKING = {
    "en": r"\b(?:creat(?:ed|es|e)|open(?:ed|s)|buil[td]|set up|organi[sz](?:e|es|ed)|runs?|ran|held|holds?"
    r"|launch(?:ed|es)?|introduc(?:ed|es?)|start(?:ed|s)?|train(?:ed|s)?|put|gives?|gave|given|publish(?:ed|es)?"
    r"|sends?|sent|sign(?:ed|s)?|agreed|made|rewrote|wrote|written|added|moved|went|visit(?:ed|s)?|pa(?:id|ys?)"
    r"|hired?|bought|installed?|planted|replaced|changed|trie[ds]|tested|asked|invit(?:ed|es?)|broadcast|mapped"
    r"|counted|meets?|met|drafted|designated|reserved|lent|lends?|offer(?:ed|s)?|help(?:ed|s)|accepts?|convened"
    r"|revised|adopted|elect(?:ed)?|stand|travel|retrained|cop(?:ied|ying)|join(?:ed)?|bring|brought|collect(?:ed"
    r"|s)?|negotiated|printed|measured?|deleted|fitted|ring|signs?|enrolled)\b",
    "fr": r"\b(?:cree[es]*|creons|ouvert[es]*|mis[es]* en place|mis|mettons|organis(?:ons|e|ent|ee?s?)|anim(?:ons|e"
    r"|ee?s?)|lance[es]*|lancons|sign(?:ons|ee?s?|ent)|form(?:ons|ee?s?|ent)|ecrit[es]*|adopte[es]*|obtenu[es]*"
    r"|envoy(?:ons|ee?s?)|donn(?:ons|ee?s?)|pay(?:ons|ee?s?)|finance[es]*|finance|install(?:ons|ee?s?)"
    r"|construit[es]*|plante[es]*|tenons|tient|tenu[es]*|reun(?:it|is|issent|issons|ie)|invite[es]*|compte[es]*"
    r"|trace[es]*|inscri[ts]|negocie[es]*|confie[es]*|appelle|demand(?:e|ons)|remplace[es]*|propose[es]*|plafonner"
    r"|pris|fait|elu[es]*|essay(?:e|ons)|verse[es]*|porte|remise?|visite|demoli)\b",
    "es": r"\b(?:cre(?:o|amos|aron|ado|ada)|abri(?:o|mos|eron)|abierto|pus(?:o|imos|ieron)|puesto|hic(?:imos|ieron)"
    r"|hizo|firm(?:o|amos|aron|a)|organiz(?:o|amos|aron|a)|convoco|convocamos|mape(?:o|amos)|cruzamos|logramos"
    r"|form(?:o|amos|a)|mont(?:o|amos)|lanz(?:o|amos)|pag(?:o|amos|a|an)|contrat(?:o|amos)|instal(?:o|amos)"
    r"|sembr(?:o|amos)|lleva|llevamos|se hace|hacemos|gestionan|visita[ns]?|celebr(?:o|amos|a)|aprob(?:o|amos|aron)"
    r"|adapt(?:o|amos)|pedimos|probamos|presentaron?|asume|entreg(?:o|amos)|cambi(?:o|amos|aron)|redacto|sentar"
    r"|cerro|anotaron|llamando|medimos|volamos|empezamos|recategorizaron|sesiono|tiene)\b",
    "pt": r"\b(?:cri(?:ou|amos|aram)|abri(?:u|mos|ram)|fizemos|fez|fizeram|assin(?:ou|amos|aram)|organiz(?:ou|amos"
    r"|a)|form(?:ou|amos)|lanc(?:ou|amos)|pag(?:a|ou|amos)|contrat(?:ou|amos)|instal(?:ou|amos)|plant(?:ou|amos)"
    r"|pusemos|montamos|fazemos|fazem|faz|trocando|resolvemos|juntaram|juntam|empresta|treina|visit(?:a|amos|ou))\b",
    "it": r"\b(?:creat[oaie]|apert[oaie]|mess[oaie]|fatto|firmat[oaie]|organizzat[oaie]|organizziamo|format[oaie]"
    r"|lanciat[oaie]|pagat[oaie]|assunt[oaie]|installat[oaie]|piantat[oaie]|aggiunt[oaie]|inserit[oaie]"
    r"|approvat[oaie]|tolto|portat[oaie]|nomina|facciamo|avviat[oaie]|costruit[oaie]|scritt[oaie]|dato"
    r"|coinvolt[oaie])\b",
}
"""Verbs of doing: what was set up, made, paid, signed."""

OUR = {
    "en": r"\b(?:we|our|us|ours|i|my)\b",
    "fr": r"\b(?:nous|notre|nos|j'ai|chez nous|mon|ma)\b",
    "es": r"\b(?:nosotros|nuestr[oa]s?|nos|\w+[ai]mos|mi)\b",
    "pt": r"\b(?:nos|noss[oa]s?|\w+[aei]mos|conosco)\b",
    "it": r"\b(?:noi|nostr[oaie]|abbiamo|ci|\w+iamo)\b",
}
"""The writer's own side speaks."""

RESULT = {
    "en": r"\b(?:today|since then|since|as a result|result|so that|led to|thanks to|because of (?:it|this|that|him"
    r"|her)|now|ended up|went from|fell from|rose from|saved?|saves|prevented|in the first year|within|after (?:this"
    r"|that|\w+ (?:months?|years?|weeks?))|came (?:out )?of (?:it|this)|from that|out of|moved|dropped|changed|has "
    r"(?:been|become|survived)|have (?:been|become)|copied|copying|have already|instead of|got|signed|only)\b",
    "fr": r"\b(?:depuis|aujourd'hui|resultat|desormais|grace a|ainsi|du coup|en (?:un|deux|trois|quatre|six) (?:mois"
    r"|ans?|semaines?)|est passee?|sont passee?s|ont permis|a permis|en sont nees?|ont (?:suivi|repris|signe|obtenu)"
    r"|realises|n'avons plus|contre|a evite|marche)\b",
    "es": r"\b(?:hoy|desde entonces|resultado|gracias a|asi|paso de|pasaron de|de ahi|salio|salieron|logramos|se "
    r"logro|ahorraron|ahora|en (?:un|dos|tres|seis) (?:mes|anos?|semanas?|meses)|por primera vez|ya no|terminaron"
    r"|quedaron)\b",
    "pt": r"\b(?:hoje|desde entao|resultado|gracas a|assim|passou de|passaram de|conseguimos|agora|em (?:um|dois"
    r"|tres|seis) (?:mes|anos?|semanas?|meses)|ja nao|ficou|caiu)\b",
    "it": r"\b(?:oggi|da allora|risultato|grazie a|cosi|e passat[oa]|sono passat[ie]|ha evitato|hanno|ora|in (?:un"
    r"|due|tre|sei) (?:mes[ei]|ann[oi]|settiman[ae])|non c'e piu)\b",
}
"""Tells what came of it; stronger beside a figure."""

UNSURE = {
    "en": r"\b(?:would|could|might|never|nobody|no one|did not|does not|do not|was not|is not|mixed|simple|the cost"
    r"|it cost|cost us|only \d+|i think|i know|i have seen)\b",
    "fr": r"\b(?:serait|auraient?|pourrait|jamais|personne|n'est pas|ne sont pas|n'a pas|n'ont pas|cela coute|le "
    r"cout|je pense)\b",
    "es": r"\b(?:seria|habria|podria|nunca|nadie|no es|no son|no tiene|cuesta|el costo|creo)\b",
    "pt": r"\b(?:seria|poderia|nunca|ninguem|nao e|nao sao|custa|o custo|acho)\b",
    "it": r"\b(?:sarebbe|potrebbe|mai|nessuno|non e|non sono|costa|il costo|credo)\b",
}
"""Tells of no deed of its own: a wish, a lack, a price."""

OBSTACLE = {
    "en": r"\b(?:obstacles?|challenges?|difficult(?:y|ies)?|hurdles?|problems?|barriers?|weak points?|worry|the "
    r"most difficult|did not (?:help|work)|fear(?:s|ed)?|caveat|lacking|danger)\b",
    "fr": r"\b(?:obstacles?|defis?|difficultes?|freins?|problemes?|ne marche pas|n'a pas marche|fatigue|crainte"
    r"|manque)\b",
    "es": r"\b(?:obstaculos?|desafios?|dificultad(?:es)?|lo dificil|problemas?|lo que mas nos costo|no hemos "
    r"resuelto|freno|barreras?|falta)\b",
    "pt": r"\b(?:obstaculos?|desafios?|dificuldades?|problemas?|entraves?|barreiras?|falta)\b",
    "it": r"\b(?:ostacol[oi]|sfid[ae]|difficolta|problem[ai]|fatica|barrier[ae]|manca)\b",
}
NUMBER_WORDS = (
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty"
    r"|fifty|sixty|hundred|half|twice|third|quarter|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize"
    r"|quatorze|quinze|vingt|trente|quarante|cinquante|soixante|cent|moitie|tiers|dos|tres|cuatro|cinco|seis|siete"
    r"|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta|cien|mitad|dois|duas|quatro|sete|oito|nove|dez|onze|vinte"
    r"|trinta|metade|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici|venti|meta)\b"
)
ASKS_FOR_OBSTACLES = (
    r"\b(?:challenges?|obstacles?|difficult(?:y|ies)|barriers?|hurdles?|problems?|constraints?|prevents?|keeps? "
    r".{0,20} from|defis?|difficultes?|freins?|problemes?|desafios?|obstaculos?|dificultad(?:es)?|dificuldades?"
    r"|problemas?|ostacoli|sfide|difficolta|problemi|barrier[ae]s?)\b"
)
ASKS_FOR_PRACTICES = (
    r"\b(?:examples?|practices?|experiences?|cases|know of|aware of|what (?:has|have|did)|carried out|tried|worked"
    r"|how (?:did|do|have|has|were|was)|exemples?|pratiques?|connaissez|avez-vous|qu'avez|ejemplos?|practicas?"
    r"|experiencias?|conoce|exemplos?|praticas?|conhece|esempi|pratiche|esperienze|conosce(?:te)?)\b"
)


_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
_FIGURE = re.compile(r"(?<![\w/])\d[\d.,' ]*%?|[%€$£]")
_NUMBERS = re.compile(NUMBER_WORDS)
_CHANGE = re.compile(
    r"\b(?:went|fell|rose|grew|dropped|passed|pass\w+|paso|pasaron|bajo|subio|passou|caiu"
    r"|passat\w)\b.{0,60}\b(?:from|to|de|a|da)\b.{0,30}\b(?:\d|to|a)"
)
"""`went from eleven weeks to nine days`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What one sentence shows."""

    deed: bool
    """Somebody did or does something"""
    making: bool
    """Something was set up, made, paid or signed"""
    result: bool
    """Something came of it"""
    obstacle: bool
    """It speaks of what stood in the way"""
    unsure: bool
    """It rather tells a wish, a lack or a price"""
    change: bool
    """From so much to so much"""
    ours: int
    """How often the writer's own side is named"""
    years: int
    figures: int
    numbers: int
    """Written as words"""
    words: int


def read_signs(folded: str, language: str) -> Signs:
    """Return what a sentence shows, read with the tables of its language, or of English where it is another."""
    table = _table(language if language in DEED else "en")
    return Signs(
        deed=table["deed"].search(folded) is not None,
        making=table["making"].search(folded) is not None,
        result=table["result"].search(folded) is not None,
        obstacle=table["obstacle"].search(folded) is not None,
        unsure=table["unsure"].search(folded) is not None,
        change=_CHANGE.search(folded) is not None,
        ours=count_ours(folded, language),
        years=len(_YEAR.findall(folded)),
        figures=len(_FIGURE.findall(_YEAR.sub(" ", folded))),
        numbers=len(_NUMBERS.findall(folded)),
        words=len(folded.split()),
    )


def count_ours(folded: str, language: str) -> int:
    """Return how often a text names the writer's own side (`we`, `our`)."""
    return len(_table(language if language in DEED else "en")["ours"].findall(folded))


def first_ours(folded: str, language: str) -> int:
    """Return where a sentence first names the writer's own side; its length where it never does."""
    match = _table(language if language in DEED else "en")["ours"].search(folded)
    return match.start() if match else len(folded)


@lru_cache
def _table(language: str) -> dict[str, re.Pattern[str]]:
    patterns = {
        "deed": "|".join(f"(?:{pattern})" for pattern in DEED[language]),
        "making": MAKING[language],
        "result": RESULT[language],
        "obstacle": OBSTACLE[language],
        "unsure": UNSURE[language],
        "ours": OUR[language],
    }
    return {name: re.compile(pattern) for name, pattern in patterns.items()}
