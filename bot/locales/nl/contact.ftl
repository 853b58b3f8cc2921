# Chatten met een ervaringswerker: een die blijft.

contact-whom =
    Een ervaringswerker heeft het zelf meegemaakt.
    Met wie wil je chatten?
contact-nobody = Er is nu niemand om mee te chatten.
contact-asked =
    Iemand wil met je chatten, ook later nog.
    Doe je mee?
contact-waiting =
    Ik heb { $name } gevraagd.
    { $name } leest het { $when }.
contact-open = Je kunt nu chatten met { $name }.
contact-stands =
    Je kunt chatten met { $name }.
    { $name } leest { $when }.
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
contact-ended-worker = { $name } stopt met chatten. Dank je wel.

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
