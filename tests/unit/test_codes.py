"""QR codes and barcodes are found, turned and damaged ones too, and the reason tells what sort they are."""

from __future__ import annotations

import numpy as np
import pytest
import zxingcpp

from scrubber.contracts import CodeHit
from scrubber.detect.codes import reason
from scrubber.engines import ENGINES
from scrubber.model.geometry import Pixels
from scrubber.model.profile import Effort
from scrubber.model.progress import QUIET


def code(text: str, kind: zxingcpp.BarcodeFormat = zxingcpp.BarcodeFormat.QRCode, scale: int = 5) -> Pixels:
    return np.array(zxingcpp.create_barcode(text, kind).to_image(scale=scale))


def on_page(sign: Pixels, canvas: tuple[int, int] = (900, 700), at: tuple[int, int] = (200, 150)) -> Pixels:
    page = np.full((canvas[1], canvas[0], 3), 230, np.uint8)
    page[at[1] : at[1] + sign.shape[0], at[0] : at[0] + sign.shape[1]] = sign[:, :, None]
    return page


def found(page: Pixels, effort: Effort = Effort.STANDARD) -> list[CodeHit]:
    return ENGINES.codes().find(page, effort, QUIET)


@pytest.mark.parametrize("turn", range(4))
def test_a_code_is_found_and_covered_in_any_direction(turn: int) -> None:
    page = np.rot90(on_page(code("https://example.org/p/1")), turn)
    (hit,) = found(page)
    assert hit.text == "https://example.org/p/1"
    mask = hit.region.mask((page.shape[1], page.shape[0]))
    assert mask[page[:, :, 0] == 0].all()


def test_a_barcode_gets_more_than_one_scan_line() -> None:
    (hit,) = found(on_page(code("CASE-20481", zxingcpp.BarcodeFormat.Code128, scale=3)))
    assert hit.text == "CASE-20481"
    assert hit.region.bounds.height > 0.1 * hit.region.bounds.width


def test_a_small_code_on_a_large_photo_is_found() -> None:
    page = on_page(code("tel:01632960001", scale=2), canvas=(4000, 3000), at=(2010, 1500))
    assert [hit.text for hit in found(page)] == ["tel:01632960001"]


def test_two_equal_codes_are_two_findings() -> None:
    sign = code("0123456")
    page = on_page(sign)
    page[450 : 450 + sign.shape[0], 550 : 550 + sign.shape[1]] = sign[:, :, None]
    assert len(found(page)) == 2


def test_a_damaged_code_is_still_a_finding() -> None:
    sign = code("https://example.org/a/rather/long/path/to/something/private", scale=6)
    side = len(sign)
    sign[side // 2 - side // 6 : side // 2 + side // 4, side // 2 - side // 6 : side // 2 + side // 4] = 255
    (hit,) = found(on_page(sign))
    assert hit.text == ""
    assert hit.confidence < 0.9


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "could not be read"),
        ("WIFI:T:WPA;S:home;P:secret;;", "Wi-Fi"),
        ("BEGIN:VCARD\nFN:A B\nEND:VCARD", "contact card"),
        ("https://example.org", "link"),
        ("tel:01632960001", "phone"),
        ("mailto:a@example.org", "e-mail"),
        ("9781234567897", "plain number"),
        ("943 476 5919", "wristband"),
        ("geo:51.5,-0.1", "place"),
        ("hello there", "holds text"),
    ],
)
def test_the_reason_names_the_sort_and_never_the_content(text: str, told: str) -> None:
    assert told in reason(text)
    assert "example" not in reason(text) and "secret" not in reason(text)
