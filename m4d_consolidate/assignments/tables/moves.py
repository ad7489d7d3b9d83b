"""What a paragraph does and what a question asks for, in pairs that belong together. Folded."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One thing done in answers and the questions that ask for it."""

    name: str
    does: str
    asks: str
    answers: tuple[str, ...]
    """Patterns of whole words: en, fr, es, it, pt; one row each, or one for all"""
    questions: tuple[str, ...]
    """Patterns of beginnings: en, fr, es, it, pt"""


MOVES = (
    Move(
        name="proposes",
        does="proposes something",
        asks="for advice",
        answers=(
            r"should|ought|must|needs?|let|would|ask|propose|suggest|recommend\w*|advice|counsel|please|stop|better|ideally",
            r"faut|faudrait|devrait|devraient|doivent|doit|demandons|propos\w+|convient|recommand\w*|souhait\w*|conseil|plutot",
            r"deberia|deberian|debe|deben|pedimos|pido|propon\w+|recom\w+|conviene|haria|consejo|ojala|dejen|vengan|hagan",
            r"bisogna|bisognerebbe|occorre|dovrebbe|dovrebbero|deve|devono|chiediamo|serve|servono|conviene|consiglio",
            r"preciso|deveria|deveriam|devem|peco|proponho|convem|tomara|conselho",
        ),
        questions=(
            r"recommend\w*|should\b|would you|priorit\w*|ought\b|what can\b|need\b|needs\b|could\b|next",
            r"recommand\w*|devr\w+|faudrait|priorit\w*|que peuvent|que peut|besoin",
            r"recomend\w*|deber\w+|priorid\w*|que pueden|que puede|necesit\w*",
            r"raccomand\w*|dovrebb\w*|cosa possono|bisogn\w*",
            r"dever\w+|que podem|precisam",
        ),
    ),
    Move(
        name="dates",
        does="gives dates",
        asks="for examples",
        answers=(r"(?:19|20)\d\d",),
        questions=(
            r"example\w*|experience\w*|practices?\b|cases?\b|do you know|are you aware|share\b|instance",
            r"exemple\w*|pratique\w*|cas\b|connaissez|avez-vous connaissance|partager",
            r"ejemplo\w*|experiencia\w*|practica\w*|casos?\b|conoce|compart\w*",
            r"esemp\w*|esperienz\w*|pratic\w*|casi?\b|conosce\w*|condivi\w*",
            r"exemplo\w*|conhece\w*|partilh\w*",
        ),
    ),
    Move(
        name="compares",
        does="compares before and after",
        asks="for results",
        answers=(
            r"percent|cent|rose|fell|increase\w*|decrease\w*|doubled|halved|dropped|before|after|since|compared|than",
            r"augment\w*|diminu\w*|doubl\w*|baiss\w*|avant|apres|depuis",
            r"ciento|aument\w*|disminu\w*|duplic\w*|baj\w+|subio|antes|despues|desde",
            r"cento|raddopp\w*|prima|dopo",
            r"subiu|caiu|depois",
        ),
        questions=(
            r"results?\b|evidence|impact\w*|what works|worked|effect\w*|progress",
            r"resultat\w*|preuve\w*|ce qui marche|effet\w*|progres",
            r"resultado\w*|evidencia\w*|que funciona|efecto\w*|avance\w*",
            r"risultat\w*|prov[ae]\b|impatt\w*|effett\w*",
            r"efeito\w*",
        ),
    ),
    Move(
        name="counts",
        does="gives figures",
        asks="for amounts",
        answers=(r"\d+",),
        questions=(
            r"cost\w*|amounts?\b|financ\w*|paid\b|pays?\b|budget\w*|fund\w*|orders of magnitude|tariff\w*",
            r"cout\w*|montant\w*|pay\w+|fonds\b|ordres de grandeur|tarif\w*",
            r"monto\w*|pag\w+|presupuest\w*|fondo\w*",
            r"import[oi]\b|finanz\w*|bilanc\w*|fond[oi]\b",
            r"cust\w*|montante\w*|orcament\w*",
        ),
    ),
    Move(
        name="names",
        does="names who does it",
        asks="who does it",
        answers=(
            r"called|named|charge|responsible|led|chaired|exists?|agency|ministry|federation|university|institute",
            r"appele\w*|nomme\w*|charge\w*|responsable|preside\w*|anime\w*|dirige\w*|existe|agence|ministere",
            r"llamad\w*|cargo|dirig\w+|encabez\w+|agencia|ministerio|federacion|universidad",
            r"chiamat\w*|responsabile|incaricat\w*|guidat\w*|presied\w*|agenzia|ministero|federazione|universita",
            r"chamad\w*|responsavel|encarregad\w*|dirigid\w*|presid\w*|federacao|universidade",
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
