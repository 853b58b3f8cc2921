"""The words that say something about time, Dutch and English: word -> kind and value."""

from collections.abc import Iterator

Meaning = tuple[str, int | float | str]

ONES_TEXT = """
    een twee drie vier vijf zes zeven acht negen
"""
ONES = ONES_TEXT.split()
TEENS_TEXT = """
    tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien
"""
TEENS = TEENS_TEXT.split()
TENS = {20: "twintig", 30: "dertig", 40: "veertig", 50: "vijftig"}
ENGLISH_ONES_TEXT = """
    one two three four five six seven eight nine
"""
ENGLISH_ONES = ENGLISH_ONES_TEXT.split()
ENGLISH_TEENS_TEXT = """
    ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
"""
ENGLISH_TEENS = ENGLISH_TEENS_TEXT.split()
ENGLISH_TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty"}
INFLECTED = "enen tweeen drieen vieren vijven zessen zevenen achten negenen tienen elven twaalven"
ENGLISH_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)

DUTCH_DAYS_TEXT = """
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
"""
DUTCH_DAYS = DUTCH_DAYS_TEXT.split()
ENGLISH_DAYS_TEXT = """
    monday tuesday wednesday thursday friday saturday sunday
"""
ENGLISH_DAYS = ENGLISH_DAYS_TEXT.split()
SHORT_DUTCH_DAYS = ["ma", "di", "wo", "do", "vr", "za"]
SHORT_ENGLISH_DAYS = {
    0: "mon", 1: "tue tues", 2: "wed weds", 3: "thu thur thurs", 4: "fri", 5: "sat", 6: "sun",
}  # fmt: skip
LONGER_SHORT_DAYS = {1: "dins", 2: "woe woens", 3: "dond", 5: "zat"}
MONTHS = (
    "januari january jan", "februari february feb", "maart march mrt", "april apr", "mei may",
    "juni june jun", "juli july jul", "augustus august aug", "september sept sep",
    "oktober october okt oct", "november nov", "december dec",
)  # fmt: skip

DUTCH_PARTS = {
    "morning": "ochtend voormiddag ochtenduren",
    "afternoon": "middag namiddag achternoen middaguren",
    "evening": "avond avonduren",
    "night": "nacht",
}
ENGLISH_PARTS = {
    "morning": "morning mornings",
    "afternoon": "afternoon afternoons arvo",
    "evening": "evening evenings eve",
    "night": "night nights",
    "daytime": "daytime overdag",
}

# kind: words; a word may carry a value after '='.
COMMON = """
pm: pm
am: am
uur: uur u h uhr oclock
hours: uren=60 uurtje=60 uurtjes=60 uurke=60 hour=60 hours=60 hr=60 hrs=60 minuut=1 minuten=1
 minuutje=1 minuutjes=1 min=1 mins=1 minute=1 minutes=1 kwartier=15 kwartiertje=15 kwartierke=15
days: dag=1 dagen=1 dagje=1 daagjes=1 day=1 days=1 fortnight=14 fortnights=14
week: week weken weekje weeks werkweek
weekend: weekend weekends weekeinde wkend
today: vandaag today vandaa 2day
tomorrow: tomorrow tmrw tmr tmw tomorow tommorow tommorrow 2morrow 2moro mrgn mrg overmorgen=2
tonight: vanavond=evening tonight=evening tonite=evening 2nite=evening vanmiddag=afternoon
 vannamiddag=afternoon vanochtend=morning vanmorgen=morning vanvoormiddag=morning vannacht=night
 vanaaf=evening vanav=evening
habit: ochtends=morning morgens=morning voormiddags=morning middags=afternoon
 namiddags=afternoon avonds=evening nachts=night sochtends=morning smorgens=morning smorges=morning
 smiddags=afternoon savonds=evening snachts=night
after: na after nah
from: vanaf from starting vana
since: since sinds
was: was waren were
gone: kwam kwamen ging gingen lag lagen stond werd belde bleef dronk sliep riep liep viel came went
because: want omdat because aangezien cos cuz
also: ook too
other: andere overige other
later: later
earliest: earliest
than: dan than
before: before prior vooraleer
until: tot until till til untill totdat
upto: tm through thru
between: tussen between
and: en and plus
or: of or danwel oftewel
not: niet nie nt geen not cannot cant dont doesnt no wont isnt cnt kannie never nooit unable ni
 lastig moeilijk onmogelijk impossible difficult tricky booked volgeboekt vol druk
except: behalve uitgezonderd except excluding
yes: wel
no: nee neen nope
but: maar but though mits
so: dus daarom zodoende
then: daarna erna nadien hierna afterwards thereafter
ere: daarvoor ervoor
amid: daartussen ertussen tussenin tussendoor
about: rond ongeveer omstreeks zeg circa ca around about approximately roughly tegen rondom
 ruim zowat pakweg grofweg
on: op on
the: de het the den t mijn mn my het your jouw jullie
this: deze dit this current huidige
next: volgende volgend next following
coming: komende komend aanstaande aankomende aankomend eerstvolgende eerstkomende upcoming coming
 aanst aankomde as
early: vroeg vroege early earlier
late: laat late
begin: begin beginning start beginnetje
end: eind einde end eindje
mid: halverwege midden mid middle halfway
every: elke elk iedere ieder every each alle
whole: hele heel gehele whole entire all
rest: rest resterende remainder
noon: middaguur noon midday noen
midnight: middernacht midnight
event: lunch=lunch lunchtijd=lunch lunchtime=lunch lunchpauze=lunch lunchen=lunch
 eten=dinner avondeten=dinner etenstijd=dinner dinner=dinner dinnertime=dinner diner=dinner
 tea=dinner supper=dinner school=school schooltijd=school werk=work werktijd=work work=work
 ontbijt=breakfast breakfast=breakfast ontbijten=breakfast avondmaal=dinner middageten=lunch
 kantoortijd=work kantooruren=work
during: tijdens during onder gedurende
busy: werken werkt dienst les lessen tandarts slaap busy bezet class classes dentist shift working
 vergadering college colleges nachtdienst dagbesteding yoga therapie gym voetbal training sleep
 zwemles bezoek visite sporten sport fitness fysio fysiotherapie kapper cursus repetitie rehearsal
 hairdresser lecture seminar visitors
done: klaar thuis finish finished finishes done home vrij off terug ends eindigt stopt afgelopen
 leaves vertrekt
leave: uit
now: nu meteen direct onmiddellijk asap zsm now immediately straightaway
soon: straks zometeen dadelijk strakjes subiet seffens zodadelijk zodirect
anytime: anytime altijd always whenever
maybe: misschien denk maybe perhaps waarschijnlijk eventueel possibly probably vermoedelijk wellicht
conclude: liefst preferably
rather: liever beter better rather
fallback: anders otherwise
latest: uiterlijk latest ultimo
story: erger worse slechter duren feel spent lijken shaking tril ontslagen same hetzelfde cried
 huilde hard tough rough zei zeiden said told worst hardest moeilijkst moeilijkste ergst ergste
 zwaarst zwaarste rotst eenzaam lonely verschrikkelijk vreselijk awful terrible bang scared
 afraid huilen huil cry crying malen piekeren pieker panic paniek moe tired kapot exhausted
 overleden verloren overleed geboren begon died lost left began born married getrouwd toen life
 leven
available: kan kun kunnen lukt lukken past schikt graag beschikbaar can could works free
 okay ok oke prima goed fine good best
quarter: kwart quarter
half: half anderhalf=1.5
final: laatste final
few: paar=2 couple=2 few=3 several=3
business: business working werkdag
workdays: doordeweeks doordeweekse werkdagen weekdays weekday doordeweek
"""
DUTCH = """
een: een n eentje ne
over: over
voor: voor
van: van
morgen: morgen morge moregn morrege
zo: zo
in: binnen=within in
month_unit: maand maanden
to: naar
as: as
"""
ENGLISH = """
een: a an
past: past
to: to
in: in within=within
by: by
so: so
month_unit: month months
every: any
for: for
of: of
out: out away
"""
ALSO_AT = "at: om at @ omtrent"


def _entries(block: str) -> Iterator[tuple[str, Meaning]]:
    kind = ""
    for word in block.split():
        if word.endswith(":"):
            kind = word[:-1]
            continue
        name, _, value = word.partition("=")
        yield name, (kind, float(value) if value.replace(".", "").isdigit() else value)


def _numbers() -> Iterator[tuple[str, Meaning]]:
    for ones, teens, tens in ((ONES, TEENS, TENS), (ENGLISH_ONES, ENGLISH_TEENS, ENGLISH_TENS)):
        yield from ((word, ("number", value)) for value, word in enumerate([*ones, *teens], 1))
        yield from ((word, ("number", value)) for value, word in tens.items())
    for ten, name in TENS.items():
        for one, word in enumerate(ONES, 1):
            yield f"{word}en{name}", ("number", ten + one)
    for value, word in enumerate(INFLECTED.split(), 1):
        yield word, ("hour_word", value)


def _ordinals() -> Iterator[tuple[str, Meaning]]:
    special = {"eende": "eerste", "driede": "derde", "achtde": "achtste"}
    for value, word in enumerate([*ONES, *TEENS], 1):
        name = f"{word}de"
        yield special.get(name, name), ("ordinal", value)
    yield from ((f"{word}ste", ("ordinal", value)) for value, word in TENS.items())
    for one, word in enumerate(ONES, 1):
        yield f"{word}entwintigste", ("ordinal", 20 + one)
    yield "eenendertigste", ("ordinal", 31)
    yield from ((word, ("ordinal", at)) for at, word in enumerate(ENGLISH_ORDINALS.split(), 1))


def _months() -> Iterator[tuple[str, Meaning]]:
    for value, names in enumerate(MONTHS, 1):
        yield from ((name, ("month", value)) for name in names.split())


def _days() -> Iterator[tuple[str, Meaning]]:
    for value, (dutch, english) in enumerate(zip(DUTCH_DAYS, ENGLISH_DAYS, strict=True)):
        for name in (dutch, f"{dutch}s", f"{dutch}en", english, f"{english}s"):
            yield name, ("weekday", value)


def _parts() -> Iterator[tuple[str, Meaning]]:
    for block in (DUTCH_PARTS, ENGLISH_PARTS):
        for part, names in block.items():
            yield from ((name, ("part", part)) for name in names.split())
    for name, part in (("ochtenden", "morning"), ("middagen", "afternoon"), ("avonden", "evening")):
        yield name, ("part", part)


def _of(language: str) -> dict[str, Meaning]:
    """Words of this language go before those of the other; short ones count at home only."""
    words = dict(_entries(COMMON)) | dict(_entries(ALSO_AT))
    for one in (_numbers, _ordinals, _months, _days, _parts):
        words |= dict(one())
    if language == "en":
        words |= {**dict(_entries(DUTCH)), **dict(_entries(ENGLISH))}
        short = {name: day for day, names in SHORT_ENGLISH_DAYS.items() for name in names.split()}
        for foreign in ("n", "as", "even", "die"):
            words.pop(foreign, None)
        words["mar"] = ("month", 3)
    else:
        words |= dict(_entries(ENGLISH)) | dict(_entries(DUTCH))
        short = {name: day for day, name in enumerate(SHORT_DUTCH_DAYS)}
        short |= {name: day for day, names in LONGER_SHORT_DAYS.items() for name in names.split()}
        short |= {name: day for day, names in SHORT_ENGLISH_DAYS.items() for name in names.split()
                  if name not in ("sat", "sun")}  # fmt: skip
        for foreign in ("a", "so", "may", "no", "u_", "past", "all", "in_", "by", "for"):
            words.pop(foreign, None)
        words["of"] = ("or", "")
    words |= {name: ("weekday", day) for name, day in short.items()}
    words["een"] = ("een", 1)
    return words


def _stems(words: dict[str, Meaning]) -> dict[str, tuple[str, str]]:
    """'Dinsdagmiddag', 'morgenochtend' -> the two words they are made of."""
    first = [*DUTCH_DAYS, "morgen", "overmorgen", "vandaag", "zat", "vrij", "weekend"]
    second = [name for name in words if words[name][0] in ("part", "habit", "early")]
    mornings = {f"{day}morgen": (day, "ochtend") for day in DUTCH_DAYS}
    afternoons = {f"{day}mid": (day, "middag") for day in DUTCH_DAYS}
    return (
        mornings | afternoons | {f"{one}{other}": (one, other) for one in first for other in second}
    )


LEXICON = {language: _of(language) for language in ("nl", "en")}
COMPOUNDS = _stems(LEXICON["nl"]) | {"middernachts": ("middernacht", "nachts")}
