# Samen zitten: niets hiervan blijft bewaard, behalve wat jullie kiezen.

button-together-begin = We zijn begonnen
button-together-yes = Ja, we zijn begonnen
button-together-not-yet = Nee, nog niet begonnen
together-ask = Zijn jullie begonnen?
together-asked = Ik vraag het { $name }.
together-too-early = Het gesprek is op { $moment }. Het is nog te vroeg.
together-not-yet = Dat is goed. Neem de tijd.
together-menu =
    Jullie zijn begonnen. Ik schrijf niets op.
    Dit kan ik voor jullie doen.
together-paused = Het gesprek staat stil. Jij zegt wanneer het verder gaat.
together-stands-still = Het gesprek staat nu stil.
together-question =
    Een vraag om hardop te vragen:
    { $question }
think-how-long =
    Jullie denken hardop. De anderen luisteren.
    Hoe lang?
# sample: count=5
think-begun =
    Na { $count } minuten geef ik een zacht teken.
    Ik schrijf niets op.
think-over =
    Nu zijn de anderen aan de beurt.
    { $question }
together-end-ask =
    Niets beslissen is ook goed.
    Is het gesprek klaar?
button-question = Een open vraag
button-question-else = Een andere vraag
button-think = Hardop samen denken
# sample: count=5
button-minutes = { $count } minuten
button-pause = Ik ga even weg
button-back = Ik ben er weer
button-together-end = Het gesprek is klaar
button-together-end-yes = Ja, het gesprek is klaar
button-together-on = Nee, we gaan nog door
button-remember = Iets samen onthouden
button-remember-more = Eerst nog iets onthouden

remember-ask =
    Wat willen jullie samen onthouden?
    Typ of spreek het, zoals jullie het zeggen.
remember-nothing = Dat is goed. Er is nog niets beslist.
remember-confirm = Willen jullie dit onthouden?
remember-confirm-promise = Mag ik deze belofte bewaren?
remember-kept = Dit onthouden jullie samen.
remember-dropped = Dat is goed. Dit bewaar ik niet.
button-remember-keep = Ja, bewaar deze woorden
button-remember-drop = Nee, bewaar dit niet
button-nothing-decided = Nog niets beslist
button-promise = Ik beloof iets

promise-ask =
    Wat beloof jij zelf?
    Typ of spreek het in je eigen woorden.
promise-when =
    Wanneer doe je het?
    Je mag ook een dag typen.
promise-when-again =
    Ik begrijp nog niet wanneer.
    Typ bijvoorbeeld: vrijdag.
promise-remind-ask = Wil je op { $moment } een bericht van mij?
promise-remind-yes = Dan schrijf ik je op { $moment }.
promise-reminder = Dit heb jij beloofd:
button-promise-tomorrow = Morgen doe ik het
button-promise-week = Binnen een week
button-promise-no-day = Geen dag erbij
button-promise-remind = Ja, stuur mij één bericht
button-promise-no-reminder = Nee, geen bericht

# Hoe het was: drie woorden, nooit wie.
how-choose =
    Dit gaat over het gesprek. Niemand ziet van wie het is.
    Kon jij kiezen?
how-lived = Telde mee wat mensen zelf hebben meegemaakt?
how-reach = Kon je krijgen wat je nodig had?
how-own-people = Waren er mensen bij uit je eigen leven?
how-thanks = Dank je. Ik tel alleen de woorden.
how-enough = Dat is goed. Dank je wel.
button-how-yes = Ja, dat was zo
button-how-a-bit = Een beetje
button-how-no = Nee, dat was niet zo
button-how-skip = Sla deze vraag over
button-how-next = Nog een vraag
button-how-enough = Zo is het genoeg
totals =
    Zo was het voor mensen, drie maanden lang ({ $year }, deel { $part }).
    { $lines }
# sample: yes=8; bit=3; no=1
totals-choose = Kiezen: ja { $yes }, een beetje { $bit }, nee { $no }
# sample: yes=8; bit=3; no=1
totals-lived = Zelf meegemaakt telt: ja { $yes }, een beetje { $bit }, nee { $no }
# sample: yes=8; bit=3; no=1
totals-reach = Krijgen wat nodig is: ja { $yes }, een beetje { $bit }, nee { $no }
# sample: yes=8; bit=3; no=1
totals-own-people = Eigen mensen erbij: ja { $yes }, een beetje { $bit }, nee { $no }
# sample: fewest=10
totals-too-few =
    Er zijn nog te weinig antwoorden.
    Ik laat het pas zien vanaf { $fewest }.

data-head-remembered = WAT JULLIE SAMEN ONTHOUDEN
data-remembered = Op { $moment }: { $words }
data-remembered-offered = Dit wacht op een ja: { $words }
data-remembered-until = Dit bewaar ik tot 30 dagen na het gesprek.
data-head-sitting = NU SAMEN
data-sitting = Jullie zitten nu bij elkaar. Straks is dit weg.
