"""Types random texts into random fields of the real window and leaves it at random: nothing may be lost.

    typed_and_saved.py PROGRAM PLAN WORK_FOLDER ROUNDS SEED

The display and the bus are those of typed_and_saved.sh. It prints a line of counts, and one line for every text lost.
"""
import glob
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time

from spoken_tree import Atspi, tree

PROGRAM, SAMPLE, WORK, ROUNDS, SEED = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
PLAN, HOME = f"{WORK}/plan.ron", f"{WORK}/home"
# What one types there is looked for; it is no part of a plan.
SEARCHES = ("Search", "Add a skill", "Role you hold", "Another role you hold", "A role held before", "Goal", "Find")
# How to come to a place with text fields: keys, or the names of what is pressed.
PLACES = {
    "details": ["ctrl+1", "@Details of the plan"],
    "a step": ["ctrl+6", "Down", "Return"],
    "a new step": ["ctrl+6", "@Add a step", "@Your own"],
    "a skill": ["ctrl+3", "@Team leadership"],
    "constraints": ["ctrl+4"],
    "assumptions": ["ctrl+5"],
    "packages": ["ctrl+5", "@Pay parts"],
    "what was paid": ["ctrl+5", "@Paid"],
    "pay of a role": ["ctrl+2", "@Pay"],
}
PRESSED = ("button", "push button", "page tab", "radio button", "list item")
WAYS = ["save", "close", "screen", "term", "kill"]


def keys(*names):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=False)
    time.sleep(0.35)


def wait_for(seconds, true):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.1)
    return False


def fields():
    texts = [node for node, role, name in tree() if role in ("entry", "text") and not name.startswith(SEARCHES)]
    return [node for node in texts if node.get_state_set().contains(Atspi.StateType.EDITABLE)]


def press(name):
    """Presses what is called so; a tab has the number of what is in it behind its name, a row what is said of it."""
    for node, role, found in tree():
        if re.fullmatch(re.escape(name) + r"( \d+|, .*)?", found) and role in PRESSED:
            for action in range(node.get_n_actions()):
                node.do_action(action)
                time.sleep(0.4)
                return True
    return False


def begin():
    shutil.rmtree(HOME, ignore_errors=True)
    os.makedirs(HOME)
    shutil.copy(SAMPLE, PLAN)
    folders = {f"RUNGS_{name}_HOME": f"{HOME}/{name.lower()}" for name in ("CONFIG", "STATE", "DATA")}
    window = subprocess.Popen([PROGRAM, PLAN], env={**os.environ, **folders}, stdout=subprocess.DEVNULL, stderr=open(f"{WORK}/output", "w"))

    def shown():
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Rungs"], capture_output=True, text=True)
        return found.stdout.split()

    if not wait_for(30, shown):
        return None
    time.sleep(0.4)
    subprocess.run(["xdotool", "windowfocus", shown()[0]], stderr=subprocess.DEVNULL)
    wait_for(15, lambda: sum(1 for _ in tree()) > 15)
    return window


def holds(path, token):
    """Whether a file has the digits, however they are grouped."""
    try:
        text = open(path, encoding="utf-8").read()
    except OSError:
        return False
    return token in re.sub(r"(?<=\d)[,_ .'\u202f](?=\d)", "", text)


def kept(token):
    return any(holds(path, token) for path in [PLAN, *glob.glob(f"{HOME}/state/recovery/*.ron")])


def ended(window):
    return window.poll() is not None


def leave(window, way, token):
    if way == "save":
        keys("ctrl+s")
        wait_for(3, lambda: holds(PLAN, token))
        time.sleep(1.6)
    elif way == "close":
        keys("ctrl+q")
        wait_for(2, lambda: ended(window) or any(name == "Keep editing" for _, _, name in tree()))
        if not ended(window) and press("Save"):
            wait_for(3, lambda: ended(window))
        time.sleep(1.6)
    elif way == "screen":
        keys("ctrl+1")
        time.sleep(2.0)
    elif way == "term":
        time.sleep(0.2)
        window.send_signal(signal.SIGTERM)
        wait_for(5, lambda: ended(window))
        return
    else:
        time.sleep(6.0)
    window.kill()
    window.wait()


def round_of(number, chance):
    place, way = chance.choice(list(PLACES)), WAYS[number % len(WAYS)]
    window = begin()
    if window is None:
        return f"round {number}: no window: {open(f'{WORK}/output').read()}"
    try:
        for step in PLACES[place]:
            if step.startswith("@"):
                wait_for(3, lambda: press(step[1:]))
            else:
                keys(step)
        if not wait_for(5, fields):
            return f"round {number}: no text field at {place}"
        field = chance.choice(fields())
        name = field.get_name()
        token = str(chance.randrange(41_000, 99_000)) + str(chance.randrange(1, 9))
        if not field.grab_focus():
            return f"round {number}: {name} takes no focus"
        time.sleep(0.3)
        keys("ctrl+a")
        subprocess.run(["xdotool", "type", "--delay", "12", token], check=False)
        time.sleep(0.3)
        leave(window, way, token)
        return None if kept(token) else f"round {number}: {token} in {name} at {place}, {way}: lost"
    finally:
        if not ended(window):
            window.kill()
            window.wait()


def main():
    chance, lost = random.Random(SEED), []
    for number in range(ROUNDS):
        trouble = round_of(number, chance)
        if trouble:
            lost.append(trouble)
            print(trouble, file=sys.stderr)
    print(f"texts typed into fields and left at random: {ROUNDS - len(lost)} kept of {ROUNDS} (seed {SEED})")
    return 1 if lost else 0


sys.exit(main())
