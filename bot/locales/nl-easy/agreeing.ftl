# Makkelijk: het moment, het vaste gesprek, en de dag zelf.

proposed =
    Het kan op { $moment }.
    Waar: { $place }.
    Met { $names }.
    Is dit goed?
proposal-changed =
    Er is iets anders.
    Zo is het nu.
confirmed =
    Het gesprek is op { $moment }.
    Waar: { $place }.
    Met { $names }.
reminder =
    Het gesprek is bijna: { $moment }.
    Waar: { $place }.
let-go =
    Die tijd is nu te snel.
    Ik zoek een andere tijd.
    Wil je zelf kiezen?
moment-gone =
    Dat moment is er niet meer.
    Ik zoek een andere tijd.
    Wil je zelf kiezen?
other-person =
    Dat mag altijd.
    Wie wil je liever niet?
released =
    Dat is goed.
    Ik zoek iemand anders.
lost-one =
    { $name } kan niet komen.
    Ik zoek iemand anders.

proposed-must =
    Het kan op { $moment }.
    Waar: { $place }.
    Met { $names }.
    Is dit goed?
proposed-guests =
    Het kan op { $moment }.
    Waar: { $place }.
    Met { $names }.
    Is dit goed?
proposed-team =
    Het kan op { $moment }.
    Waar: { $place }.
    Met { $names }.
    Is dit goed?
proposed-peer =
    Het kan op { $moment }.
    Waar: { $place }.
    Met { $names }.
    Is dit goed?

proposed-no-peer =
    Het kan op { $moment }.
    Waar: { $place }.
    Met { $names }.
    Is dit goed?

let-go-fixed =
    Er komt nu niemand: { $moment }.
    Dat kan alleen als jij ja zegt.
    Wil je zelf kiezen?
