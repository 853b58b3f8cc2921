"""What the program costs, measured from outside: real processes, real HTTP, a real file."""
