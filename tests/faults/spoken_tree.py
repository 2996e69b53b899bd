"""What a screen reader finds in the window; the display and the bus are those of display.sh."""
import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402


def tree():
    """Every object of the window with its role; no other program is on this bus."""
    desktop = Atspi.get_desktop(0)
    waiting = [desktop.get_child_at_index(index) for index in range(desktop.get_child_count())]
    waiting = [node for node in waiting if node]
    while waiting:
        node = waiting.pop(0)
        try:
            yield node, node.get_role_name(), node.get_name() or ""
            waiting.extend(filter(None, (node.get_child_at_index(at) for at in range(node.get_child_count()))))
        except Exception:  # It is gone by now.
            continue
