# Makkelijk: de uitnodiging. Wat hier niet staat, zegt het programma in gewoon Nederlands.
