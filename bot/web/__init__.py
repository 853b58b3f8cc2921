"""The page of invitations, for people without Telegram."""
