"""A Telegram on this machine: the Bot API on one side, people's phones on the other."""
