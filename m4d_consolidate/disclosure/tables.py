"""Words, folded, that say nothing about who somebody is. English, French, Spanish, Portuguese, Italian."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


OFFICE_ADDRESSES = _set("""
    info contact office mail email admin webmaster team press news secretary secretariat secretaria mayor
    director contacto oficina prensa correo bureau mairie presse
""")
"""Local parts of addresses that name an office and no person"""

NO_NAMES = _set("""
    regards best kind wishes thanks sincerely cordialement salutations saludos cordiales atentamente
    cumprimentos gracias merci obrigado cordiali saluti sent from
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
    development desarrollo developpement general public service services servicio coordinator director
""")
"""What bodies are called everywhere: none is known by such a word alone"""
