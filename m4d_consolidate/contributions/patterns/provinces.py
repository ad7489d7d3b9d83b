"""Provinces, states and regions that people name in place of their country.

From ISO 3166-2, the first-level parts of the countries where that is the habit; left out are those whose name another
country's place, a person or a common word bears too (Victoria, Punjab, Limburg, La Paz, Georgia, Central).
"""

from m4d_consolidate.contributions.patterns.places import by_name

PROVINCES = by_name("""
    AR entre rios, tucuman, chubut, neuquen, jujuy, catamarca;
    AU new south wales, queensland, tasmania, south australia, western australia, northern territory;
    AT karnten, carinthia, steiermark, styria, tirol, vorarlberg, oberosterreich, niederosterreich, burgenland;
    BE flanders, vlaanderen, wallonia, wallonie;
    BR alagoas, amapa, bahia, ceara, goias, maranhao, mato grosso, mato grosso do sul, minas gerais, paraiba,
       pernambuco, piaui, rio de janeiro, rio grande do norte, rio grande do sul, rondonia, roraima, santa catarina,
       sao paulo, sergipe, tocantins;
    CA alberta, british columbia, colombie-britannique, manitoba, new brunswick, nouveau-brunswick, newfoundland,
       nova scotia, nouvelle-ecosse, nunavut, ontario, prince edward island, quebec, saskatchewan, yukon;
    CH graubunden, ticino, vaud, aargau, thurgau;
    CL araucania, atacama, biobio, coquimbo, valparaiso;
    CO antioquia, boyaca, casanare, cundinamarca, putumayo, quindio, risaralda;
    DE baden-wurttemberg, bavaria, bayern, brandenburg, hessen, niedersachsen, lower saxony, nordrhein-westfalen,
       north rhine-westphalia, rheinland-pfalz, saarland, sachsen, saxony, sachsen-anhalt, schleswig-holstein,
       thuringen, thuringia, mecklenburg-vorpommern;
    ES andalucia, andalusia, aragon, asturias, cantabria, castilla y leon, castilla-la mancha, extremadura, navarra,
       pais vasco, basque country, euskadi, catalonia, cataluna, comunitat valenciana;
    ET amhara, oromia, tigray;
    FR alsace, auvergne, bretagne, brittany, nouvelle-aquitaine, occitanie, hauts-de-france, bourgogne,
       franche-comte, ile-de-france, pays de la loire, normandie, normandy, savoie;
    ID central java, west java, east java, jawa tengah, jawa barat, jawa timur, sulawesi, kalimantan, sumatra;
    IN andhra pradesh, arunachal pradesh, assam, bihar, chhattisgarh, gujarat, haryana, himachal pradesh, jharkhand,
       karnataka, kerala, madhya pradesh, maharashtra, manipur, meghalaya, mizoram, nagaland, odisha, orissa,
       rajasthan, sikkim, tamil nadu, telangana, tripura, uttar pradesh, uttarakhand, west bengal;
    IT abruzzo, calabria, campania, emilia-romagna, friuli, lazio, liguria, lombardia, lombardy, piemonte, piedmont,
       puglia, sardegna, sardinia, sicilia, sicily, toscana, tuscany, trentino, alto adige, sudtirol, umbria, veneto;
    MX aguascalientes, baja california, campeche, chiapas, chihuahua, coahuila, guanajuato, jalisco,
       michoacan, nayarit, nuevo leon, oaxaca, puebla, queretaro, quintana roo, sinaloa, tabasco, tamaulipas,
       tlaxcala, veracruz, yucatan, zacatecas;
    MZ cabo delgado, inhambane, nampula, niassa, zambezia;
    NG akwa ibom, bayelsa, borno, ebonyi, ekiti, enugu, jigawa, kaduna, katsina, kebbi, kwara, nasarawa, sokoto, yobe,
       zamfara;
    NL friesland, gelderland, groningen, noord-brabant, noord-holland, overijssel, zuid-holland, zeeland;
    PE apurimac, arequipa, ayacucho, cajamarca, cusco, huancavelica, huanuco, junin, lambayeque, madre de dios,
       moquegua, piura, puno, tumbes, ucayali;
    PK balochistan, sindh, khyber pakhtunkhwa, gilgit-baltistan;
    PT alentejo, algarve, acores, azores, tras-os-montes;
    TZ zanzibar; ZA eastern cape, western cape, northern cape, gauteng, kwazulu-natal, limpopo, mpumalanga;
    US california, colorado, connecticut, illinois, iowa, kansas, kentucky, louisiana, massachusetts, minnesota,
       new jersey, new mexico, north carolina, ohio, oklahoma, oregon, pennsylvania, south carolina, tennessee, texas,
       utah, vermont, west virginia, wisconsin;
    GB cornwall, yorkshire, lancashire, the highlands, greater manchester, west midlands;
""")
