"""Makes the small world outline of the location card (ui/assets/world.bin) out of a TopoJSON file of the land.

The outline is Natural Earth's, which is in the public domain (naturalearthdata.com). Get the file and convert it:

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz package/land-10m.json
    python assets/world/convert.py package/land-10m.json ui/assets/world.bin

Format of the result: `WORLD1`, then a zlib stream of little-endian 16-bit numbers: for each closed ring its count of
points, then all longitudes, then all latitudes in steps of 1/150 degree, each but the first as the difference from
the one before (modulo 65536), which packs tightly. Rings stand from the largest to the smallest. Longitudes of a
ring that crosses the date line run on beyond 180 degrees.
"""

from __future__ import annotations

import json
import sys
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

MAGIC = b"WORLD1"
STEPS = 150  # a degree; 1/150 degree is about 740 m
TOLERANCE = 0.022  # degrees by which a simplified coast may differ: about 2.4 km, half a pixel of the card's map
SMALLEST = 0.0012  # square degrees: islands below about 15 km² are left out
SOUTH = -60.0  # nothing further south is drawn

Points = npt.NDArray[np.float64]


def rings(topology: dict[str, Any]) -> list[Points]:
    """Every ring of the land, N x 2 in degrees, closed by its first point standing last as well."""
    scale, shift = np.array(topology["transform"]["scale"]), np.array(topology["transform"]["translate"])
    arcs = [np.cumsum(np.array(arc), axis=0) * scale + shift for arc in topology["arcs"]]
    polygons = [p for shape in topology["objects"]["land"]["geometries"] for p in shape["arcs"]]
    return [_joined(arcs, ring) for polygon in polygons for ring in polygon]


def _joined(arcs: list[Points], ring: list[int]) -> Points:
    """One ring. A negative number ~i means arc i backwards (TopoJSON 2.1.4)."""
    parts = [arcs[i] if i >= 0 else arcs[~i][::-1] for i in ring]
    ring_points = np.vstack([parts[0], *(part[1:] for part in parts[1:])])
    ring_points[:, 0] = np.unwrap(ring_points[:, 0], period=360)  # no jump where the ring crosses the date line
    ring_points[:, 0] -= 360 * np.round(np.ptp(ring_points[:, 0]) / 720 + ring_points[:, 0].min() / 360)
    return ring_points


def simplified(points: Points, tolerance: float) -> Points:
    """Ramer-Douglas-Peucker over a closed ring, cut at its two ends of the diagonal."""
    far = int(np.argmax(((points - points[0]) ** 2).sum(axis=1)))
    keep = np.zeros(len(points), bool)
    keep[[0, far, -1]] = True
    stack = [(0, far), (far, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        if last - first < 2:
            continue
        off = _distances(points[first + 1 : last], points[first], points[last])
        worst = int(np.argmax(off))
        if off[worst] > tolerance:
            keep[first + 1 + worst] = True
            stack += [(first, first + 1 + worst), (first + 1 + worst, last)]
    return points[keep]


def _distances(points: Points, begin: Points, end: Points) -> Points:
    """From a straight line, with degrees of longitude as short as they are on the globe there."""
    shrink = np.array([np.cos(np.radians(begin[1])), 1.0])
    along, from_begin = (end - begin) * shrink, (points - begin) * shrink
    length = float(np.hypot(*along))
    if length < 1e-9:
        return np.asarray(np.hypot(from_begin[:, 0], from_begin[:, 1]))
    return np.asarray(np.abs(along[0] * from_begin[:, 1] - along[1] * from_begin[:, 0]) / length)


def area(points: Points) -> float:
    x, y = points[:, 0], points[:, 1]
    return float(abs(np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1])) / 2)


def packed(outlines: list[Points]) -> bytes:
    body = bytearray()
    for outline in outlines:
        body += np.array([len(outline)], "<u2").tobytes()
        for column in np.round(outline * STEPS).astype(np.int64).T:
            body += np.diff(column, prepend=0).astype("<i8").astype("<u2").tobytes()
    return MAGIC + zlib.compress(bytes(body), 9)


def main(source: Path, target: Path) -> None:
    found = [r for r in rings(json.loads(source.read_text("utf-8"))) if r[:, 1].max() > SOUTH and area(r) > SMALLEST]
    slim = [s for r in found if len(s := simplified(r, TOLERANCE)) >= 4]
    slim.sort(key=area, reverse=True)
    target.write_bytes(packed(slim))
    print(f"{len(slim)} rings, {sum(map(len, slim))} points, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
