"""Prints where a menu entry lies on the screen, as a screen reader hears of it: left, top, width and height.

    python3 tests/ui/menu_entry.py PROGRAM ENTRY

Runs with the system's own Python, which has the accessibility bindings (gir1.2-atspi-2.0, python3-gi).
"""

import sys
import warnings

warnings.filterwarnings("ignore")
import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

DEEPEST = 14


def entries(node, depth=0):
    """All menu entries below a node that are on the screen."""
    if node is None or depth > DEEPEST:
        return
    if node.get_role_name() in ("menu item", "menu", "push button menu") and node.get_name():
        yield node
    for number in range(min(node.get_child_count(), 200)):
        yield from entries(node.get_child_at_index(number), depth + 1)


def main(program, words):
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(number)
        if app is None or program not in (app.get_name() or "").lower():
            continue
        for node in entries(app):
            room = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
            showing = node.get_state_set().contains(Atspi.StateType.SHOWING)
            if "--list" in sys.argv:
                print(node.get_name(), room.x, room.y, room.width, room.height, showing)
            elif node.get_name() == words and showing and room.width > 0 and room.x >= 0:
                print(room.x, room.y, room.width, room.height)
                return


if __name__ == "__main__":
    main(sys.argv[1].lower(), sys.argv[2])
