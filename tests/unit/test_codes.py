"""QR codes and barcodes are found, turned and damaged ones too, and the reason tells what sort they are."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
import zxingcpp

from scrubber.contracts import CodeHit
from scrubber.detect.codes import reason
from scrubber.engines import ENGINES, code_shapes
from scrubber.model.geometry import Box, Pixels
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


BARCODES = (zxingcpp.BarcodeFormat.Code128, zxingcpp.BarcodeFormat.EAN13)
DAMAGES = {
    "whole": lambda sign: sign,
    "torn": lambda sign: _with(sign, slice(None), slice(int(sign.shape[1] * 0.7), None), 205),
    "smudged": lambda sign: cv2.GaussianBlur(sign, (0, 0), 4),
    "stained": lambda sign: _with(sign, slice(30, 80), slice(None), 110),
}


def _with(sign: Pixels, rows: slice, columns: slice, value: int) -> Pixels:
    changed = sign.copy()
    changed[rows, columns] = value
    return changed


def barcode(kind: zxingcpp.BarcodeFormat, height: int = 130) -> Pixels:
    """Bars of some height with a light border."""
    bars = code("400638133393" if kind is zxingcpp.BarcodeFormat.EAN13 else "CASE-20481", kind, scale=3)
    tall = cv2.resize(bars, (bars.shape[1], height), interpolation=cv2.INTER_NEAREST)
    return np.asarray(np.pad(tall, 12, constant_values=255), np.uint8)


def tilted(sign: Pixels, degrees: float) -> tuple[Pixels, Pixels]:
    """A sign on a page, and where its dark bars are."""
    size, page = (900, 700), np.full((700, 900), 180, np.uint8)
    turn = cv2.getRotationMatrix2D((sign.shape[1] / 2, sign.shape[0] / 2), degrees, 1)
    turn[:, 2] += np.array([450, 350]) - np.array([sign.shape[1] / 2, sign.shape[0] / 2])
    there = cv2.warpAffine(np.full_like(sign, 255), turn, size) > 127
    page[there] = cv2.warpAffine(sign, turn, size)[there]
    return np.repeat(page[:, :, None], 3, axis=2), there & (page < 60)


@pytest.mark.parametrize("degrees", [0, 5, 12, 30, 90])
@pytest.mark.parametrize("kind", BARCODES)
def test_a_barcode_is_covered_from_end_to_end_of_its_stripes(kind: zxingcpp.BarcodeFormat, degrees: float) -> None:
    page, bars = tilted(barcode(kind), degrees)
    (hit,) = found(page)
    covered = hit.region.mask((page.shape[1], page.shape[0]))
    assert (bars & covered).sum() >= 0.99 * bars.sum()
    assert covered.sum() < 2.5 * barcode(kind).size


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("degrees", [0, 8, 90])
@pytest.mark.parametrize("kind", BARCODES)
def test_a_barcode_is_found_by_its_shape(kind: zxingcpp.BarcodeFormat, degrees: float, damage: str) -> None:
    page, bars = tilted(DAMAGES[damage](barcode(kind)), degrees)
    hits = found(page)
    assert hits
    covered = np.logical_or.reduce([hit.region.mask((page.shape[1], page.shape[0])) for hit in hits])
    assert (bars & covered).sum() >= 0.95 * bars.sum()


@pytest.mark.parametrize("light", [0.12, 0.2, 1.0])
@pytest.mark.parametrize("kind", BARCODES)
def test_a_barcode_in_the_dark_or_half_behind_a_reflection_is_found(kind: zxingcpp.BarcodeFormat, light: float) -> None:
    sign = barcode(kind)
    glare = np.outer(np.linspace(0.7, 0.1, len(sign)), np.linspace(1, 0.4, sign.shape[1]))
    page = on_page(np.asarray(sign * (1 - glare) + 250 * glare, np.uint8))[:, :, 0] * light
    (place,) = code_shapes.bars(np.asarray(page, np.uint8))
    assert place.bounds.cut(Box(200, 150, 200 + sign.shape[1], 150 + len(sign))).area > 0.5 * sign.size


@pytest.mark.parametrize("keep", [0.55, 0.7])
@pytest.mark.parametrize("degrees", [0, 12, 90])
def test_a_torn_qr_code_is_found_by_its_corners(degrees: float, keep: float) -> None:
    sign = code("https://example.org/a/rather/long/path/to/something/private", scale=6)
    page, dots = tilted(_with(sign, slice(None), slice(int(sign.shape[1] * keep), None), 205), degrees)
    (hit,) = found(page)
    assert hit.text == ""
    assert (dots & hit.region.mask((page.shape[1], page.shape[0]))).sum() >= 0.99 * dots.sum()


def test_fences_and_blinds_are_no_barcodes() -> None:
    page = np.full((700, 900, 3), 220, np.uint8)
    page[100:600, 100:800][:, (np.arange(700) % 20) < 9] = 40
    assert found(page) == []


def test_three_squares_are_no_qr_code() -> None:
    page = np.full((400, 400, 3), 230, np.uint8)
    for left, top in ((60, 60), (270, 60), (60, 270)):
        for inset, value in ((0, 20), (10, 230), (20, 20)):
            page[top + inset : top + 70 - inset, left + inset : left + 70 - inset] = value
    assert list(code_shapes.squares(np.ascontiguousarray(page[:, :, 0]))) == []


def test_a_wall_of_squares_is_looked_at_in_a_time_that_grows_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tiles, or a sheet of a hundred labels: not every three corners there are can be tried."""
    tile = np.full((42, 42), 255, np.uint8)
    tile[:21, :21], tile[3:18, 3:18], tile[6:15, 6:15] = 0, 255, 0
    wall = np.pad(np.tile(tile, (10, 10)), 20, constant_values=255)
    tried, of_three = [], code_shapes._of_three
    monkeypatch.setattr(code_shapes, "_of_three", lambda corners: tried.append(1) or of_three(corners))
    assert list(code_shapes.squares(wall)) == []
    assert 0 < len(tried) < 150 * 100


@pytest.mark.parametrize("room", [4, 8, 14])
def test_every_code_of_a_sheet_is_found_by_its_own_corners(room: int) -> None:
    sign = code("Zephyrine Okonkwo, room 12", scale=3)
    cell = np.pad(sign, room, constant_values=255)
    sheet = np.ascontiguousarray(np.tile(cell, (4, 5)))
    found = [region.bounds for region in code_shapes.squares(sheet)]
    cells = {(int(b.top // len(cell)), int(b.left // len(cell))) for b in found}
    assert len(found) == len(cells) == 20
    assert all(max(b.width, b.height) <= len(sign) for b in found)


@pytest.mark.parametrize("size", [(3, 60_000), (60_000, 9)])
def test_a_picture_thinner_than_a_pixel_of_its_small_look_is_looked_at(size: tuple[int, int]) -> None:
    assert not ENGINES.codes().find(np.full((*size, 3), 200, np.uint8), Effort.STANDARD, QUIET)
