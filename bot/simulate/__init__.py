"""The whole program with scripted people, in virtual time: what a promise is worth, tried out."""
