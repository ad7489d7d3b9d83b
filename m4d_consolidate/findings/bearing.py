"""How a sentence bears on others: what it leans on, whether it disagrees (tables only; lower case, no accents)."""

from m4d_consolidate.findings.words import word_set

LEANING = word_set(
    # en
    "this that it its they them their he she his her these those such there but and so then also however therefore "
    "thus otherwise yet still or",
    "because second secondly third thirdly both neither another others instead after before since same here one "
    "first finally only not",
    "which who ours mine theirs nothing",
    # fr
    "cela ce c'est c' celle celui ceux celles ces cette il elle ils elles mais et or donc ensuite puis aussi ainsi "
    "sinon pourtant toutefois",
    "leur leurs son sa ses on y deuxieme troisieme autrement car sans enfin lui resultat",
    # es
    "esto eso esta este esa ese ellos ellas aquello pero y o entonces ademas tambien asi sin luego despues por su "
    "sus lo segundo tercero alli",
    # pt
    "isso isto essa esse esta eles elas mas e entao tambem assim depois seu sua porem segundo",
    # it
    "questo questa quello quella essi esse ma e quindi poi inoltre anche cosi suo sua loro cio infatti invece secondo",
)
"""Words that, opening a sentence, lean on the one before: alone it would hang in the air."""
LEANING_LATER = (
    r"\W*(?:(?:in|from|since|by|at|on|before|after|until|with|for|of|to|between) (?:[^,.;:]{0,25},? )?(?:it|they|he"
    r"|she|this|that|these|those|them)\b"
    r"|de el\b|(?:de|en|con|por|para|desde|sobre|da|di|con|per|em|com|a) (?:esto|eso|esas?|esos?|estas?|estos|ahi|alla|alli"
    r"|el (?:nuestro|nuevo)|ella|ello|el cual|isso|essa"
    r"|essas?|esses?|dele|questo|questa|queste|questi|cio|cela|cette|ce|ces|la,)\b)"
)
"""`From that visit came`, `De ahí salió`"""

DISSENT = {
    "en": r"\b(?:i|we)(?: am| are| remain|'m|'re)? (?:rather |quite |still |a little )?(?:sceptical|skeptical"
    r"|unconvinced|not (?:so )?(?:sure|convinced))\b"
    r"|\b(?:i|we) (?:dis(?:agree|sent)|do not agree|don't agree|cannot agree|can't agree|doubt|beg to differ|would "
    r"question|see it differently)\b"
    r"|\bcontrary to (?:what|the)\b|\bon the contrary\b|\bunlike (?:what|many|most|some|others|my|the previous)\b"
    r"|\bi (?:would|'d) not (?:do it again"
    r"|recommend|go back|advise)\b|\bthe opposite is\b|\b(?:a|one) (?:note of )?(?:caution|warning|caveat)\b"
    r"|\bis (?:a|just a|simply a) myth\b"
    r"|\b(?:different|another) (?:story|opinion|view) (?:from|than)\b|\bsees? it the other way\b|\bwith (?:all "
    r")?(?:due )?respect\b|\bi have to contradict\b"
    r"|\bnot everyone (?:agrees|will agree)\b|\blet us not deceive ourselves\b",
    "fr": r"\bpas d'accord\b|\ben desaccord\b|\bje (?:doute|ne partage pas|ne crois pas|ne suis pas (?:sur"
    r"|convaincu)|reste sceptique|suis sceptique)\b"
    r"|\bau contraire\b|\bcontrairement a\b|\bmise en garde\b|\bje ne le conseille\b|\bje me mefie\b|\bc'est une "
    r"illusion\b|\ba l'inverse de\b"
    r"|\bje (?:nuancerais|contesterais|contredis)\b|\bn'en deplaise\b",
    "es": r"\bno (?:estoy|estamos) de acuerdo\b|\bdiscrep(?:o|amos)\b|\bal contrario\b|\ba diferencia de\b|\b(?:dudo"
    r"|dudamos) (?:que|de)\b|\bno comparto\b"
    r"|\bno creo que\b|\bcontrario a lo que\b|\bsoy esceptic[oa]\b|\bcon todo respeto\b",
    "pt": r"\bnao (?:concordo|concordamos)\b|\bdiscordo\b|\bpelo contrario\b|\bao contrario d\w+\b|\bduvido\b|\bnao "
    r"acredito que\b|\bsou cetic[oa]\b",
    "it": r"\bnon (?:sono|siamo) d'accordo\b|\bal contrario\b|\bcontrariamente a\b|\bdubito\b|\bnon credo che\b"
    r"|\bsono scettic[oa]\b|\ba differenza di\b",
}
"""The writer disagrees with what others hold."""

NEGATION = (
    r"\b(?:not|no|never|nobody|none|nothing|without|cannot|can't|don't|doesn't|didn't|isn't|aren't|won't|ne|n'|pas"
    r"|jamais|aucune?|sans|ni"
    r"|nunca|nadie|ningun\w*|sin|nao|nem|sem|ninguem|nenhum\w*|non|mai|nessun\w*|senza)\b"
)
"""Turns a statement round (en, fr, es, pt, it)."""
