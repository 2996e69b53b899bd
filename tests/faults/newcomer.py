#!/usr/bin/env python3
"""Goes from the first screen to a saved plan as somebody who has never seen the window, with the names that a screen reader has.

    newcomer.py mouse|keyboard WINDOW FILE

With the mouse everything is clicked where it stands; with the keyboard it is walked to with Tab, F6 and the keys that the window
tells. Prints what was done, how many actions that took and how many seconds. FILE is where the plan is saved.
"""
import re
import subprocess
import sys
import time

from gi.repository import GLib
from spoken_tree import Atspi, tree

WAY, WINDOW, FILE = sys.argv[1:]
MOST_TABS = 40
RATED, STEPS = 10, 5
actions, began, focus = 0, time.monotonic(), ""


def xdotool(*words):
    subprocess.run(["xdotool", *words], check=True)


def act(*words, rest=0.25):
    """One action: a click, a key, or a text that is typed."""
    global actions
    actions += 1
    xdotool(*words)
    settle(rest)


def all_called(name, role=None):
    wanted = re.compile(name)
    return [node for node, found, called in tree() if wanted.match(called) and (role is None or found in role)]


def called(name, role=None):
    for _ in range(100):
        found = all_called(name, role)
        if found:
            return found[0]
        time.sleep(0.1)
    sys.exit(f"nothing is called {name}")


def click(node):
    box = node.get_extents(Atspi.CoordType.WINDOW)
    act("mousemove", "--window", WINDOW, str(box.x + box.width // 2), str(box.y + box.height // 2), "click", "1")


def note(event):
    """The name of what has the keyboard, as it is told."""
    global focus
    if event.detail1:
        focus = event.source.get_name() or ""


def settle(seconds):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        GLib.MainContext.default().iteration(False)
        time.sleep(0.005)


def look():
    """The name of what has the keyboard, looked for."""
    for node, _, name in tree():
        if node.get_state_set().contains(Atspi.StateType.FOCUSED):
            return name
    return ""


def walk(name):
    global focus
    wanted = re.compile(name)
    focus = look()
    for _ in range(MOST_TABS):
        if wanted.match(focus):
            return
        before = focus
        act("key", "Tab", rest=0.2)
        focus = focus if focus != before else look()
    sys.exit(f"{MOST_TABS} Tabs do not lead to {name}, the last to {focus}")


def press(name, role=None):
    if WAY == "mouse":
        click(called(name, role))
    else:
        walk(name)
        act("key", "space")


def part(name):
    """The next part of the page gets the keyboard, once what is wanted there is on the screen."""
    called(name)
    if WAY == "keyboard":
        act("key", "F6", rest=0.3)


def enter(name, text):
    if WAY == "mouse":
        click(called(name, ("entry", "text", "combo box")))
    else:
        walk(name)
    act("type", "--delay", "5", text)
    act("key", "Return")


def go(screen, key):
    if WAY == "mouse":
        click(called(screen, ("page tab",)))
    else:
        act("key", key)


def main():
    enter("The role you hold", "junior ml engineer")
    enter("The role you want", "ml team lead")
    press("Start plan", ("button", "push button"))
    print("a plan:", actions)
    part("Rate them:")
    press("Rate them:", ("button", "push button"))
    for _ in range(RATED):
        if WAY == "mouse":
            click(called("Level 2|2, ", ("radio button",)))
        else:
            act("key", "2", rest=0.15)
    print("ten skills rated:", actions)
    if WAY == "mouse":
        go("Steps", "")
        press("Choose a first step", ("button", "push button"))
    else:
        act("key", "ctrl+shift+n")
    for _ in range(STEPS):
        press("Add the step ", ("button", "push button"))
    print("five steps added:", actions)
    if WAY == "keyboard":
        act("key", "Escape")
    part("Done: ")
    press("Done: ", ("check box",))
    print("one of them finished:", actions)
    go("Routes", "ctrl+4")
    part("Compare pay")
    press("Compare pay", ("button", "push button"))
    print("a route compared:", actions)
    act("key", "ctrl+s", rest=0.6)
    act("key", "ctrl+a")
    act("type", "--delay", "5", FILE)
    act("key", "Return", rest=0.6)
    print(f"saved: {actions} actions, {time.monotonic() - began:.0f} s")


listener = Atspi.EventListener.new(note)
listener.register("object:state-changed:focused")
main()
