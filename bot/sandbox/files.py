"""Files: kept whole in memory, handed out again by file_id or by download."""

from typing import Any

from telegram.constants import FileSizeLimit

from bot.sandbox.errors import Refused, bad_request
from bot.sandbox.values import File, Upload
from bot.sandbox.world import World

Given = dict[str, Any]

FOLDERS = {"document": "documents", "photo": "photos", "voice": "voice"}
LARGEST = {
    "document": FileSizeLimit.FILESIZE_UPLOAD,
    "photo": FileSizeLimit.PHOTOSIZE_UPLOAD,
    "voice": FileSizeLimit.FILESIZE_UPLOAD,
}


def keep_file(world: World, upload: Upload, kind: str) -> File:
    number = world.next_number("file")
    path = f"{FOLDERS[kind]}/file_{number}{upload.name[upload.name.rfind('.') :].lower()}"
    file = File(f"SandboxFile-{kind}-{number}", f"unique-{number}", kind, path, upload)
    world.state.files[file.file_id] = file
    return file


def kept_file(world: World, given: Upload | str, kind: str) -> File:
    """A new file, or one that Telegram has already, which must be of the same kind."""
    if isinstance(given, Upload):
        check_size(given, kind)
        return keep_file(world, given, kind)
    if given.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    file = world.state.files.get(given)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        was, wanted = file.kind.capitalize(), kind.capitalize()
        raise bad_request(f"can't use file of type {was} as {wanted}")
    return file


def check_size(upload: Upload, kind: str) -> None:
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > LARGEST[kind]:
        raise Refused(413, "Request Entity Too Large")


def shape_of_file(file: File, duration: int = 0) -> dict[str, Any] | list[dict[str, Any]]:
    shape: dict[str, Any] = {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.upload.content),
    }
    match file.kind:
        case "photo":
            return [shape | {"width": 1280, "height": 960}]
        case "voice":
            return shape | {"duration": duration, "mime_type": file.upload.mime_type}
    return shape | {"file_name": file.upload.name, "mime_type": file.upload.mime_type}


def get_file(world: World, given: Given) -> dict[str, Any]:
    file = world.state.files.get(given["file_id"])
    if file is None:
        raise bad_request("invalid file_id")
    size = len(file.upload.content)
    if size > FileSizeLimit.FILESIZE_DOWNLOAD:
        raise bad_request("file is too big")
    return {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": size,
        "file_path": file.path,
    }


def file_at(world: World, path: str) -> File | None:
    return next((file for file in world.state.files.values() if file.path == path), None)
