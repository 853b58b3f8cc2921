# What cannot go yet: kept, and its writer hears until when.

held-until = This will arrive { $when }.
held-not-given =
    I did not give this any more.
    You can no longer talk to each other.
