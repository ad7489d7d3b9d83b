"""Words, folded, that say nothing about who somebody is. English, French, Spanish, Portuguese, Italian."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


PARTICLES = _set("de del della di da do dos das du des la le el al van von der den bin ben ibn y e")
"""What stands within names and names nobody"""

BODY_PARTICLES = PARTICLES | _set("of the for et and para pour")
"""The same within the names of bodies"""

HONORIFICS = _set(
    "mr mrs ms miss dr prof professor sir madam sra srta sr don dona mme mlle monsieur madame docteur signora signor"
)
"""What stands before a name, or alone on a line of a signature, and is no nickname"""

POSITIONS = _set("""
    mayor maire alcalde alcaldesa prefeito prefeita sindaco secretary secretaire secretario secretaria chair chairman
    chairwoman president presidente presidenta officer head chief manager adviser advisor consultant researcher student
    director directora directeur directrice coordinator coordinador coordinadora coordinateur coordinatrice councillor
    conseiller conseillere concejal responsable responsible charge chargee assistant deputy adjoint member membre
    facilitator facilitators facilitateur facilitateurs facilitador facilitadora facilitadores moderator moderators
    moderateur moderateurs moderador moderadora moderadores
    direction direccion direcao planning planificacion planification
""")
"""What people are, on a line of a signature that is no name"""

OFFICE_ADDRESSES = _set("""
    info contact office mail email admin webmaster team press news secretary secretariat secretaria mayor
    director contacto oficina prensa correo bureau mairie presse
""")
"""Local parts of addresses that name an office and no person"""

NO_NAMES = _set("""
    regards best kind warm wishes thanks thank you yours sincerely cheers greetings dear hello
    cordialement salutations saludos cordiales atentamente
    cumprimentos abraços abracos abrazos gracias merci bien amicalement salut ciao bonjour hola pozdrav gruss grusse
    groeten hilsen mvh obrigado cordiali saluti
    sent from
""")
"""Words of closing lines that look like names"""

BODIES = _set("""
    foundation fundacion fondation fundacao fondazione association asociacion associacao associazione university
    universidad universidade universite universita institute instituto institut istituto centre center centro
    city ciudad ville cidade citta town municipality municipio municipalite mairie municipalidad municipal
    commune comune ayuntamiento council concejo conseil county district distrito province provincia region
    department departamento departement ministry ministerio ministere agency agencia agence office oficina
    bureau network red reseau rede union federation federacion society sociedad societe committee comite
    commission comision company compania group grupo groupe international internacional national nacional
    regional local government gobierno gouvernement project proyecto projet programme program programa
    north south east west norte sur este oeste nord sud est ouest sul leste urban rural metro district districts
    forum council conselho conseil consejo trust fund fondo fonds fundo friends amis amigos works unit section beach
    camara prefeitura intendencia alcaldia junta stadt kommun kommune gemeente comune ajuntament assembly asamblea
    assemblee parish county library libraries bibliotheque biblioteca school schools ecole escuela escola college
    lycee cooperative cooperativa ngo ong osc ltd gmbh pvt youth young women femmes mujeres civil social delegation
    development desarrollo developpement general public service services servicio coordinator director
""")
"""What bodies are called everywhere: none is known by such a word alone"""
