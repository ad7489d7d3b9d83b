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
    r"|she|this|that|these|those|them)\b|de el\b|(?:de|en|con|por|para|desde|sobre|da|di|con|per|em|com|a) (?:esto"
    r"|eso|esas?|esos?|estas?|estos|ahi|alla|alli|el (?:nuestro|nuevo)|ella|ello|el cual|isso|essa|essas?|esses?"
    r"|dele|questo|questa|queste|questi|cio|cela|cette|ce|ces|la,)\b)"
)
"""`From that visit came`, `De ahí salió`"""

DISSENT = {
    "en": r"\b(?:i|we)(?: am| are| remain|'m|'re)? (?:rather |quite |still |a little )?(?:sceptical|skeptical"
    r"|unconvinced|not (?:so )?(?:sure|convinced))\b|\b(?:i|we) (?:dis(?:agree|sent)|do not agree|don't agree"
    r"|cannot agree|can't agree|doubt|beg to differ|would question|see it differently)\b|\bcontrary to (?:what"
    r"|the)\b|\bon the contrary\b|\bunlike (?:what|many|most|some|others|my|the previous)\b|\bi (?:would|'d) not "
    r"(?:do it again|recommend|go back|advise)\b|\bthe opposite is\b|\bis (?:a|just a|simply a) myth\b"
    r"|\b(?:different|another) (?:story|opinion|view) (?:from|than)\b|\bsees? it the other way\b|\bwith (?:all "
    r")?(?:due )?respect\b|\bi have to contradict\b|\bnot everyone (?:agrees|will agree)\b|\blet us not deceive "
    r"ourselves\b",
    "fr": r"\bpas d'accord\b|\ben desaccord\b|\bje (?:doute|ne partage pas|ne crois pas|ne suis pas (?:sur"
    r"|convaincu)|reste sceptique|suis sceptique)\b|\bau contraire\b|\bcontrairement a\b|\bje me mefie\b|\bc'est "
    r"une illusion\b|\ba l'inverse de\b|\bje (?:nuancerais|contesterais|contredis)\b|\bn'en deplaise\b",
    "es": r"\bno (?:estoy|estamos) de acuerdo\b|\bdiscrep(?:o|amos)\b|\bal contrario\b|\ba diferencia de\b|\b(?:dudo"
    r"|dudamos) (?:que|de)\b|\bno comparto\b|\bno creo que\b|\bcontrario a lo que\b|\bsoy esceptic[oa]\b|\bcon todo "
    r"respeto\b",
    "pt": r"\bnao (?:concordo|concordamos)\b|\bdiscordo\b|\bpelo contrario\b|\bao contrario d\w+\b|\bduvido\b|\bnao "
    r"acredito que\b|\bsou cetic[oa]\b",
    "it": r"\bnon (?:sono|siamo) d'accordo\b|\bal contrario\b|\bcontrariamente a\b|\bdubito\b|\bnon credo che\b"
    r"|\bsono scettic[oa]\b|\ba differenza di\b",
}
"""The writer disagrees with what others hold."""

FOR = {
    "en": r"\b(?:work(?:s|ed) (?:well|better|best)|what (?:did |does )?works?|what worked|success\w*|goes better|is "
    r"the (?:secret|answer|key)|makes? the difference|the best (?:thing|way|survey|record)|most (?:effective"
    r"|convincing|promising)|thanks to|proud|it pays|helped|very useful|solved)\b",
    "fr": r"\b(?:ce qui marche|marche bien|a (?:bien )?marche|fonctionne bien|a fait la difference|reussi\w*|succes"
    r"|efficace|grace a|a permis|fier|fiere|utile)\b",
    "es": r"\b(?:funciona (?:bien|mejor)|funciono|lo que (?:funciona|ayudo|sirvio)|exito|gracias a|lo que nos "
    r"sostiene|eficaz|util|logramos)\b",
    "pt": r"\b(?:funciona(?: bem)?|o que funciona|sucesso|gracas a|eficaz|util|conseguimos)\b",
    "it": r"\b(?:funziona|ha funzionato|successo|grazie a|efficace|utile)\b",
}
AGAINST = {
    "en": r"\b(?:(?:did|does|do|has|have) ?n[o']t work(?:ed)?|fail(?:s|ed|ure)?|collapsed|useless|waste of|is not "
    r"the (?:answer|solution)|no use|made (?:it|things) worse|never worked|died with|nobody (?:opens|reads|uses|used"
    r"|read|came)|a mistake|harmful|does more harm|worthless|isn't worth|would not (?:do it again|go back to it"
    r"|recommend it))\b",
    "fr": r"\b(?:ne marche pas|n'a pas marche|echec|echoue\w*|inutile|ne sert a rien|a disparu|l'erreur|personne "
    r"n'ouvre|ne fonctionne pas|je ne le conseille)\b",
    "es": r"\b(?:no funciona|no funciono|fracas\w+|inutil|no sirve|no sirvio|un error|fue un desastre)\b",
    "pt": r"\b(?:nao funciona|nao funcionou|fracass\w+|inutil|nao serve|um erro)\b",
    "it": r"\b(?:non funziona|non ha funzionato|fallit\w+|fallimento|inutile|non serve|un errore)\b",
}
"""What the writer found to work, and what not."""
