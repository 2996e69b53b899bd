#!/usr/bin/env python3
"""What a screen reader sees of a running window of Rungs, and what is wrong with it.

    accessible.py screen NAME       findings on the screen shown
    accessible.py rail NAME         findings on the rail
    accessible.py charts NAME       findings on what the charts of the screen read out under the arrow keys

NAME goes in front of each finding. Prints the findings and, last, the number of controls looked at.
"""
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib


def children(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def every(node):
    yield node
    for child in children(node):
        yield from every(child)


def program():
    desktop = Atspi.get_desktop(0)
    return next((app for app in children(desktop) if "rungs" in (app.get_name() or "").lower()), None)


def spoken(node):
    value = ""
    if "Value" in node.get_interfaces():
        value = str(Atspi.Value.get_current_value(node))
    return value or node.get_description() or ""


def faults(node):
    role, name = node.get_role_name(), node.get_name() or ""
    states = node.get_state_set()
    if states.contains(Atspi.StateType.FOCUSABLE) and not name:
        yield f"a {role} that takes the keyboard has no name"
    if role == "combo box" and not spoken(node):
        yield f"the combo box “{name}” has no value"
    if role == "slider" and not spoken(node):
        yield f"the slider “{name}” has no value"
    if role in ("frame", "dialog", "alert") and not name:
        yield f"a {role} has no name"
    if role == "landmark" and not name:
        yield "a landmark has no name"


def screen(app):
    count = 0
    for node in every(app):
        count += 1
        yield from faults(node)
    yield count


def rail(app):
    landmark = next((node for node in every(app) if node.get_role_name() == "landmark" and node.get_name() == "Screens"), None)
    if landmark is None:
        yield "no rail is found"
        yield 0
        return
    items = [node for node in every(landmark) if node.get_role_name() == "page tab"]
    places = [(node.get_name(), node.get_extents(Atspi.CoordType.WINDOW)) for node in items]
    for (upper, a), (lower, b) in zip(places, places[1:]):
        if b.y < a.y + a.height and a.height > 0 and b.height > 0:
            yield f"{upper} and {lower} lie over one another: {a.y}+{a.height} and {b.y}"
    if len(items) != 8:
        yield f"{len(items)} items and not 8"
    yield len(items)


def announced(key):
    """What is announced after a key of a chart that has the keyboard."""
    said = []

    def note(event):
        said.append(event.any_data if isinstance(event.any_data, str) else "")

    listener = Atspi.EventListener.new(note)
    listener.register("object:announcement")
    subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
    until = time.monotonic() + 0.7
    while time.monotonic() < until:
        GLib.MainContext.default().iteration(False)
        time.sleep(0.01)
    listener.deregister("object:announcement")
    return said


def charts(app):
    count = 0
    for node in list(every(app)):
        if node.get_role_name() != "image" or not node.get_state_set().contains(Atspi.StateType.FOCUSABLE):
            continue
        count += 1
        name = node.get_name()
        Atspi.Component.grab_focus(node)
        time.sleep(0.3)
        first, last = announced("Home"), announced("End")
        if not first or not last:
            yield f"the chart “{name}” announces nothing: {first} {last}"
        elif first[-1] == last[-1] or len(first[-1]) < 5:
            yield f"the chart “{name}” announces the same everywhere: {first[-1]}"
        announced("Escape")
    if count == 0:
        yield "no chart takes the keyboard"
    yield count


def main():
    what, where = sys.argv[1:3]
    Atspi.init()
    app = program()
    if app is None:
        print(f"{where}: the program is not in the tree")
        print(0)
        return
    *found, count = {"screen": screen, "rail": rail, "charts": charts}[what](app)
    for finding in found:
        print(f"{where}: {finding}")
    print(count)


main()
