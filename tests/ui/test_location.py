"""The location card tells where a photo was taken, and tells nothing where the file knows nothing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrubber_ui.present import atlas, location, outline

from scrubber.model.finding import Finding, Tag
from scrubber.model.kinds import Kind
from scrubber.model.secret import Secret


def tag(path: str, text: str | None, kind: Kind = Kind.LOCATION) -> Finding:
    return Finding(kind, Tag(path), 1.0, "file-reader 1", "Where.", Secret(text) if text else None)


def test_degrees_come_out_of_exif_findings() -> None:
    found = [tag("exif/GPSAltitude", None), tag("exif/GPSLongitude", "-1.549"), tag("exif/GPSLatitude", "53.801")]
    assert location.coordinates(found) == (53.801, -1.549)


def test_degrees_come_out_of_xmp_with_its_letters() -> None:
    found = [tag("xmp/exif:GPSLatitude", "53,48.06N"), tag("xmp/exif:GPSLongitude", "1,32.94W")]
    assert location.coordinates(found) == pytest.approx((53.801, -1.549))


def test_halves_of_different_blocks_are_not_mixed() -> None:
    assert location.coordinates([tag("exif/GPSLatitude", "53.8"), tag("xmp/exif:GPSLongitude", "1,32.9W")]) is None


def test_the_second_block_is_used_where_the_first_is_broken() -> None:
    found = [tag("exif/GPSLatitude", "953.8"), tag("exif/GPSLongitude", "1.5")]
    found += [tag("jpeg/second/exif/GPSLatitude", "10.5"), tag("jpeg/second/exif/GPSLongitude", "20.5")]
    assert location.coordinates(found) == (10.5, 20.5)


@pytest.mark.parametrize("pair", [("0.000000", "0.000000"), ("91", "0"), ("nan", "1"), ("1e9", "2"), ("<b>", "3")])
def test_nonsense_is_no_place(pair: tuple[str, str]) -> None:
    assert location.coordinates([tag("exif/GPSLatitude", pair[0]), tag("exif/GPSLongitude", pair[1])]) is None


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_text_out_of_a_file_can_break_it(latitude: str, longitude: str) -> None:
    location.coordinates([tag("exif/GPSLatitude", latitude), tag("exif/GPSLongitude", longitude)])


def test_the_words_name_the_nearest_place() -> None:
    assert location.words(53.815, -1.562) == "53.815° N, 1.562° W, about 2 km from Leeds"
    assert location.words(-33.87, 151.21) == "33.870° S, 151.210° E, in or near Sydney"
    assert "far from any town" in location.words(-48.0, -123.0)


def test_distances_follow_the_great_circle() -> None:
    assert location.distance((51.51, -0.13), (48.86, 2.35)) == pytest.approx(343, abs=4)
    assert location.distance((0, 179.5), (0, -179.5)) == pytest.approx(111.2, abs=0.2)
    assert location.distance((90, 0), (-90, 0)) == pytest.approx(20015, abs=5)


def test_the_table_of_places_is_sound() -> None:
    names = [place.name for place in location.places()]
    assert len(names) == len(set(names)) > 400
    assert all(abs(p.latitude) <= 80 and abs(p.longitude) <= 180 and p.size in (1, 2, 3) for p in location.places())


LAND = ((52.5, -1.5), (47.0, 2.0), (-25.0, 134.0), (67.0, 179.0), (67.0, -178.0), (65.0, 100.0))
SEA = ((55.0, 2.5), (0.0, -30.0), (45.0, -30.0), (-40.0, 100.0), (42.0, 51.0))


@pytest.mark.parametrize(("place", "land"), [*((p, True) for p in LAND), *((p, False) for p in SEA)])
def test_the_outline_knows_land_from_sea(place: tuple[float, float], land: bool) -> None:
    inside = sum(_holds(ring, place[0], place[1] + turn) for ring in outline.rings() for turn in (-360, 0, 360))
    assert (inside % 2 == 1) is land


def _holds(ring: outline.Ring, latitude: float, longitude: float) -> bool:
    """A ray to the east leaves a ring an odd number of times from inside."""
    x, y = ring[:, 0], ring[:, 1]
    above = y > latitude
    i = np.flatnonzero(above[:-1] != above[1:])
    at = x[i] + (latitude - y[i]) / (y[i + 1] - y[i]) * (x[i + 1] - x[i])
    return int((at > longitude).sum()) % 2 == 1


def test_the_map_file_is_small() -> None:
    assert outline.FILE.stat().st_size < 300_000


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_every_place_on_the_globe_has_a_region_that_shows_it(latitude: float, longitude: float) -> None:
    view = atlas.region(latitude, longitude, 1.75)
    x, y = view.at(max(-85, min(85, latitude)), longitude)
    assert 0 <= x <= 1
    assert 0 <= y <= 1
