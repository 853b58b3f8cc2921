"""The page with the phones: plain files beside this one, and nothing from anywhere else."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse
from starlette.routing import Route

from bot.sandbox.errors import Impossible

FOLDER = Path(__file__).with_name("page")
HEADERS = {
    "Content-Security-Policy": "; ".join(
        [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "connect-src 'self'",
            "img-src 'self' blob:",
            "media-src 'self' blob:",
            "frame-src http://127.0.0.1:* http://localhost:*",
            "base-uri 'none'",
            "form-action http://127.0.0.1:* http://localhost:*",
            "frame-ancestors 'none'",
        ]
    ),
    "Cache-Control": "no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


async def show_page(request: Request) -> FileResponse:
    name = request.path_params.get("name", "index.html")
    path = FOLDER / name
    if path.parent != FOLDER or not path.is_file():
        raise Impossible(404, f"the page has no part called {name}")
    return FileResponse(path, headers=HEADERS)


ROUTES = [
    Route("/", show_page, methods=["GET"]),
    Route("/page/{name}", show_page, methods=["GET"]),
]
