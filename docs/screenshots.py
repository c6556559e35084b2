"""Takes the pictures in docs/screenshots/ of a site that runs: `python docs/screenshots.py http://127.0.0.1:8000`.

Calls must be approved there first, else their pages are missing and are skipped.
"""

import os
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

CALL = "/calls/ask-your-foreign-ministry-for-visas-2017/"
PAGES = {
    "home": "/",
    "countries": "/countries/",
    "country": "/countries/DE/",
    "country-accused": "/countries/RU/",
    "country-caution": "/countries/UG/",
    "calls": "/calls/",
    "call": CALL,
    "write": f"{CALL}write/DE/",
    "figures": "/method/figures/",
    "safety": "/safety/",
}
PHONE, DESKTOP = (360, 720), (1200, 760)
# Name of the variant: size of the window, colour scheme, prefix of the language.
VARIANTS = {
    "phone": (PHONE, "light", ""),
    "phone-dark": (PHONE, "dark", ""),
    "phone-arabic": (PHONE, "light", "/ar"),
    "desktop": (DESKTOP, "light", ""),
    "desktop-dark": (DESKTOP, "dark", ""),
    "desktop-arabic": (DESKTOP, "light", "/ar"),
}
TARGET = Path(__file__).parent / "screenshots"
QUALITY = 30


def take(page: Page, address: str, file: Path) -> None:
    answer = page.goto(address, wait_until="networkidle")
    if answer is None or answer.status != 200:
        print(f"Skipped {address}: {answer.status if answer else 'no answer'}.")
        return
    page.screenshot(path=file, type="jpeg", quality=QUALITY)


def main(site: str) -> None:
    TARGET.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        for variant, ((width, height), scheme, prefix) in VARIANTS.items():
            context = chromium.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme, base_url=site
            )
            page = context.new_page()
            for name, path in PAGES.items():
                take(page, prefix + path, TARGET / f"{name}-{variant}.jpg")
            context.close()
        chromium.close()
    print(f"{sum(file.stat().st_size for file in TARGET.glob('*.jpg')):,} bytes in {TARGET}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000")
