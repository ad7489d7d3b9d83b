"""How an answer begins: words that carry on with the same question, and words that turn to another.

Folded; a trailing space keeps a word whole, without it a beginning suffices.
"""

# ruff: noqa: E501 - a row is read across, language beside language

CONTINUES = (
    # en
    "also ", "besides", "moreover", "furthermore", "in addition", "additionally", "then ", "another ", "likewise", "similarly",
    "for example", "for instance", "in practice", "that is why", "as a result", "because of this", "however", "but ", "still,",
    "still ", "yet ", "even so", "the result", "the effect", "the second ", "the third ", "since then", "later ", "after that",
    "this ", "these ", "that ", "those ", "it ", "they ", "he ", "she ", "so ", "what we learnt", "what i learnt", "the lesson",
    "there is also", "there are also", "the other ", "nevertheless", "afterwards", "and ", "now ", "one more", "concretely",
    # fr
    "aussi", "de plus", "en outre", "par ailleurs", "ensuite", "puis ", "un autre ", "une autre ", "de meme", "par exemple",
    "ainsi", "mais ", "cependant", "toutefois", "pourtant", "neanmoins", "c'est pourquoi", "resultat", "le resultat", "depuis",
    "cela ", "ce ", "cette ", "ces ", "celui", "il ", "elle ", "ils ", "et ", "or ", "l'autre ", "apres ", "en pratique",
    "concretement", "autre ",
    # es
    "tambien", "ademas", "asimismo", "luego", "despues", "otro ", "otra ", "por ejemplo", "asi ", "pero ", "sin embargo",
    "no obstante", "por eso", "el resultado", "desde entonces", "esto ", "eso ", "este ", "esta ", "estos ", "estas ", "y ",
    "en la practica", "igualmente", "lo mismo", "aun asi", "con todo", "hoy ", "ahora ",
    # it
    "anche ", "inoltre", "poi ", "un altro ", "un'altra ", "per esempio", "ad esempio", "cosi ", "ma ", "pero ", "tuttavia",
    "il risultato", "questo ", "questa ", "e ", "dopo ",
    # pt
    "alem disso", "depois", "um outro ", "uma outra ", "por exemplo", "assim ", "mas ", "porem", "contudo", "o resultado",
    "isso ", "isto ", "este ", "esta ", "esse ", "essa ", "hoje ",
)  # fmt: skip

SHIFTS = (
    # en
    "as to", "as for", "as regards", "regarding", "concerning", "with regard", "with respect", "on the ", "on your", "about ",
    "turning to", "coming to", "another question", "a word on", "a word about", "a few words", "one word", "finally", "lastly",
    "to finish", "to end", "last point", "on another", "in reply", "you ask", "you also ask", "you asked", "who ", "what ",
    "how ", "where ", "to the question", "i would add", "let me add", "and for week", "for week", "coming back", "back to",
    "going back", "returning to", "speaking of", "a late", "last week", "one thing", "a note on", "for the ",
    # fr
    "quant a", "quant au", "concernant", "en ce qui concerne", "s'agissant", "a propos", "au sujet", "sur la", "sur le",
    "sur les", "pour ce qui", "enfin", "pour finir", "pour terminer", "un mot sur", "un mot en", "un mot de", "je reviens",
    "pour revenir", "cote ", "du cote", "vous demandez", "qui ", "que ", "comment ", "reste ", "dernier point", "l'argent",
    # es
    "en cuanto a", "respecto", "con respecto", "acerca de", "sobre ", "por ultimo", "finalmente", "para terminar", "para cerrar",
    "para acabar", "una palabra", "unas palabras", "volviendo", "vuelvo", "ustedes preguntan", "preguntan", "quien ", "como ",
    "por otro lado", "por otra parte", "en lo que", "lo que ",
    # it
    "quanto a", "per quanto riguarda", "riguardo", "circa ", "sul ", "sulla ", "sui ", "infine", "per finire", "chi ", "torno",
    "una parola", "due parole",
    # pt
    "quanto a", "quanto ao", "relativamente", "a respeito", "por fim", "finalmente", "para terminar", "comeco", "volto", "uma nota",
    "quem ",
)  # fmt: skip
