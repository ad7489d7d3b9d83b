"""What the engine knows of languages, as data: each entry with its language; the code only walks these tables."""
