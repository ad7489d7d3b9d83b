"""Phrases of paragraphs that answer no question: remarks on the discussion, thanks, asides, invitations. Folded."""

# ruff: noqa: E501 - a row is read across, language beside language

ON_THE_DISCUSSION = (
    # en
    "this discussion", "e-discussion", "this list", "the list open", "mailing list", "this forum", "this exchange", "the moderator",
    "moderators", "facilitator", "synthesis", "final report", "the summary", "consolidated", "other contributions", "contribution of",
    "contributions of", "contributions from", "previous contribution", "other participants", "participants", "colleagues have written",
    "i have read", "i read with", "reading the", "your questions", "the questions", "every message", "the messages", "my message",
    "my comments", "my contribution", "this mail", "this network", "the organisers", "next discussion", "webinar", "i hope this",
    "my name be", "without my name", "not to be quoted", "do not quote", "personal capacity", "own views", "my own opinion",
    "views are", "on behalf", "apologies", "apologise", "sorry for", "forgive", "my english",
    "such mails", "these mails", "your mails", "reading these", "reading your", "i have followed", "i nearly did", "who reads this",
    # fr
    "cette discussion", "cette liste", "la liste ouverte", "ce forum", "cet echange", "les moderat", "l'animation", "synthese",
    "le rapport final", "autres contributions", "les contributions", "la contribution de", "participants", "j'ai lu", "je lis avec",
    "vos questions", "les messages", "mon message", "mon courriel", "ce reseau", "organisateurs", "excuse", "pardon", "desole",
    "vos messages", "je vous lis", "je lis vos", "en vous lisant", "mon nom", "a titre personnel", "n'engage", "mon francais",
    # es
    "esta discusion", "este foro", "esta lista", "este debate", "este intercambio", "moderador", "facilitador", "sintesis", "informe final",
    "otras contribuciones", "los aportes", "el aporte de", "participantes", "he leido", "leo con", "sus preguntas", "los mensajes",
    "mi mensaje", "mi correo", "esta red", "organizadores", "disculp", "perdon", "sus mensajes", "leyendo", "les leo", "mi nombre", "a titulo personal", "mi opinion",
    # it
    "questa discussione", "questo forum", "questa lista", "moderator", "sintesi", "rapporto finale", "altri contributi", "i contributi",
    "partecipanti", "ho letto", "leggo con", "le vostre domande", "il mio messaggio", "scus", "vi leggo", "vi ho letto", "i vostri messaggi", "mio nome", "titolo personale",
    # pt
    "esta discussao", "este forum", "esta lista", "moderador", "sintese", "relatorio final", "outras contribuicoes", "contributos",
    "os participantes", "li com", "leio com", "as vossas perguntas", "mensagens", "a minha mensagem", "desculp", "as vossas mensagens", "suas mensagens", "meu nome", "titulo pessoal",
)  # fmt: skip

THANKS = (
    "thank you", "thanks", "grateful", "congratulat", "appreciate", "merci", "remerci", "felicit", "gracias", "agradec", "felicidades",
    "grazie", "ringrazi", "complimenti", "obrigad", "parabens", "danke", "pleasure", "plaisir", "placer", "piacere", "prazer",
)  # fmt: skip

INVITES = (
    # en
    "write to me", "contact me", "happy to send", "glad to send", "can send", "send you", "on request", "anyone interested",
    "if anyone", "if somebody", "does anyone", "does anybody", "anybody else", "anyone else", "would like to hear", "would like to know", "please write", "you are welcome", "invite",
    "come and see", "visit us", "our website", "is available", "keep in touch", "in contact", "i propose that", "i suggest that the list",
    "attached", "attach", "i enclose",
    # fr
    "ecrivez-moi", "contactez", "me contacter", "je peux envoyer", "sur demande", "si quelqu'un", "quelqu'un", "interesse",
    "je propose que l'on", "invit", "bienvenu", "a disposition", "en contact", "ci-joint", "je joins", "envoie",
    # es
    "escribanme", "contacten", "puedo enviar", "si alguien", "alguien", "interesad", "los invito", "invito", "invita", "bienvenid",
    "a disposicion", "en contacto", "adjunto", "con gusto",
    # it
    "scrivetemi", "posso inviare", "se qualcuno", "qualcuno", "interessat", "vi invito", "a disposizione", "in contatto", "allego",
    # pt
    "escrevam", "posso enviar", "se alguem", "alguem", "interessad", "convido", "a disposicao", "em contacto", "em contato", "anexo",
)  # fmt: skip

ASIDES = (
    # en
    "by the way", "you will wonder", "allow me to say", "let me add", "i must say", "i should say", "i must add", "outside the question",
    "not one of the questions", "none of your questions", "not in your questions", "beyond the questions", "none of the questions",
    "something else", "more general", "in general", "a general remark", "one last thing", "last thing", "to end", "to close", "to conclude",
    "weather", "rain today", "electricity", "good luck", "greetings",
    # fr
    "au passage", "permettez", "je dois dire", "hors question", "hors sujet", "aucune de vos", "plus generalement", "de maniere generale",
    "pour conclure", "pour finir", "remarque generale", "bonne chance", "courage", "une derniere chose",
    # es
    "por cierto", "permitanme", "debo decir", "fuera de", "ninguna de las preguntas", "mas general", "en general", "para concluir",
    "para terminar", "una ultima cosa", "aprovecho", "suerte",
    # it
    "a proposito", "permettetemi", "devo dire", "fuori tema", "nessuna delle domande", "piu in generale", "per concludere", "approfitto",
    # pt
    "a proposito", "permitam", "devo dizer", "fora das perguntas", "nenhuma das perguntas", "em geral", "para concluir", "aproveito",
)  # fmt: skip
