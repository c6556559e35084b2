"""An address as a QR code that stands in a page: no file, no style of its own. Pure."""

import segno


def svg_of(address: str) -> str:
    """The code as one SVG element without a size; a quarter of it may be lost to a fold or a stain."""
    code = segno.make(address, error="q", micro=False)
    return str(code.svg_inline(omitsize=True, border=4, svgclass="qr", lineclass=None))
