"""What a paragraph does and what a question asks for, in pairs that belong together. Folded patterns that begin a word."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One thing done in answers and the questions that ask for it."""

    name: str
    does: str
    asks: str
    answers: tuple[str, ...]
    """en, fr, es, it, pt; one row each, or one for all"""
    questions: tuple[str, ...]
    """en, fr, es, it, pt"""


MOVES = (
    Move(
        name="proposes",
        does="proposes something",
        asks="for advice",
        answers=(
            r"should\b|ought\b|must\b|need to\b|needs to\b|let us\b|let the\b|i would\b|we would\b|i'd\b|"
            r"we ask|we propose|i propose|i suggest|recommend|my advice|my counsel|please\b|do not\b|don't\b|"
            r"stop \w+ing|give up|would be better|had better|ideally",
            r"il faut|il faudrait|devrait|devraient|doivent\b|doit\b|demandons|demande que|je propose|"
            r"nous proposons|qu'on\b|que l'on|il convient|recommand|souhait|mon conseil|plutot\b|cessons|"
            r"donnez|laissez|faites",
            r"hay que|habria que|deberia|deberian|debe\b|deben\b|pedimos|pido|propongo|proponemos|que se\b|"
            r"recomend|conviene|hace falta|haria falta|mi consejo|ojala|dejen|vengan|hagan",
            r"bisogna|bisognerebbe|occorre|dovrebbe|dovrebbero|deve\b|devono\b|chiediamo|propongo|proponiamo|"
            r"serve\b|servono|conviene",
            r"e preciso|deveria|deveriam|deve\b|devem\b|pedimos|peco|proponho|propomos|recomend|convem|"
            r"ha que|que se\b|tomara",
        ),
        questions=(
            r"recommend\w*|should\b|would you|priorit\w*|ought\b|what can\b|need\b|needs\b|could\b|next",
            r"recommand\w*|devr\w+|faudrait|priorit\w*|que peuvent|que peut|besoin",
            r"recomend\w*|deber\w+|priorid\w*|que pueden|que puede|necesit\w*",
            r"raccomand\w*|dovrebb\w*|priorit\w*|cosa possono|bisogn\w*",
            r"recomend\w*|dever\w+|priorid\w*|que podem|precisam",
        ),
    ),
    Move(
        name="dates",
        does="gives dates",
        asks="for examples",
        answers=(r"(?:19|20)\d\d\b",),
        questions=(
            r"example\w*|experience\w*|practices?\b|cases?\b|do you know|are you aware|share|instance",
            r"exemple\w*|experience\w*|pratique\w*|cas\b|connaissez|avez-vous connaissance|partager",
            r"ejemplo\w*|experiencia\w*|practica\w*|casos?\b|conoce|compart\w*",
            r"esemp\w*|esperienz\w*|pratic\w*|casi?\b|conosce\w*|condivi\w*",
            r"exemplo\w*|experiencia\w*|pratica\w*|casos?\b|conhece\w*|partilh\w*",
        ),
    ),
    Move(
        name="compares",
        does="compares before and after",
        asks="for results",
        answers=(
            r"from \S+ (?:\S+ )?to\b|per ?cent|percent|rose|fell|increase\w*|decrease\w*|doubled|halved|"
            r"dropped|more than|less than|before\b|after\b|since then|compared|out of (?:ten|\d+)|one in",
            r"de \d\S* (?:\S+ )?a \d|pour cent|augment\w*|diminu\w*|doubl\w*|baiss\w*|plus de|moins de|"
            r"avant\b|apres\b|depuis\b|sur (?:dix|\d+)",
            r"de \d\S* (?:\S+ )?a \d|por ciento|aument\w*|disminu\w*|duplic\w*|baj\w+|subio|mas de|menos de|"
            r"antes\b|despues\b|desde\b|de cada",
            r"da \d\S* (?:\S+ )?a \d|per cento|aument\w*|diminu\w*|raddopp\w*|piu di|meno di|prima\b|dopo\b|"
            r"su (?:dieci|\d+)",
            r"de \d\S* (?:\S+ )?(?:para|a) \d|por cento|aument\w*|diminu\w*|duplic\w*|subiu|caiu|mais de|"
            r"menos de|antes\b|depois\b|desde\b",
            r"\d ?%",
        ),
        questions=(
            r"results?\b|evidence|impact\w*|what works|worked|effect\w*|progress|measure\w* of",
            r"resultat\w*|preuve\w*|impact\w*|ce qui marche|effet\w*|progres",
            r"resultado\w*|evidencia\w*|impacto\w*|que funciona|efecto\w*|avance\w*",
            r"risultat\w*|prov[ae]\b|impatt\w*|effett\w*|progress\w*",
            r"resultado\w*|evidencia\w*|impacto\w*|efeito\w*|progresso\w*",
        ),
    ),
    Move(
        name="counts",
        does="gives figures",
        asks="for amounts",
        answers=(r"\d+",),
        questions=(
            r"cost\w*|amounts?\b|financ\w*|paid\b|pays?\b|budget\w*|fund\w*|orders of magnitude|tariff\w*",
            r"cout\w*|montant\w*|financ\w*|pay\w+|budget\w*|fonds\b|ordres de grandeur|tarif\w*",
            r"cost\w*|monto\w*|financ\w*|pag\w+|presupuest\w*|fondo\w*|tarif\w*",
            r"cost[oi]\b|import[oi]\b|finanz\w*|pag\w+|bilanc\w*|fond[oi]\b|tariff\w*",
            r"cust\w*|montante\w*|financ\w*|pag\w+|orcament\w*|fundo\w*|tarif\w*",
        ),
    ),
    Move(
        name="names",
        does="names who does it",
        asks="who does it",
        answers=(
            r"i know|we have|there is|there are|called|named|it is the|they are the|is in charge|"
            r"is responsible|led by|run by|chaired by",
            r"nous avons|il y a|il existe|appele\w*|nomme\w*|c'est le|c'est la|est charge\w*|est responsable|"
            r"preside\w*|anime\w* par|dirige\w*",
            r"tenemos|hay\b|existe\w*|llamad\w*|es el|es la|esta a cargo|responsable|preside\w*|dirig\w+|"
            r"encabez\w+",
            r"abbiamo|c'e\b|ci sono|esiste\w*|chiamat\w*|e il|e la|e responsabile|incaricat\w*|guidat\w*|"
            r"presied\w*",
            r"temos|ha\b|existe\w*|chamad\w*|e o\b|e a\b|responsavel|encarregad\w*|dirigid\w*|presid\w*",
        ),
        questions=(
            r"who\b|which institution|what institution|whose\b",
            r"qui\b|quelles institutions|quels acteurs",
            r"quien\w*|que institucion\w*",
            r"chi\b|quali istituzioni",
            r"quem\b|que instituic\w*",
        ),
    ),
)
