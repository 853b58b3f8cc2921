# Ik schrik: voor wie hier werkt, altijd.

word-startled = Ik schrik
startled-asked =
    Ik heb gevraagd of iemand van hier je belt.
    Ik zei niet over wie het gaat.
startled-please-call =
    { $name } zegt: ik schrik.
    Wil je { $name } nu bellen?
startled-call-now = { $name } belt je nu.
startled-thanks = Dank je wel. Ik zei tegen { $name } dat je nu belt.
startled-over = Dat is nu niet meer nodig. Dank je wel.
startled-nobody =
    Er is nu niemand die je belt.
    Blijf er niet alleen mee: 113 helpt jou ook.
button-call-colleague = Ik bel nu
