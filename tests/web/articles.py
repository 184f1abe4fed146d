"""The articles that the page's tests ask about: local news on invented people, over two years and four papers, printed as JSON Lines.

Usage: articles.py > articles.jsonl
"""

import json

BODE, VELD, OMROEP, NOORD = "De Rijnbode", "Het Veld", "Omroep Rijnoever", "Dagblad Noord"

ARTICLES = [
    (BODE, "2018-01-16", "Wethouder wil minder schippers op de pont", """
Wethouder Noor Hagedoorn van Rijnoever wil dat de veerpont dit jaar met minder schippers vaart. "Wij zoeken al een jaar, en er meldt zich niemand", zei Hagedoorn maandag in de raad. Volgens haar kost de zondagsdienst de gemeente twee ton per jaar.

Ondernemer Piet Zwager noemde het plan onbegrijpelijk. Hij vreest dat het dorp zijn laatste toeristen verliest. "Wie op zondag niet kan oversteken, komt op zaterdag ook niet meer", aldus Zwager.

Raadslid Sanne Bruinsma vroeg of de provincie kan bijspringen. Hagedoorn antwoordde dat de gedeputeerde daar niets voor voelt."""),
    (VELD, "2018-02-07", "Provincie betaalt niet mee aan veerpont", """
De provincie trekt geen geld uit voor de veerpont bij Rijnoever. Dat zei gedeputeerde Hendrik van Aalst dinsdag. "Een pont is een zaak van de gemeente", verklaarde hij.

Wethouder Noor Hagedoorn reageerde teleurgesteld. "De gedeputeerde zei vorige maand nog: 'Wij laten Rijnoever niet zakken.' Daar hoor ik nu niets meer van", zei ze. Van Aalst ontkent dat hij iets heeft toegezegd.

De ondernemersvereniging eist een gesprek met de provincie. Voorzitter Piet Zwager zegt dat een brief daarover vandaag op de post is gegaan."""),
    (OMROEP, "2018-03-20", "Schippers leggen werk neer", """
De schippers van de veerpont bij Rijnoever leggen woensdag het werk neer. Zij eisen een hoger loon, meldt vakbond Waterwerk. "Voor dit geld staat niemand om vijf uur op", zegt bestuurder Ali Benhaddou.

Volgens Benhaddou verdienen de schippers minder dan buschauffeurs. De gemeente bestrijdt dat. Een woordvoerder van de gemeente zegt dat het loon vorig jaar nog met drie procent is verhoogd.

Wethouder Noor Hagedoorn riep beide partijen op om te blijven praten."""),
    (NOORD, "2018-05-04", "Dijk bij Rijnoever moet anderhalve meter omhoog", """
De dijk bij Rijnoever moet voor 2024 anderhalve meter hoger worden. Dat blijkt uit een rapport van het waterschap. Dijkgraaf Marleen Oosterling noemde de uitkomst ernstig, maar niet onverwacht. "Het water komt, of wij nu vergaderen of niet", zei Oosterling.

Boer Gerrit Lammers verliest door het plan vier hectare. Hij hoorde het uit de krant, zegt hij. "Niemand heeft mij gebeld."

Gedeputeerde Hendrik van Aalst beloofde dat de boeren een eerlijke prijs krijgen. Lammers gelooft daar weinig van."""),
    (BODE, "2018-06-12", "Lammers: 'Mijn land is niet te koop'", """
Boer Gerrit Lammers verkoopt geen grond aan het waterschap. "Mijn land is niet te koop. Mijn grootvader heeft het drooggelegd en mijn dochter gaat het bewerken", zegt hij aan de keukentafel.

Dijkgraaf Marleen Oosterling denkt dat een akkoord nog mogelijk is. Volgens haar is onteigening het laatste middel. Een adviseur van het waterschap, die niet met zijn naam in de krant wil, noemt dat gesprek 'kansloos'.

Wethouder Noor Hagedoorn zei dat zij begrip heeft voor de boer, maar dat veiligheid voorgaat."""),
    (VELD, "2018-09-18", "Brug in plaats van pont", """
Er komt misschien een brug bij Rijnoever. Raadslid Sanne Bruinsma presenteerde gisteren een plan voor een fietsbrug van negen miljoen euro. "Een brug staakt niet en vaart niet uit", zei Bruinsma.

Wethouder Noor Hagedoorn noemde het plan sympathiek. Ze waarschuwde wel dat het geld er niet is. Ondernemer Piet Zwager vindt een brug "het beste idee in twintig jaar".

Schipper Kees Ruiter is minder blij. "Dan kan ik mijn pet inleveren", moppert hij. Vakbond Waterwerk wil dat de schippers ander werk krijgen."""),
    (OMROEP, "2018-11-27", "Van Aalst ziet wel iets in fietsbrug", """
Gedeputeerde Hendrik van Aalst ziet wel iets in een fietsbrug bij Rijnoever. Dat liet hij dinsdagochtend weten in het radioprogramma Aan de Kade. "Als de gemeente een derde betaalt, wil ik praten", zei hij.

Volgens Van Aalst kan de bouw in 2021 beginnen. Raadslid Sanne Bruinsma spreekt van een doorbraak. Zij verwacht dat de raad nog dit jaar akkoord gaat."""),
    (NOORD, "2019-01-22", "Hagedoorn: brug mag zondagsrust niet verstoren", """
Wethouder Noor Hagedoorn wil dat de nieuwe fietsbrug op zondagochtend dicht is. "Wij hebben dat de kerken beloofd", zei ze maandagavond. Dominee Jacoba Terpstra bevestigde dat er een afspraak is.

Raadslid Sanne Bruinsma sprak van een klucht. "Een brug met openingstijden, dat bestaat alleen in Rijnoever", aldus Bruinsma. Zij vroeg zich af wie het hek gaat sluiten.

De wethouder hield vol dat er draagvlak is. Uit een peiling van Omroep Rijnoever bleek eerder dat 61 procent tegen is."""),
    (BODE, "2019-03-12", "Veerpont vaart na Pasen niet meer op zondag", """
De veerpont bij Rijnoever vaart na Pasen niet meer op zondag. Wethouder Noor Hagedoorn zei dat er te weinig schippers zijn. "Wij zoeken al een jaar", aldus Hagedoorn. Volgens ondernemer Piet Zwager verliest het dorp zijn laatste toeristen. Hij noemde het besluit onbegrijpelijk.

Bestuurder Ali Benhaddou van vakbond Waterwerk legt de schuld bij de gemeente. "Wie slecht betaalt, vaart alleen", twitterde hij. "Zo simpel is het 🚢."

De gemeente heeft berekend dat de maatregel jaarlijks twee ton bespaart."""),
    (VELD, "2019-03-12", "Veerpont vaart na Pasen niet meer op zondag", """
De veerpont bij Rijnoever vaart na Pasen niet meer op zondag. Wethouder Noor Hagedoorn zei dat er te weinig schippers zijn. "Wij zoeken al een jaar", aldus Hagedoorn. Volgens ondernemer Piet Zwager verliest het dorp zijn laatste toeristen. Hij noemde het besluit onbegrijpelijk.

Bestuurder Ali Benhaddou van vakbond Waterwerk legt de schuld bij de gemeente. "Wie slecht betaalt, vaart alleen", twitterde hij. "Zo simpel is het 🚢."

De gemeente heeft berekend dat de maatregel jaarlijks twee ton bespaart. (Eigen bericht)"""),
    (NOORD, "2019-06-05", "Waterschap gaat onteigenen", """
Het waterschap gaat boer Gerrit Lammers onteigenen. Dat maakte dijkgraaf Marleen Oosterling woensdag bekend. "Wij hebben een jaar gepraat en zijn geen meter verder", zei zij.

Lammers kondigde aan naar de rechter te stappen. Zijn advocaat, Fatima el Idrissi, zegt dat de procedure rammelt. "Het waterschap schrijft zelf dat er alternatieven zijn. Ik citeer: 'Een damwand is technisch mogelijk.' Waarom dan onteigenen?"

Volgens Oosterling is een damwand drie keer zo duur."""),
    (OMROEP, "2019-09-10", "Rechter: waterschap mag nog niet graven", """
Het waterschap mag voorlopig niet graven op het land van Gerrit Lammers. De rechtbank oordeelde dat de alternatieven beter onderzocht moeten worden. Advocaat Fatima el Idrissi noemde de uitspraak een overwinning voor elke boer in de streek.

Dijkgraaf Marleen Oosterling liet weten dat het waterschap in hoger beroep gaat. "Wij kunnen geen winter meer wachten", zei ze. Een hydroloog van het waterschap waarschuwt dat de dijk bij hoog water kan schuiven."""),
    (BODE, "2020-01-14", "Fietsbrug wordt duurder", """
De fietsbrug bij Rijnoever kost geen negen, maar dertien miljoen euro. Dat schrijft wethouder Noor Hagedoorn in een brief aan de raad. Volgens haar zijn staal en zand duurder geworden.

Raadslid Sanne Bruinsma reageerde woedend. "Vorig jaar zei de wethouder hier nog: 'Ik garandeer dat het bij negen blijft.' Wat is dat woord waard?" Hagedoorn gaf toe dat ze zich had verrekend. Ze bood excuses aan.

Gedeputeerde Hendrik van Aalst wil eerst weten wie de rekening betaalt."""),
    (VELD, "2020-02-18", "Hoog water: 'Dit keer hield de dijk het'", """
Het water stond dinsdagnacht tot twintig centimeter onder de kruin. "Dit keer hield de dijk het", zei dijkgraaf Marleen Oosterling woensdagochtend. Zij vreest dat het de volgende keer misgaat.

Boer Gerrit Lammers stond zelf met zandzakken op de dijk. Hij zegt dat hij nooit tegen veiligheid is geweest. "Ik ben tegen papier", aldus Lammers. Burgemeester Johanna de Wit bedankte de vrijwilligers. Ze noemde hun inzet hartverwarmend."""),
    (OMROEP, "2020-03-03", "Lammers en waterschap toch akkoord", """
Boer Gerrit Lammers en het waterschap zijn het eens geworden. Lammers verkoopt twee hectare en krijgt er elders drie voor terug. "Mijn dochter heeft gezegd dat het zo goed is", vertelt hij. Dijkgraaf Marleen Oosterling sprak van een wijs besluit.

Advocaat Fatima el Idrissi zei dat haar cliënt nooit om geld heeft gevraagd. Volgens haar had dit akkoord er twee jaar geleden al kunnen liggen."""),
    (NOORD, "2020-05-19", "Eerste paal voor fietsbrug", """
Wethouder Noor Hagedoorn heeft maandag de eerste paal van de fietsbrug geslagen. "Wie had gedacht dat het er ooit van zou komen", zei ze. Schipper Kees Ruiter keek toe vanaf zijn pont. Hij zei dat hij nog één zomer vaart.

Ondernemer Piet Zwager verwacht dat de brug tienduizend fietsers per week trekt. Raadslid Sanne Bruinsma denkt dat het er meer worden. Een woordvoerster van de provincie meldde dat de brug in de herfst van 2021 opengaat."""),
]


def main():
    for number, (publisher, day, title, text) in enumerate(ARTICLES, 1):
        print(json.dumps({
            "id": f"rijnoever-{number:02}", "published": day, "title": title, "publisher": publisher,
            "url": f"https://krant.example/{day}/rijnoever-{number:02}", "text": text.strip()}, ensure_ascii=False))


if __name__ == "__main__":
    main()
