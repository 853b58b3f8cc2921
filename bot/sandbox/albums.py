"""Albums: from two to ten photos, or as many documents, sent at once as messages of one group."""

from typing import Any

from bot.sandbox.errors import bad_request, not_played
from bot.sandbox.files import kept_file, shape_of_file
from bot.sandbox.sending import caption_of, deliver, reachable
from bot.sandbox.shapes import message_of
from bot.sandbox.world import World

Given = dict[str, Any]

KINDS = ("photo", "document")


def send_media_group(world: World, given: Given) -> list[dict[str, Any]]:
    """All or nothing; one kind an album, as at Telegram."""
    media, person = given["media"], reachable(world, given)
    kinds = {one["type"] for one in media}
    if unknown := kinds - set(KINDS):
        raise not_played(f"{min(unknown)} in an album")
    if len(kinds) > 1:
        raise bad_request("photo can't be mixed with other media types")
    bodies = [body_of(world, one) for one in media]
    album = {"media_group_id": str(world.next_number("album"))}
    sent = [deliver(world, person, given, body | album) for body in bodies]
    return [message_of(world, person, one) for one in sent]


def body_of(world: World, one: Given) -> dict[str, Any]:
    kind = one["type"]
    return {kind: shape_of_file(kept_file(world, one["media"], kind))} | caption_of(one)
