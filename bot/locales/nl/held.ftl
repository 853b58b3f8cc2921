# Wat nog niet weg kan: bewaard, en de schrijver hoort tot wanneer.

held-until = Dit komt { $when } aan.
held-not-given =
    Dit heb ik niet meer gegeven.
    Jullie kunnen nu niet meer praten.
