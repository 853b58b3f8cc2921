# Het moment: eerst de ja van wie het gesprek vroeg, dan pas staat het vast.

proposed =
    Het kan op { $moment }.
    Waar: { $place }.
    Met { $names }.
    Is dit goed voor jou?
proposal-changed = Er is iets veranderd. Zo is het nu.
confirmed =
    Het gesprek staat vast: { $moment }.
    Waar: { $place }.
    Met { $names }.
calendar-title = Afspraak
calendar-file = Voor je agenda.
let-go =
    Die tijd is nu te dichtbij. Dat geeft niet.
    Ik zoek een ander moment.
    Wil je zelf een tijd kiezen?
moment-gone =
    Dat moment is er niet meer. Dat geeft niet.
    Ik zoek een ander moment.
    Wil je zelf een tijd kiezen?
other-person =
    Dat mag altijd, zonder reden.
    Wie liever niet?
released = Dat is goed. Ik zoek iemand anders.

button-agree = Ja, { $when }
button-other-time = Een andere tijd
button-other-person = Liever iemand anders
button-release = Liever niet met { $name }
button-agree-all = Toch goed zo
lost-one =
    { $name } kan toch niet komen. Dat spijt ons.
    Ik zoek nu iemand anders voor jou.

otherwise = Wat wil je liever?
button-later-or-not = Later, of toch niet

proposed-must =
    Het kan op { $moment }, met wie erbij moet zijn.
    Waar: { $place }.
    Met { $names }.
    Is dit goed voor jou?
proposed-guests =
    Het kan op { $moment }: dan kunnen de meeste mensen.
    Waar: { $place }.
    Met { $names }.
    Is dit goed voor jou?
proposed-team =
    Het kan op { $moment }, met wie jij al kent.
    Waar: { $place }.
    Met { $names }.
    Is dit goed voor jou?
proposed-peer =
    Het kan op { $moment }, met een ervaringswerker.
    Waar: { $place }.
    Met { $names }.
    Is dit goed voor jou?
agreed-waiting =
    Dank je. Ik houd { $moment } voor je vast.
    Ik wacht nog op { $names }.
better-more =
    Het kan ook op { $moment }. Dan kunnen meer mensen.
    Met { $names }.
    Wat kies je?
better-sooner =
    Het kan ook eerder: { $moment }.
    Met { $names }.
    Wat kies je?
place-still-open =
    De plek kiezen we nog.
    Wil je nu een plek kiezen?

button-no-waiting = Niet wachten
button-keep-moment = Nee, { $when }
button-say-where = Een plek kiezen

proposed-no-peer =
    Het kan op { $moment }, nu zonder ervaringswerker.
    Waar: { $place }.
    Met { $names }.
    Is dit goed voor jou?
agreed-waiting-peer =
    Dank je. Ik houd { $moment } voor je vast.
    Ik zoek nog een ervaringswerker.

button-wants-peer = Liever een ervaringswerker erbij

let-go-fixed =
    Er komt nu niemand om { $moment }.
    Dat kan alleen met jouw ja. Dat geeft niet.
    Wil je zelf een tijd kiezen?
