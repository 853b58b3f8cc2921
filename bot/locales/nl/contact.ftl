# Chatten met een ervaringswerker: een die blijft.

contact-whom =
    Een ervaringswerker heeft het zelf meegemaakt.
    Wie ja zegt, leest je naam en wat je schrijft.
    Met wie wil je chatten?
contact-nobody =
    Er is nu niemand om mee te chatten.
    Zal ik iemand voor je vragen zodra dat kan?
contact-asked =
    Iemand wil met je chatten, ook later nog.
    Doe je mee?
contact-waiting =
    Ik heb { $name } gevraagd.
    { $name } leest het { $when }.
    Geen antwoord? Dan vraag ik iemand anders op { $until }.
contact-open = Je kunt nu chatten met { $name }.
contact-key =
    Typ gewoon wat je { $name } wilt zeggen.
    Wanneer { $name } leest, staat onder Mijn chat.
contact-none-yet =
    Ik heb nog niemand voor je gevonden.
    Dat ligt niet aan jou.
contact-coordinator =
    Iemand wil chatten met een ervaringswerker.
    Er is nog geen ja. Wie kun je vragen?
contact-passed = Dat is goed. Dank je voor je antwoord.
contact-not-needed = Dat is nu niet meer nodig.
contact-arrived = Aangekomen { $time }.
contact-ended =
    Dat is goed. Het chatten is klaar.
    Je mag altijd opnieuw vragen.
contact-ended-worker = Het chatten met { $name } is klaar. Dank je wel.
contact-asked-stand-in =
    Iemand zoekt tijdelijk iemand om mee te chatten.
    De vaste ervaringswerker is er even niet.
    Doe je mee?
contact-unread =
    Nog niemand heeft gelezen wat je schreef.
    Wil je iets terugnemen?
    Antwoord dan met /wis op je eigen bericht.
contact-offered =
    Dank je wel.
    Ik vraag het eerst aan de ander.
contact-stopped = Dat is goed. Ik zoek niet verder.
contact-lost-coordinator =
    { $name } kan niet meer chatten met iemand.
    De ander weet het.
    Wie kan het nu doen?
button-contact = Chatten met iemand
button-contact-with = Chatten met { $name }
button-contact-any = Kies jij maar iemand
button-contact-yes = Ja, ik wil chatten
button-contact-no = Nee, nu liever niet
button-contact-end = Stoppen met chatten
contact-lost =
    { $name } kan niet meer met je chatten.
    Dat ligt niet aan jou.
    Wil je met iemand anders chatten?
button-contact-other = Ja, met iemand anders
button-contact-stop = Stoppen met zoeken
button-contact-wait = Ja, vraag iemand voor mij
button-contact-not-now = Nee, nu niet chatten
button-contact-more = Laat andere mensen zien
button-contact-back = Weer chatten met { $name }
button-contact-rather-other = Liever iemand anders
