"""Titles and degrees round a name, and words that no person's name holds."""

import re

from m4d_consolidate.contributions.patterns import any_of, word_set

TITLES = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|mx|dr|drs|prof|professor|eng|engr|ing|arch|arq|adv|atty|lic|licda|biol|psic|econ|"
    r"abog|hon|cllr|councillor|mayor|rev|sir|dame|mme|mlle|m|me|mm|sr|sra|srta|don|dona|d|dott|dott\.?\s?ssa|dr ssa|"
    r"avv|geom|herr|frau|dipl|mag|mgr|inz|ir|drs|dhr|mevr|enp|arq|phd|bgm|bgmin|chief|hajj|haji|alhaji|el|engineer|doctor|"
    r"pr|ingr|tec|profa|dra|in[gż]|pastor(?:in)?|pfarrer(?:in)?|pasteure?|padre|imam|captain|capt|kapitan)\.?[\s-]+)+",
    re.IGNORECASE,
)
DEGREES = re.compile(
    r"[,\s]+(?:ph\.?\s?d|m\.?\s?sc|m\.?\s?a|b\.?\s?a|mba|mpa|ca\(sa\)|j\.?p|esq|dphil|md|llm|ll\.m|urb|ing|cpa|"
    r"frtpi|mrtpi|obe|mbe|jr|sr|pmp|rn|dba|edd|msw|mph)\.?(?=$|[,\s])",
    re.IGNORECASE,
)
SIGNED = re.compile(
    r"^(?:(?:\(?\s?(?:sd|signed|firmado|signe|fdo|gez|f\.?to|gezeichnet)\s?[./:)-]{1,3}\)?|\(?/?s/|"
    r"(?-i:i\.\s?[AV]\.|p\.\s?[op]\.)|im auftrag\b|in vertretung\b|par delegation\b|por orden\b)\s*-?\)?\s*)+",
    re.IGNORECASE,
)
"""`(sd/-)`, `Signed:`, `Fdo.`, `i. A.`"""
YOURS = re.compile(
    r"^(?:yours?|myself|votre|(?:la |il )?vostr[oa]|vuestr[oa]|ihre?|eure?|euer|uw)\s+(?=(?-i:[^\W\d_a-zà-ÿ]))",
    re.IGNORECASE,
)
"""`Ihre Ann Smith`"""
VIA = re.compile(r"\s+(?:via|par l'intermediaire de|por medio de|über|uber|tramite)\s+.{1,120}$", re.IGNORECASE)
"""`Ann Smith via Discussion List`: Mailman and Google Groups rewrite senders so (DMARC)"""

FOR_ONESELF = any_of(
    en=r"""
        (?:in|on) (?:my|a|our) (?:own|personal|private|individual) (?:name|capacity|behalf|title)
        (?:in|on) my own (?:personal )?(?:name|capacity|behalf)
        (?:speak|write|writing|answer|reply)\w* (?:only )?for myself
        (?:do not|don't|cannot|can't) speak for (?:it|them|the|my|our)\b
        speaking for myself | as (?:a )?private (?:person|citizen|individual)
    """,
    fr=r"""
        (?:a titre|en mon nom) (?:strictement |purement )?(?:personnel|prive|individuel|propre)
        je (?:ne )?parle (?:qu'en|en) mon (?:propre )?nom
    """,
    es_pt=r"""
        (?:a|em) titulo (?:estrictamente |estritamente )?(?:personal|particular|pessoal|individual)
        en (?:mi )?(?:propio )?nombre propio | en mi propio nombre | em (?:meu )?nome (?:proprio|pessoal)
    """,
    it_de_nl=r"""
        a titolo (?:strettamente )?personale | (?:im|in meinem) eigenen namen | als privat(?:person|mann|frau)
        op (?:eigen|persoonlijke) (?:naam|titel)
    """,
)
"""Says that the author's house does not speak: it is not guessed then"""

JOINT = any_of(
    en=r"""
        joint(?:ly)?\b | together with | with my colleagues? | (?:both|two) of us
        my (?:colleague|co-?author)s?\b | on behalf of both | the undersigned
    """,
    fr=r"""
        conjoint\w* | a (?:quatre|six) mains | avec (?:mon|ma|notre|mes) (?:collegue|consoeur|confrere)s?
        nous deux | les soussign\w+
    """,
    es_pt=r"""
        conjunt[oa]\w* | a cuatro manos | con (?:mi|mis|nuestra?) (?:colega|companer[oa])s?
        l[oa]s abajo firmantes | conjuntamente
    """,
    it_de_nl=r"""
        congiunt\w* | a quattro mani | insieme (?:a|con) | gemeinsam\w* | zusammen mit | gezamenlijk\w*
        samen met
    """,
)
"""Says that several people wrote"""

NOT_NAMES = word_set("""
    the team facilitation facilitator facilitators secretariat secretaria office officer council committee comite
    comité consejo conseil list forum info contact admin support mail mailing group groups network association
    asociacion ministry municipality city town county district province regional department direction direccion unit
    unidad programme program project centre center institute university foundation union federation cooperative
    cooperativa company ltd inc president presidente mayor maire alcalde director directora manager coordinator
    secretary secretaire secretario chair head chief member planner engineer delivery system subsystem services
    service bureau commission assembly board trust society regards wishes sincerely yours faithfully respectfully
    cordialement saludos sent from redaction redaccion redazione redaktion segreteria sekretariat secretariado
    executivo equipo equipe team colectivo collectif
""")
ARTICLES = word_set("the il lo la le les las los os as die das der het o a l'")
"""No name begins with one, unless it is that of the sender: `La Mesa`, `O Executivo`"""
