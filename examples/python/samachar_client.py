"""A client of `samachar serve` with Python's standard library alone: one headline per saved page.

Run: samachar serve &
     python3 examples/python/samachar_client.py http://127.0.0.1:8080 pages/*.html
"""

import http.client
import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit


class SamacharError(Exception):
    """The service gave no article; `code` says why, such as "not-an-article"."""

    def __init__(self, error):
        super().__init__(error["message"])
        self.code = error["code"]


def extract(service, html, tries=5, **options):
    """The article of a page as a dictionary. Options: url, languages, publishers, fetchedAt."""
    body = json.dumps({"html": html, **options})
    for attempt in range(1, tries + 1):
        connection = http.client.HTTPConnection(urlsplit(service).netloc, timeout=120)
        try:
            connection.request("POST", "/extract", body, {"content-type": "application/json"})
            response = connection.getresponse()
            answer = json.load(response)
        finally:
            connection.close()
        if response.status == 503 and attempt < tries:
            time.sleep(float(response.headers.get("retry-after", 1)))
            continue
        if "error" in answer:
            raise SamacharError(answer["error"])
        return answer


def main(service, *paths):
    def headline(path):
        try:
            return extract(service, Path(path).read_text(encoding="utf-8"))["headline"]
        except SamacharError as error:
            return f"({error.code})"

    with ThreadPoolExecutor(max_workers=8) as pool:
        for path, line in zip(paths, pool.map(headline, paths)):
            print(f"{path}\t{line}")


if __name__ == "__main__":
    main(*sys.argv[1:])
