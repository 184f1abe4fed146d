// Sentences that the server gives in English (reasons, why names are one, what is wrong with a question), in Dutch. The English of the
// program is the source: tests/web/server_texts_test.ts looks up every sentence of its code here. In both, `{}` stands for words of an
// article, `{n}` for names, `{p}` for a probability and `{d}` for a day.
import { dateInWords } from "../timex.ts";

const DUTCH: readonly [english: string, dutch: string][] = [
  // Reasons: how the words and their speaker were found.
  ["no cue stands with it", "er staat geen signaalwoord bij"],
  ["the cue is '{}'", "het signaalwoord is ‘{}’"],
  ["'{}' is spoken to", "‘{}’ wordt aangesproken"],
  ["the words are right with probability {p}", "de woorden kloppen met kans {p}"],
  ["the speaker is {n} with probability {p}", "de spreker is {n} met kans {p}"],
  ["{n} came second with probability {p}", "{n} kwam als tweede in aanmerking, met kans {p}"],
  ["nobody else came into question", "niemand anders kwam in aanmerking"],
  ["the source '{}' is whoever speaks the words around it", "de bron ‘{}’ is wie de woorden eromheen spreekt"],
  ["the source '{}' stands for nobody who is known", "de bron ‘{}’ staat voor niemand die bekend is"],
  ["the source '{}' stands for {n}", "de bron ‘{}’ staat voor {n}"],
  [
    "the source '{}' is taken for {n}, who is most present there",
    "de bron ‘{}’ is opgevat als {n}, om wie het daar het meest gaat",
  ],
  [
    "the source '{}' is taken for {n}, who are most present there",
    "de bron ‘{}’ is opgevat als {n}, om wie het daar het meest gaat",
  ],
  ["the source '{}' is taken for {n}, whom it describes", "de bron ‘{}’ is opgevat als {n}, die zo omschreven wordt"],
  ["the source '{}' describes somebody without a name", "de bron ‘{}’ omschrijft iemand zonder naam"],
  ["the source '{}' holds the name of {n}", "in de bron ‘{}’ staat de naam van {n}"],
  ["the quotation is followed by '{}', which names no speaker", "op het citaat volgt ‘{}’, zonder spreker"],
  ["the quotation is followed by '{}'", "op het citaat volgt ‘{}’"],
  ["the quotation is followed by a verb without a speaker", "op het citaat volgt een werkwoord zonder spreker"],
  ["'{}' and a colon stand before the quotation", "voor het citaat staan ‘{}’ en een dubbelepunt"],
  ["a name and a colon stand before the quotation", "voor het citaat staan een naam en een dubbelepunt"],
  [
    "a name with its description and a colon stand before the quotation",
    "voor het citaat staan een naam met omschrijving en een dubbelepunt",
  ],
  ["the sentence before the colon is about this person", "de zin voor de dubbelepunt gaat over deze persoon"],
  ["the noun '{}' of somebody stands before the quotation", "voor het citaat staat iemands ‘{}’"],
  ["a verb of saying stands before the quotation", "voor het citaat staat een werkwoord van zeggen"],
  [
    "a verb of saying closes the clause that the quotation stands in",
    "een werkwoord van zeggen sluit de zin af waar het citaat in staat",
  ],
  ["the headline gives this person's words", "de kop geeft woorden van deze persoon"],
  ["the next quotation follows without a new frame", "het volgende citaat sluit er zonder nieuwe inleiding op aan"],
  [
    "words in quotation marks fill a sentence of their own",
    "woorden tussen aanhalingstekens vormen een zin op zichzelf",
  ],
  ["the noun '{}' governs a clause", "bij het zelfstandig naamwoord ‘{}’ hoort een bijzin"],
  [
    "the noun '{}' governs a clause and has a possessor",
    "bij het zelfstandig naamwoord ‘{}’ hoort een bijzin, en het is van iemand",
  ],
  ["the noun '{}' governs the clause before", "bij het zelfstandig naamwoord ‘{}’ hoort de zin ervoor"],
  [
    "the noun '{}' governs the clause before and has a possessor",
    "bij het zelfstandig naamwoord ‘{}’ hoort de zin ervoor, en het is van iemand",
  ],
  ["the noun '{}' governs a prepositional phrase", "bij het zelfstandig naamwoord ‘{}’ hoort een voorzetselgroep"],
  [
    "the noun '{}' governs a prepositional phrase and has a possessor",
    "bij het zelfstandig naamwoord ‘{}’ hoort een voorzetselgroep, en het is van iemand",
  ],
  [
    "the verb '{}' is in the passive, with nobody who does it",
    "het werkwoord ‘{}’ staat in de lijdende vorm, zonder wie het doet",
  ],
  ["the verb '{}' with its subject follows the clause", "het werkwoord ‘{}’ met zijn onderwerp volgt op de zin"],
  ["the verb '{}' and a colon stand before the words", "voor de woorden staan het werkwoord ‘{}’ en een dubbelepunt"],
  ["the verb '{}' refers back to the sentence before", "het werkwoord ‘{}’ wijst terug naar de zin ervoor"],
  ["the verb '{}' governs a clause", "bij het werkwoord ‘{}’ hoort een bijzin"],
  ["the verb '{}' governs an infinitive", "bij het werkwoord ‘{}’ hoort een infinitief"],
  ["the verb '{}' says what something is called", "het werkwoord ‘{}’ zegt hoe iets genoemd wordt"],
  [
    "the verb '{}' has a noun phrase as its content",
    "bij het werkwoord ‘{}’ is een zelfstandig-naamwoordgroep wat er gezegd is",
  ],
  [
    "the verb '{}' has a prepositional phrase as its content",
    "bij het werkwoord ‘{}’ is een voorzetselgroep wat er gezegd is",
  ],
  ["the verb '{}' has a pronoun as its content", "bij het werkwoord ‘{}’ is een voornaamwoord wat er gezegd is"],
  ["the words '{}' signal an attribution", "de woorden ‘{}’ wijzen op een bron"],
  ["a headline opens with its source and a mark between them", "een kop begint met zijn bron, met een teken ertussen"],
  ["a headline ends with its source and a mark between them", "een kop eindigt met zijn bron, met een teken ertussen"],
  ["a headline opens with its source and a colon", "een kop begint met zijn bron en een dubbelepunt"],
  [
    "the headline quotes the one whom the text quotes most",
    "de kop haalt aan wie in de tekst het vaakst aangehaald wordt",
  ],
  ["the headline quotes a statement of the text below", "de kop haalt een uitspraak uit de tekst eronder aan"],
  ["'{}' names the source of this clause", "‘{}’ noemt de bron van deze zin"],
  ["'{}' gives the clause to its subject or owner", "‘{}’ schrijft de zin toe aan het onderwerp of de bezitter"],
  ["part of the paraphrase stands in quotation marks", "een deel van de weergave staat tussen aanhalingstekens"],
  ["that is the speaker of the statement around it", "dat is de spreker van de uitspraak eromheen"],
  [
    "the speaker is left open, since nobody is likely enough",
    "de spreker is opengelaten, want niemand is waarschijnlijk genoeg",
  ],
  [
    "the language model takes '{}' for a cue and the words for somebody's",
    "het taalmodel ziet ‘{}’ als signaalwoord en de woorden als die van iemand",
  ],
  [
    "the language model sees its words begin or end elsewhere than the rule does",
    "het taalmodel laat de woorden elders beginnen of eindigen dan de regel",
  ],
  ["'zou' carries on somebody's speech", "‘zou’ zet iemands woorden voort"],
  ["the sentence reads as somebody's words", "de zin leest als iemands woorden"],
  ["the article so far is most about this person", "het artikel gaat tot daar het meest over deze persoon"],
  ["the statement before is by the same speaker", "de uitspraak ervoor is van dezelfde spreker"],
  ["the two take turns", "die twee zijn om beurten aan het woord"],
  ["the sentence behind is about this person", "de zin erachter gaat over deze persoon"],
  ["the sentence before is about this person", "de zin ervoor gaat over deze persoon"],
  ["the sentence leads to the quotation", "de zin leidt het citaat in"],
  ["added by {} on {d}", "toegevoegd door {} op {d}"],
  ["corrected by {} on {d}", "verbeterd door {} op {d}"],
  // Why two names are one.
  ["the first of that name", "de eerste met die naam"],
  ["the same name", "dezelfde naam"],
  ["the same name, in the same field", "dezelfde naam, op hetzelfde gebied"],
  ["the same identifier", "dezelfde code in een kennisbank"],
  ["the same identifier, {}", "dezelfde code in een kennisbank, {}"],
  ["the same name, named beside the same others", "dezelfde naam, genoemd naast dezelfde anderen"],
  ["one of several of that name", "een van meer mensen met die naam"],
  ["corrected by hand", "met de hand verbeterd"],
  ["not known", "niet bekend"],
  ["the only one of that name here, and both {}", "de enige met die naam hier, en allebei {}"],
  [
    "the only one of that name here, and both named beside {n}",
    "de enige met die naam hier, en allebei genoemd naast {n}",
  ],
  ["split off by {} on {d}", "afgesplitst door {} op {d}"],
  ["merged by {} on {d}", "samengevoegd door {} op {d}"],
  // What is wrong with a question.
  [
    "the search has a ) without a (; put one in or take it out; volgens search --help shows how",
    "er staat een ) zonder (; vul aan of haal weg",
  ],
  [
    "the search has a ( without a ); put one in or take it out; volgens search --help shows how",
    "er staat een ( zonder ); vul aan of haal weg",
  ],
  [
    'the search has "{}" where a word should stand; volgens search --help shows how',
    "er staat ‘{}’ waar een woord moet staan",
  ],
  ["the search has no word in it; give at least one; volgens search --help shows how", "er staat geen woord in"],
  [
    "the search needs a word on both sides of OR; volgens search --help shows how",
    "zet aan beide kanten van OR een woord",
  ],
  [
    "the search says only what should be missing; give a word that should be there; volgens search --help shows how",
    "er staat alleen wat er niet in mag; geef ook een woord dat er wel in moet",
  ],
  [
    "the search needs a word or phrase on both sides of NEAR; volgens search --help shows how",
    "zet aan beide kanten van NEAR een woord of woordgroep",
  ],
  [
    "the search needs a word or phrase behind its last operator; volgens search --help shows how",
    "achter het laatste AND, OR, NOT of NEAR ontbreekt een woord",
  ],
  [
    "the search needs a word or phrase behind {}; volgens search --help shows how",
    "achter {} ontbreekt een woord of woordgroep",
  ],
  [
    "the search has more than 30 parentheses inside each other; write it simpler; volgens search --help shows how",
    "er staan meer dan 30 haakjes in elkaar; schrijf het eenvoudiger",
  ],
  [
    "the search needs a number from 0 to 1000 behind the comma of NEAR(...); volgens search --help shows how",
    "achter de komma van NEAR(…) hoort een getal van 0 tot 1000",
  ],
  [
    "the search has more than 200 words; write it shorter; volgens search --help shows how",
    "het zijn meer dan 200 woorden; schrijf het korter",
  ],
  [
    "only words in statements have a relevance; sort by date instead",
    "alleen woorden in uitspraken zijn op relevantie te ordenen; orden op datum",
  ],
  [
    "is no date that exists; give YYYY, YYYY-MM or YYYY-MM-DD",
    "is geen datum die bestaat; schrijf 2019, 2019-03 of 2019-03-12",
  ],
  ["is no date; give YYYY, YYYY-MM or YYYY-MM-DD", "is geen datum; schrijf 2019, 2019-03 of 2019-03-12"],
  ["ends before it begins; exchange the two dates", "eindigt voordat het begint; verwissel de twee datums"],
  [
    "nobody in the archive has this name; in the archive there is {}; give the whole name, or a number as #12",
    "niemand in het archief heeft deze naam; wel: {}. Geef de hele naam, of een nummer als #12",
  ],
  [
    "in this article that may be {}; give the whole name, or a number as #12",
    "in dit artikel kan dat zijn: {}. Geef de hele naam, of een nummer als #12",
  ],
  ["is longer than {} bytes; shorten it", "is langer dan {} bytes; kort het in"],
  ["is no whole number from {} to {}", "is geen heel getal van {} tot {}"],
  ["is no number from 0 to 1", "is geen getal van 0 tot 1"],
  ["is none of {}", "is geen van: {}"],
  ["comes twice; give it once", "staat er twee keer; geef het één keer"],
  ["is no parameter of this address; /api/v1/openapi.json lists them", "hoort niet in dit adres"],
  ["is no place in this list; give meta.next of the page before", "is geen plaats in deze lijst; begin weer vooraan"],
  [
    "is no place in this list; give what the page before ended with",
    "is geen plaats in deze lijst; begin weer vooraan",
  ],
  [
    "is no place in this search; give what the page before ended with",
    "is geen plaats in deze zoekvraag; begin weer vooraan",
  ],
  [
    "is no number of a person; volgens person NAME shows them",
    "is geen nummer van een persoon; kies een naam uit de lijst",
  ],
  [
    "more than 1,000 names hold this; give more of the name",
    "meer dan 1000 namen passen hierbij; geef meer van de naam",
  ],
  [
    "this takes too long; ask for less, for instance by a shorter time or one speaker",
    "dit duurt te lang; vraag minder, bijvoorbeeld een kortere tijd of één spreker",
  ],
  ["there is no such statement", "deze uitspraak is er niet"],
  ["there is no such article", "dit artikel is er niet"],
  ["there is nobody of this number", "niemand heeft dit nummer"],
  ["there is no person of this number", "niemand heeft dit nummer"],
  ["nobody in the archive has this name or number", "niemand in het archief heeft deze naam of dit nummer"],
  ["there is no such correction", "deze verbetering is er niet"],
  [
    "there is no correction of this number that holds; volgens corrections list shows them",
    "er geldt geen verbetering met dit nummer; misschien is ze al ongedaan gemaakt",
  ],
  [
    "there is no statement of this number; when it was marked as none, undo that correction first",
    "deze uitspraak is er niet; is ze afgekeurd, maak dat dan eerst ongedaan",
  ],
  ["is the same person already", "is al dezelfde"],
  ["give the number of one of its names, as volgens person shows them", "kies een van de namen van deze persoon"],
  ["does not name this person", "noemt deze persoon niet"],
  ["is missing or empty", "ontbreekt of is leeg"],
  ["is missing", "ontbreekt"],
  ["must hold what was said", "moet bevatten wat er gezegd is"],
  ["must be spans of the article's text that are not empty", "moeten woorden uit de tekst van het artikel zijn"],
  ["is no [begin, end) of code points in the article's text", "zijn geen woorden uit de tekst van het artikel"],
  ["parts a character of the text", "deelt een teken van de tekst in tweeën"],
  [
    "the article is longer than 256 KB; send it in parts, or use volgens read",
    "het artikel is langer dan 256 KB; lees het in delen",
  ],
  [
    "the body is larger than this server takes; send less at a time",
    "dat is meer dan deze server in één keer aanneemt",
  ],
  [
    "this server reads no articles: its language model could not be loaded",
    "deze server leest geen artikelen: het taalmodel kon niet worden geladen",
  ],
  [
    "too much is asked at this moment; try again in a few seconds",
    "er wordt op dit moment te veel gevraagd; probeer het over enkele seconden opnieuw",
  ],
  [
    "as many exports are under way as this server makes at a time; try again in a minute",
    "er lopen al zoveel downloads als deze server tegelijk maakt; probeer het over een minuut opnieuw",
  ],
  [
    "this is no token of this server; ask whoever runs it for one",
    "deze sleutel kent de server niet; vraag de beheerder erom",
  ],
  [
    "too many wrong tokens came from this address; wait a minute",
    "er kwamen te veel verkeerde sleutels van dit adres; wacht een minuut",
  ],
  ["corrections need a token; send Authorization: Bearer TOKEN", "verbeteren kan alleen met een sleutel"],
  ["something went wrong inside; please report what was asked", "er ging vanbinnen iets mis; meld a.u.b. wat u vroeg"],
  ["there is no such address; /api/v1/openapi.json lists them", "dit adres bestaat niet"],
  [
    "the archive is being written by another program; try again when that is done",
    "een ander programma schrijft in het archief; probeer het daarna opnieuw",
  ],
  [
    "two exports for you are under way, as many as one address may have; try again when one is done",
    "er lopen al twee downloads voor u, zoveel als één adres er mag hebben; probeer het opnieuw als er een klaar is",
  ],
  ["out of memory; ask for less at a time", "het geheugen van de server is vol; vraag minder tegelijk"],
  [
    "needs every article to be analysed anew, for which a server has no time; whoever runs it can make it with: volgens export --format {}",
    "vraagt dat elk artikel opnieuw ontleed wordt, waar een server geen tijd voor heeft; de beheerder kan het maken met: volgens export --format {}",
  ],
  [
    "the head of the request is larger than 16 KB; send fewer or shorter fields",
    "de kop van de vraag is langer dan 16 KB; stuur minder mee",
  ],
  ["this is no HTTP/1.1 request; send one", "dit is geen vraag volgens HTTP/1.1"],
  [
    "this server does not go by that name; start it with --allowed-host NAME",
    "de server kent deze naam niet als de zijne; de beheerder kan hem starten met --allowed-host NAAM",
  ],
  ["this may only be asked by the page of this server", "dit mag alleen de pagina van deze server vragen"],
  [
    "the body must be application/json; say so in Content-Type",
    "stuur dit als application/json, ook volgens Content-Type",
  ],
  ["there is no such page; / is the first one", "deze pagina bestaat niet; / is de eerste"],
  [
    "this program was built without its page; the API is under /api/v1",
    "dit programma is zonder pagina gebouwd; de API staat onder /api/v1",
  ],
  [
    "the body is nested more than 64 levels deep; send a flat object",
    "de vraag is meer dan 64 lagen diep; stuur een plat object",
  ],
  ["the body is no JSON object in UTF-8; send one", "de vraag is geen JSON-object in UTF-8"],
  ["must be a string", "moet een tekst zijn"],
  ["must be a whole number from 1 on", "moet een heel getal vanaf 1 zijn"],
  ["must be a list of at most {} numbers", "moet een lijst zijn van hoogstens {} getallen"],
  ["must be a number from {} to 1", "moet een getal van {} tot 1 zijn"],
  ["must be true or false", "moet true of false zijn"],
  ["must be [begin, end), two whole numbers", "moet [begin, einde) zijn, twee hele getallen"],
  ["is no field of this request; /api/v1/openapi.json lists them", "hoort niet bij deze vraag"],
  ["this address does not take this method", "op dit adres kan dat niet"],
  [
    "the address has a % without two hexadecimal digits; write %25 for a %",
    "in het adres staat een % zonder twee hexadecimale cijfers; schrijf %25 voor een %",
  ],
  ["the address has a control character; leave it out", "in het adres staat een stuurteken; laat het weg"],
  ["the address is no UTF-8 when its % are decoded; encode it so", "het adres is geen UTF-8"],
  [
    "the address is longer than 8,192 bytes; ask for less in one question",
    "het adres is langer dan 8192 bytes; vraag minder in één keer",
  ],
  ["the address does not begin with /", "het adres begint niet met /"],
  [
    "the path has a part that is empty, dots or holds a slash; leave it out",
    "een deel van het adres is leeg, of bestaat uit punten, of bevat een schuine streep",
  ],
  [
    "the address has more than 40 parameters; leave some out",
    "het adres heeft meer dan 40 voorwaarden; laat er een paar weg",
  ],
  [
    "has spans that overlap; give each part of the text once",
    "bevat woorden dubbel; geef elk stuk van de tekst één keer",
  ],
  ["the archive has no article of this name", "dit artikel staat niet in het archief"],
  ["the archive has no article of this number", "dit artikel staat niet in het archief"],
  ["give the name that the person is to have", "geef de naam die deze persoon moet hebben"],
  [
    "the archive is damaged; bring back a copy, or import its articles into a new archive",
    "het archief is beschadigd; de beheerder moet een kopie terugzetten",
  ],
  [
    "the archive cannot be opened; check that the file and its folder may be read and written",
    "het archief is niet te openen; de beheerder moet de rechten nakijken",
  ],
  [
    "the archive may not be written; check the rights of the file and its folder",
    "in het archief mag niet geschreven worden; de beheerder moet de rechten nakijken",
  ],
  [
    "the disk is full; free some space and run the same again: the archive is intact and what it holds is kept",
    "de schijf van de server is vol; wat in het archief staat, is bewaard gebleven",
  ],
  [
    "the archive cannot be read or written ({}); check the disk and its free space, then run the same again: what the archive holds is kept",
    "het archief is niet te lezen of te schrijven ({}); de beheerder moet de schijf nakijken",
  ],
  ["the archive could not be used ({}); please report this", "het archief was niet te gebruiken ({}); meld dit a.u.b."],
  [
    "nobody in the article has this name; in the archive there is {}; give the whole name, or a number as #12",
    "niemand in het artikel heeft deze naam; in het archief staat: {}. Geef de hele naam, of een nummer als #12",
  ],
  ["{} go by this name; give the number, as volgens person shows it", "{} mensen heten zo; kies er een uit de lijst"],
  ["name the speaker, or give a number as #12", "noem de spreker, of geef een nummer als #12"],
];

const HOLE = /\{[npd]?\}/g;

interface Rule {
  pattern: RegExp;
  holes: string[];
  dutch: string;
}

const RULES: readonly Rule[] = DUTCH.map(([english, dutch]) => ({
  pattern: new RegExp(`^${english.split(HOLE).map(escaped).join("([^]*?)")}$`),
  holes: english.match(HOLE) ?? [],
  dutch,
}));

/** The English sentences, with their holes; for the test. */
export const ENGLISH: readonly string[] = DUTCH.map(([english]) => english);

/** A sentence of the server in Dutch; null when it is not known here. */
export function inDutch(sentence: string): string | null {
  for (const { pattern, holes, dutch } of RULES) {
    const match = pattern.exec(sentence);
    if (!match) continue;
    let at = 0;
    return dutch.replace(HOLE, () => filled(holes[at] ?? "{}", match[++at] ?? ""));
  }
  return null;
}

function filled(hole: string, words: string): string {
  if (hole === "{n}") return words.replaceAll(" and ", " en ");
  if (hole === "{d}") return dateInWords(words, "nl");
  if (hole !== "{p}" || !/^[01](\.\d+)?$/.test(words)) return words;
  return Number(words).toLocaleString("nl-NL", { style: "percent" });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
