"""Turns of phrase that mean one thing are written as one word before anything else is read."""

import re
from collections.abc import Callable
from functools import cache

from bot.rules.when.needs import needles_of

ONE = "een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\\d{1,2}"
HOURS = "uurtjes?|uurke|uur|u|hours?|hrs?|h"
TENS = "twenty|thirty|forty|fifty"
DIGITS = "one|two|three|four|five|six|seven|eight|nine"
ORDINAL_TENS = {"twenty": 20, "thirty": 30}
ORDINAL_ONES = {word: at for at, word in enumerate(
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"], 1)}  # fmt: skip
DAYS = "ma|di|wo|do|vr|za|mon|tues?|wed|thurs?|thur|fri|sat|sun"
MONTHS = "jan|feb|mrt|apr|jun|jul|aug|sept?|okt|oct|nov|dec"

AN_HOUR = r"(?:\w+ (?:voor|over|to|past) )?(?:half )?[\w.:]{1,9}(?: uur)?"
SOMEBODY = r"(?:ik|i|we|hij|he|she|ze|they|(?:mijn|mn|my|de|the) \w+)\b"
# 'Ik heb vannacht gedroomd' is past; 'woensdag is gepland' is not.
PARTICIPLE = r"(?:weg|aan|af|op|uit|in|ver|be|ont)?ge(?!schikt|legen|lopen|pland|wend|regeld|sprek)\w{2,12}(?:d|t|en)"
NOW_PARTS = {"morning": "vanochtend", "afternoon": "vanmiddag", "evening": "vanavond"}
WORDS = {word: at for at, word in enumerate(DIGITS.split("|"), 1)} | {
    "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip


def _tens(found: "re.Match[str]") -> int:
    return WORDS[found[1]] + WORDS[found[2]]


IDIOMS: tuple[tuple[str, str | Callable[["re.Match[str]"], str]], ...] = (
    # Not about time, though the words are.
    (r"\b(?:goede?|goeie|good)[ -]?(?:morgen|ochtend|middag|avond|nacht|morning|afternoon|evening|"
     r"night|day)\b", " "),
    (r"\b(?:fijne?|prettige?|mooie|nice|lovely|happy|have a (?:nice|good|great)|nog een fijne)"
     r" (?:dag|avond|middag|ochtend|weekend|nacht|day|evening|weekend|night|morning)\b", " "),
    (r"\b(?:niet|not) (?:al )?(?:te|too|zo|so)\b \w+", " "),
    (r"\b(?:niet|not|cant|cannot) (?:meer |langer )?(?:wachten|wait)(?: (?:tot|until|till?) \w+)?", " "),
    (rf"\b(?:heb|heeft|hebben|is|ben|zijn|werd) (?:[^.,;?!]{{0,30}} )?{PARTICIPLE}\b", " "),
    (r"\b(?:wat|hoe|what|how) (?:moet|should|do|can|kan) (?:ik|i)(?: \w+)? (?:nu|now)\b", " "),
    (r"\b(?:de )?hele (\w+) al\b", " "),
    (r"\b(?:heet|heette|genaamd|named|called) \w+", " "),
    (r"\b(?:tel|tellen|telt|count) (?:tot|to) \w+", " "),
    (r"\b\S{1,9} (?:uur|uren|hours?|keer|times) (?:per|a|an) (?:dag|nacht|week|day|night)\b|\bper (?:dag|nacht|week|uur)\b", " "),
    (r"\b(?:he|she|my \w+) works\b", " working "),
    (r"\b(?:te|too) (?:laat|vroeg|druk|kort|late|early|soon|busy|short)\b", " niet "),
    (r"\b(?:does|do|would|will|could|might|should|can) ([^.?!]{1,40}?) work\b", r" \1 fits "),
    (r"\b((?:any|every|all) \w+) bar\b", r"\1 except "),
    (r"\b(?:van|in) (?:de|het) (?:week|jaar|maand) (?:al|ook)\b", " "),
    (r"\b(?:kost|kostte|costs?|betaal|betaalde|paid|pay)\b \S{1,9}|(?:€|\beur) ?\d[\d.,]{0,7}|\b\d[\d.,]{0,7} ?(?:€|euro\b)", " "),
    (r"\b\S{1,9} (?:uur|hours?) (?:lang|geslapen|gewacht|gewerkt|nodig|of sleep)\b", " "),
    (r"\b(?:duurt|duurde|lasts?|lasted|slept|sliep|slaap) (?:\w+ )?\S{1,9} (?:uur|hours?)\b", " "),
    (r"\b(?:de |het )?(?:een|ene) of ander(?:e)?\b", " "),
    (r"\b(?:heb|had|heeft|hebben) (?:ik |we )?(?:vandaag|vanochtend|vanmorgen|vannacht|vanmiddag)"
     r"(?: \w{1,9}){0,3} ge\w{2,12}(?:d|t|en)\b", " "),
    (r"(?<!begin )(?<!eind )(?<!einde )(?<!rest )(?<!midden )\bvan de week\b", " deze week "),
    (r"\bal (?:een )?(?:paar |hele )?(?:dagen|weken|maanden|jaren|uren|week|tijd)\b", " "),
    (r"\b(?:elke|iedere|every|de hele|all) (?:keer|time|maand|month|jaar|year)\b", " "),
    (r"\b(?:tot|till?) (?:nu(?: toe)?|ziens|snel|gauw|straks|dan|zo|then|now|later|horens)\b", " "),
    (r"\b(?:see you|speak|talk|tot) (?:tomorrow|later|soon|morgen|vanavond)[!.]*$", " "),
    (r"\b(?:om te|om het|voor mij|voor me|voor jou|voor u|voor altijd|voor het eerst|na te)\b", " "),
    (rf"\b(?:tot|totdat|until|till?|voor|voordat|before) {SOMEBODY}[^.,;?!]{{0,40}}? (?:om|at) ({AN_HOUR})", r" tot \1 "),
    (r"\b(maan|dins|woens|donder|vrij|zater|zon) (?=dag\b)", r"\1"),
    (r"\b(?:squeeze|fit|put|slot|pencil) (?:\w+ )?in\b", " "),
    (r"\b(?:wachten|wait) (?:tot|until|till?) ", " "),
    (r"\bop (?:zijn|zn) vroegst\b|\bten vroegste\b|\bat the earliest\b", " earliest "),
    (rf"\b({DIGITS}|ten|eleven|twelve)[- ]?ish\b", r" about \1 "),
    (r"\bup (?:to|till|until)\b", " until "),
    (r"\b(?:niks|niets) waard\b|\bno (?:good|use)\b", " niet "),
    (r"\b(?:(?:de|het|the|op|at) ){0,4}(?:zelfde|dezelfde|hetzelfde|same) (?:tijd\w*|times?|uren|uur|hours?)\b", " sametime "),
    (r"\b((?:any|every) ?\w+|everything) but\b", r" \1 except "),
    # Kinds of answer.
    (r"\b(?:ik )?(?:weet|weten|wist) (?:ik )?(?:het )?(?:nu )?(?:nog |echt |even |niet ){0,4}(?:niet|nie)\b"
     r"(?: (?:precies|zeker))?", " dontknow "),
    (r"\bgeen (?:flauw )?idee\b|\bno idea\b|\b(?:i )?(?:dont|do not) (?:really )?know(?: yet)?\b|"
     r"\bnot sure(?: yet)?\b|\b(?:i )?(?:have )?no clue\b|\bdunno\b|\bidk\b|\bgn idee\b", " dontknow "),
    (r"\bany ?time\b", " anyhow "),
    (r"\b(?:het |dat )?maakt? (?:mij |me |m |voor mij |voor me )?(?:echt |allemaal |eigenlijk )?(?:niet|nie|nix|niks|geen \w+)"
     r" (?:zo ?veel |zo )?uit\b|\bom het even\b|\bwanneer (?:je|jij|jullie|u|ge|het) (?:maar )?(?:wil\w*|uitkomt|past|schikt)\b|"
     r"\b(?:zeg|roep) (?:het )?maar\b|\bkies maar\b|\bwanneer dan ook\b|\bde hele dag door\b|"
     r"\b(?:it )?(?:doesnt|does not|dont) matter\b|\b(?:i )?(?:dont|do not) mind\b|"
     r"\bwhenever (?:you \w+|suits(?: you)?|is fine|works)\b|\bany (?:moment|day)\b|\bjij mag kiezen\b|"
     r"\bim (?:easy|flexible)\b|\bik ben flexibel\b|\b(?:alle|all) (?:tijd|the time)\b", " anytime "),
    (r"\bzo (?:snel|spoedig|vlug|gauw|rap) (?:als |het )?(?:mogelijk|maar kan|kan|je kan|je kunt|jullie kunnen)\b|"
     r"\bas (?:soon|fast|quick|quickly) as (?:possible|you can|we can|u can)\b|\ba\.?s\.?a\.?p\b|\bright (?:now|away)\b|"
     r"\bstraight ?away\b|\bnu (?:meteen|direct|gelijk)\b|\bhet liefst (?:nu|meteen)\b|\b(?:sooner|earlier) the better\b|"
     r"\bhoe (?:sneller|eerder) hoe (?:beter|liever)\b|\bper direct\b", " zsm "),
    (r"\bhoe later hoe (?:beter|liever)\b|\bthe later the better\b|\bzo laat mogelijk\b|"
     r"\bas late as (?:possible|you can|we can|i can)\b", " ratherlate "),
    (r"\bzo vroeg mogelijk\b|\bas early as possible\b", " "),
    # Parts of the day, meals.
    (r"\bfirst thing (?:in the|on)? ?morning\b", " early morning "),
    (r"\bfirst thing (?:on )?(\w+)(?: morning)?\b", r" \1 early morning "),
    (r"\bso (?=does|is|do|are|can|would)\b", " and "),
    (r"\bso (?=tired|long|lonely|hard|bad|much|many|far|sad|sorry|bad|good|that)", " "),
    (r"\btussen de middag\b|\b(?:in de |mijn |mn )?(?:middag|lunch) ?pauze\b|\blunch ?(?:time|break|hour)\b",
     " during lunch "),
    (r"\bna (?:de|den) (?:middag|noen)\b", " in de middag "),
    (r"\bvoor (?:de|den) (?:middag|noen)\b", " in de ochtend "),
    (r"\bmidden op de dag\b", " begin van de middag "),
    (r"\b(?:avond|middag) ?eten\b", " eten "),
    (r"\b(?:eten|dinner|lunch|bed|school|koffie) ?tijd\b", lambda m: " during eten " if "eten" in m[0]
     or "dinner" in m[0] else " during lunch " if "lunch" in m[0] else " school " if "school" in m[0] else " "),
    (r"\bna (?:het )?sluitingstijd\b|\bafter hours\b", " na werk "),
    (r"\b(?:heel|hele|gehele|ganse|ganser?|volledige) (?:de )?dag\b|\b(?:all|whole|entire) day(?: long)?\b|\bdag ?vullend\b",
     " wholeday "),
    (r"\bovermorge\b|(?<!\d )(?<!\d )\b(?:dag na morgen|day after tomorrow)\b", " overmorgen "),
    (r"\bmorgen ?vroeg\b", " tomorrow vroeg "),
    (r"\b(?:in de loop van|in the course of|ergens(?: op)?|somewhere|sometime|some time|gedurende)\b", " "),
    (r"\bvd\b", " van de "),
    (r"\bvan (ochtend|middag|avond|nacht|namiddag|voormiddag)\b|\b(?:deze|dees|dezen) (ochtend|morgen|middag|avond|nacht|namiddag|voormiddag)\b",
     lambda m: f" van{m[1] or m[2]} "),
    (r"\b(?:aan|op|tegen|om|bij) (?:het |de )?(eind|einde|begin)\b", r" \1 "),
    (r"\b(?:eod|end of (?:the )?day|eind van de dag)\b", " in de avond "),
    (r"\bthis (morning|afternoon|evening)\b", lambda m: f" {NOW_PARTS[m[1]]} "),
    (r"\bthis night\b", " tonight "),
    # Hours.
    (r"\bs (?=(?:ochtends?|morgens?|middags?|avonds?|nachts?|namiddags?|voormiddags?|noens)\b)", ""),
    (r"\b(?:eom)\b", " end of the month "),
    (r"(?<=\d) ?d\b", " days "),
    (r"\bin the future\b", " from now "),
    (r"\b(?:de|the) (?:les|class) is\b", " "),
    (r"\bbinnen de (?:komende )?(dag|uur|week)\b", r" binnen een \1 "),
    (r"(?<=\d)(?:\s?p[. ]{0,3}m\b\.?|p\b)", " pm "),
    (r"(?<=\d)(?:\s?a[. ]{0,3}m\b\.?|a\b)", " am "),
    (r"\bp[. ]{1,3}m\b\.?|\bin the pm\b", " pm "),
    (r"\ba\.m\b\.?|\bin the am\b", " am "),
    (r"\ba\.? ?s\.(?: |$)", " aanstaande "),
    (r"\bo clock\b|\bhundred (?:hours|hrs)\b", " uur "),
    (rf"\b({'|'.join(ORDINAL_TENS)})[- ]({'|'.join(ORDINAL_ONES)})\b", lambda m: f" {ORDINAL_TENS[m[1]] + ORDINAL_ONES[m[2]]}th "),
    (rf"\b(?:een|n) (uur|dag|week) of ((?:half |kwart (?:voor|over) )?(?:{ONE}))\b", r" ongeveer \2 \1 "),
    (rf"(?:\b(?:een |n )uur(?:tje)?|\buurtje|(?:^|(?<=, )|(?<=rond )|(?<=tegen ))uur) of ((?:half )?(?:{ONE}))\b",
     r" ongeveer \1 uur "),
    (r"\b(?:mijn|mn|my|haar|zijn) \d{1,2}(?:e|de|ste|th)\b", " "),
    (r"\b(?:rond |om )?de klok van\b", " rond "),
    (r"\b(?:dinner|tea|supper) ?time\b", " during dinner "),
    (r"\b(\d{1,2}(?::\d\d)?)[- ]?ish\b", r" about \1 "),
    (r"\b(?:de )?dag (?:erna|daarna|erop)\b|\bthe (?:next day|day after)(?! tomorrow)\b|"
     r"\bday after(?= ?(?:$|[,.!?;]| is\b| works\b| then\b))", " dayafter "),
    (r"\bafter(?= ?(?:$|[,.!?;]))", " daarna "),
    (r"\b(?:voor|voordat|before|na|nadat|after|when|als) (?:ik|i) (?:ga|go|moet|have to|leave)\b(?: (?:naar|to))?"
     r"(?: (?:mijn|mn|my|het|de))? \w+", " "),
    (r"\b(?:een|n) (uur|dag) of wat\b", r" paar \1 "),
    (rf"\b({ONE}) en een half (?:{HOURS})\b", r" \1 uren 30 minuten "),
    (rf"\b({DIGITS}|\d+) and a half (?:{HOURS})\b", r" \1 hours 30 minutes "),
    (rf"\bhalf (?:an? )?(?:{HOURS})\b|\b(?:een )?half ?uur(?:tje|ke)?\b", " 30 minuten "),
    (rf"\banderhalf (?:{HOURS})\b|\b(?:an|one|1) hour and a half\b|\buur en een half\b|\banderhalfuur\b",
     " 90 minuten "),
    (r"\ben een hal(?:f|ve) (?=dag|week)|\band a half (?=day|week)", " "),
    (r"\bthree[- ]quarters? of an? hour\b|\b3/4 ?(?:hour|h|uur)\b|\b(?:drie|3) kwartier(?:en|tjes)?\b",
     " 45 minuten "),
    (r"\b(?:a )?quarter of an hour\b|\b(?:een |n )?kwartiertje\b", " 15 minuten "),
    (r"\ba (?:few|couple(?: of)?|pair of)\b|\b(?:een|n) paar\b|\bcouple of\b|\benkele\b", " paar "),
    (rf"\b({TENS})[- ]({DIGITS})\b", lambda m: f" {_tens(m)} "),
    (r"\b(twelve|ten|eleven|nine|eight|seven|six|five|four|three|two|one)[- ](?:o|oh|zero)[- ]"
     rf"({DIGITS})\b", lambda m: f" {WORDS[m[1]]}:0{WORDS[m[2]]} "),
    # Relations.
    (r"\b(?:except|but|apart|aside) (?:for|from)\b|\bother than\b|\bmet uitzondering van\b|\bop (?=\w+ na\b)(?=\w+(?:dag|avond|middag|ochtend) )", " except "),
    (r"(?<=except )(\w+) na\b", r"\1 "),
    (r"\b(?:have|need|got) to (?:leave|go|be off) (?:by|at)\b", " until "),
    (rf"\b(?:om|at) ({AN_HOUR}) (?:moet|must|have to|need to|gotta|i have to|i need to|i must) (?:ik |i )?"
     r"(?:\w+ )?(?:weg|gaan|vertrekken|ophangen|stoppen|go|leave|run)\b", r" tot \1 "),
    (r"\bmoet (?:ik )?(?:wel )?om ((?:half )?\S{1,9}(?: uur)?) weg\b", r" tot \1 "),
    (r"\btot en met\b|\bt/m\b|\bup to and including\b", " tm "),
    (r"\b(?:niet|nie|not) (?:eerder|vroeger|earlier|before|sooner) (?:dan|than)\b|\b(?:vanaf|from|na|after) (?:of later|onwards)\b",
     " vanaf "),
    (r"\b(?:niet|nie|not|no) (?:later|langer) (?:dan|than)\b|\bat the latest\b|\bop zijn laatst\b|\bten laatste\b|"
     r"\bop zn laatst\b", " uiterlijk "),
    (r"\b(?:eerder|vroeger|earlier|sooner) (?:dan|than)\b|\bprior to\b|\bfor (?=\w+ at the latest)", " before "),
    (r"\b(?:later|laater) (?:dan|than)\b|\bmore than\b", " na "),
    (r"\b(?:op of na|on or after)\b", " vanaf "),
    (r"\bonwards\b", " "),
    (r"(?<!vroeg )(?<!laat )\b(?:op|tegen) (?:den?|het) (?=middag\b|noen\b|twaalf)", " tegen "),
    (r"\bafter that\b|\bfrom then(?: on)?\b|\b(?:vanaf|na) (?:dan|die tijd|toen)\b", " daarna "),
    (r"\bbefore (?:that|then)\b|\bvoor die tijd\b", " daarvoor "),
    (r"\bin between(?= (?!\d))", " daartussen "),
    (r"\bbut not\b|\bmaar niet\b", " maar niet "),
    (r"\b(?:in )?ieder geval\b|\bin any case\b|\bzo rond\b|\bniet alleen\b", lambda m: " rond " if "rond" in m[0] else " "),
    (r"\bniet meer\b", " niet "),
    (r"\b(?:week|weken) na (?:de )?volgende(?: week)?\b|\bweek after next\b", " weekafternext "),
    (r"\b(?:on )?the (fortnight)\b", r" coming \1 "),
    (r"\b(?:werkweek|working ?week|work week)\b", " week "),
    (rf"\b({DAYS}|{MONTHS})\.", r"\1 "),
    (r"\b(\d{1,2}) ?mei\b", r"\1 mei"),
    (r"\b2(?=day|morrow|moro|nite)", "to"),
)  # fmt: skip
Idiom = tuple[frozenset[str], "re.Pattern[str]", str | Callable[["re.Match[str]"], str]]


@cache
def _compiled() -> tuple[Idiom, ...]:
    return tuple((needles_of(pattern), re.compile(pattern), plain) for pattern, plain in IDIOMS)


def written_plainly(text: str) -> str:
    for needles, pattern, plain in _compiled():
        if any(needle in text for needle in needles):
            text = pattern.sub(plain, text)
    return text
