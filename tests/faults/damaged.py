#!/usr/bin/env python3
"""Damaged and hostile plans and catalogues through every command, and a window on each plan that `check` calls good.

    damaged.py [PROGRAM] [FILES] [SEED]

A third of the files are catalogues. It counts runs that panic or end by a signal, take more than 2 seconds of a processor
or 200 MB, change a file, or write what acts on a terminal; each must be 0. A debug build gets four times the time.

Debian packages: python3; xvfb for the windows, which are left out without it.
"""
import hashlib
import os
import random
import re
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PROGRAM = os.path.realpath(sys.argv[1] if len(sys.argv) > 1 else "target/debug/rungs")
FILES = int(sys.argv[2]) if len(sys.argv) > 2 else 150
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else 1
SECONDS = 8.0 if "/debug/" in PROGRAM else 2.0
MEGABYTES = 200
SAMPLE = (ROOT / "assets/sample-plan.ron").read_text()
CATALOGUE = ROOT / "assets/catalogue"
# What must not reach a terminal: all but line feeds and tabs that cannot be seen, acts, or turns letters around.
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
                 "\ufff9-\ufffb\U000e0000-\U000e007f]")
UNFIT = ["\x00", "\x1b]52;c;aGk=\x07", "\x1b[2J", "\u202eabc", "\u2066", "\u200f", "\x9b31m", "\r", "\n", "\u2028",
         "\U000e0041", "\x7f", "\x08\x08"]
NUMBERS = ["-1", "0", "NaN", "inf", "-inf", "1e400", "5e-324", "-0.0", "99999999999999999999999999", "9223372036854775807",
           "-9223372036854775808", "0.000001", "1e308", "\"7\"", "()", "[]", "None", "Some(1)", "'x'", "0x10", "1_0"]
DATES = ["-9999-01-01", "9999-12-31", "0000-01-01", "-000001-01-01", "+010000-01-01", "2026-02-30", "2026-13-01", "26-1-1",
         "1900-01-01", "2026-11-21T00:00:00Z", ""]
WORDS = ["Stated", "Done", "ToDo", "Nobody", "true", "Some(Some(Bachelor))", "Step(\"\")", "Assumed"]


def escaped(text):
    """As it stands in a RON text, between its quotes."""
    return "".join(f"\\u{{{ord(letter):x}}}" if RAW.match(letter) or letter in "\"\\\n\t" else letter for letter in text)


def one(pattern, text, rng, new):
    """The text with one of the places that match replaced."""
    found = list(re.finditer(pattern, text))
    if not found:
        return text
    at = rng.choice(found)
    return text[:at.start()] + (new(at) if callable(new) else new) + text[at.end():]


def with_lists(text, **lists):
    """The sample with lists of its own put before the last bracket, in place of what it has of that name."""
    body = "".join(f"    {name}: [{entries}],\n" for name, entries in lists.items())
    for name in lists:
        text = re.sub(rf"    {name}: \[.*?\n    \],\n", "", text, flags=re.S)
    return text.rstrip()[:-1] + body + ")\n"


def nested(rng):
    opening, closing = rng.choice([("[", "]"), ("Some(", ")"), ("(a:", ")"), ("{1:", "}"), ("/*", "*/")])
    deep = rng.choice([10, 40, 130, 5000, 100_000])
    return opening * deep + "1" + closing * deep


def step(number, title="t", more=""):
    return (f'(id:"s{number}",title:"{title}",builds:[(skill:"mlops",to:1)],'
            f'hours:(optimistic:1,likely:2,pessimistic:3),state:ToDo{more}),')


def entry(number, more=""):
    return f'(id:"k{number}",skill:"mlops",level:{number % 5},date:"2026-01-{number % 28 + 1:02}",basis:Stated{more}),'


def kinds_of_plans():
    """Each kind of damage: from a generator of random numbers to the content of a file."""
    def lines(change):
        def damaged(rng):
            all_lines = SAMPLE.splitlines(keepends=True)
            at = rng.randrange(len(all_lines))
            return "".join(all_lines[:at] + change(all_lines[at], rng) + all_lines[at + 1:])
        return damaged

    def flipped(rng):
        data = bytearray(SAMPLE.encode())
        for _ in range(rng.choice([1, 1, 2, 8])):
            data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        return bytes(data)

    def spliced(rng):
        data = SAMPLE.encode()
        one_end, other = sorted(rng.randrange(len(data)) for _ in range(2))
        return rng.choice([data[:one_end] + data[other:], data[:other] + data[one_end:], data[:one_end] * 2])

    def text(pattern, rng, value):
        return one(pattern, SAMPLE, rng, lambda at: f'{at[1]}"{value}"')

    quoted = r'((?:title|note|evidence|id|skill|role|goal|stage|place|currency|date): (?:Some\()?)"[^"]*"'
    free = r'((?:title|note|evidence): (?:Some\()?)"[^"]*"'
    number = r"(?<=: )-?\d+(?:\.\d+)?(?=,)"

    def many(rng):
        count = rng.choice([3000, 10_000])
        return rng.choice([
            lambda: with_lists(SAMPLE, steps="".join(step(at) for at in range(count)), time=""),
            lambda: with_lists(SAMPLE, ledger="".join(entry(at) for at in range(count))),
            lambda: with_lists(SAMPLE, saved_roles='"ml-engineer",' * count),
            lambda: with_lists(SAMPLE, path='(role:"ml-engineer"),' * count),
            lambda: with_lists(SAMPLE, paid="".join(
                f'(id:"p{at}",date:"2026-01-01",amount:(minor:100,currency:"USD"),part:Base,per:Year),'
                for at in range(count))),
            lambda: SAMPLE.replace("    assumptions: Assumptions(", "    assumptions: Assumptions(\n        claims: ["
                                   + "".join(f'(role:"ml-engineer",claim:"c{at}"),' for at in range(count)) + "],", 1),
            lambda: SAMPLE.rstrip()[:-1] + "".join(f"z{at}: {at},\n" for at in range(count)) + ")\n",
            lambda: with_lists(SAMPLE, steps=step(1) * count),
            lambda: with_lists(SAMPLE, time=f'(id:"x",step:"nobody",date:"2026-01-01",hours:1),' * count),
        ])()

    def long(rng):
        length = rng.choice([300, 65_535, 65_536, 200_000, 1_000_000])
        letter = rng.choice(["x", "é", "\\u{200f}", "東", " ", "\\n", "https://a/"])
        return text(free, rng, letter * length)

    def encoded(rng):
        return rng.choice([
            lambda: b"\xef\xbb\xbf" + SAMPLE.encode(), lambda: SAMPLE.encode("utf-16"), lambda: SAMPLE.encode("utf-16-be"),
            lambda: SAMPLE.replace("\n", "\r\n").encode(), lambda: SAMPLE.replace("\n", "\r").encode(),
            lambda: SAMPLE.replace("team", "té\xe4m").encode("latin-1", "replace"), lambda: SAMPLE.encode()[:-40] + b"\x00" * 40,
            lambda: b"\x00" * 4096, lambda: b"", lambda: b" \n" * 50_000, lambda: b"\xff" * 100, lambda: os.urandom(3000),
            lambda: b"{\"format\": 2}", lambda: SAMPLE.encode() * 2, lambda: b"Plan(format: 9, " + SAMPLE.encode()[20:],
        ])()

    return {
        "cut short": lambda rng: SAMPLE[:rng.randrange(len(SAMPLE))],
        "bits turned": flipped,
        "parts lost or twice": spliced,
        "line lost": lines(lambda line, rng: []),
        "line twice": lines(lambda line, rng: [line, line]),
        "line elsewhere": lines(lambda line, rng: [line, rng.choice(SAMPLE.splitlines(keepends=True))]),
        "number": lambda rng: one(number, SAMPLE, rng, rng.choice(NUMBERS)),
        "date": lambda rng: text(r'((?:date|since|start|due|done): (?:Some\()?)"[^"]*"', rng, rng.choice(DATES)),
        "word": lambda rng: one(r"(?<=: )[A-Z][A-Za-z]+(?=,)", SAMPLE, rng, rng.choice(WORDS)),
        "wrong type": lambda rng: one(r"(?<=: )[^\n]+(?=,\n)", SAMPLE, rng, rng.choice(NUMBERS)),
        "control character": lambda rng: text(free, rng, "a" + escaped(rng.choice(UNFIT)) + "b"),
        "control character, raw": lambda rng: text(free, rng, "a" + rng.choice(UNFIT).replace('"', "") + "b"),
        "control character in an id": lambda rng: text(quoted, rng, "a" + escaped(rng.choice(UNFIT)) + "b"),
        "unknown field": lambda rng: one(r"\n(?=    \w+:)", SAMPLE, rng, f"\n    {rng.choice(['mood', 'x' * 70_000, 'titel', 'r#a'])}: "
                                         + rng.choice(["1", '"' + escaped(rng.choice(UNFIT)) + '"', nested(rng), "A(b: {1: 2})"]) + ","),
        "deep": lambda rng: one(r"(?<=: )[^\n]+(?=,\n)", SAMPLE, rng, nested(rng)),
        "same id": lambda rng: re.sub(r'id: "k\d+"', 'id: "k1"', SAMPLE, count=rng.randrange(2, 9)),
        "long text": long,
        "many": many,
        "encoding": encoded,
        "links": lambda rng: text(r'(evidence: (?:Some\()?)"[^"]*"', rng, rng.choice([
            "https://a:99999/../../etc/passwd", "file:///etc/passwd", "javascript:alert(1)", "https://", "http://%00/"])),
    }


def special(path, rng):
    """Something in the place of a file that is none."""
    kind = rng.randrange(8)
    if kind == 0:
        os.mkfifo(path)
    elif kind == 1:
        path.mkdir()
    elif kind == 2:
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind(str(path))
    elif kind == 3:
        path.symlink_to(path.name)
    else:
        path.symlink_to(["/dev/zero", "/dev/null", "/proc/self/mem", "/proc/kmsg"][kind - 4])


def damaged_catalogue(folder, rng):
    """A copy of the catalogue with one file damaged."""
    shutil.copytree(CATALOGUE, folder)
    files = sorted(folder.rglob("*.ron"))
    victim = rng.choice(files)
    text = victim.read_text()
    kind = rng.randrange(10)
    if kind == 0:
        victim.unlink()
        special(victim, rng)
    elif kind == 1:
        victim.write_bytes(text.encode()[:rng.randrange(max(1, len(text)))])
    elif kind == 2:
        data = bytearray(text.encode())
        for _ in range(4):
            data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        victim.write_bytes(bytes(data))
    elif kind == 3:
        victim.write_text(one(r"(?<=: )-?\d+(?:\.\d+)?(?=,)", text, rng, rng.choice(NUMBERS)))
    elif kind == 4:
        victim.write_text(one(r'"[^"]*"', text, rng, '"a' + escaped(rng.choice(UNFIT)) + 'b"'))
    elif kind == 5:
        victim.write_text(one(r"(?<=: )[^\n]+(?=,\n)", text, rng, nested(rng)))
    elif kind == 6:
        victim.write_text(one(r"\n", text, rng, "\n" + "    x: 1,\n" * rng.choice([1, 1000])))
    elif kind == 7:
        for number in range(rng.choice([1, 200, 6000])):
            (folder / f"roles/{number}.ron").write_text("Role(")
    elif kind == 8:
        name = rng.choice(["\x1b[2J", "a\nb", "\u202e", "x" * 200])
        (folder / f"roles/{name}.ron").write_text(text[:50])
    else:
        victim.write_text(one(r'"[^"]*"', text, rng, '"' + "x" * 1_000_000 + '"'))


class Counts:
    def __init__(self):
        self.lock = threading.Lock()
        self.runs = self.windows = self.good = 0
        self.slowest, self.largest = 0.0, 0
        self.bad = {"panics": 0, "too slow": 0, "too large": 0, "files changed": 0, "raw escapes": 0}

    def fail(self, what, told):
        with self.lock:
            self.bad[what] += 1
        print(f"{what}: {told}", file=sys.stderr)


def state_of(path):
    """What is there, to see that it stays."""
    found = os.lstat(path)
    if path.is_symlink() or not path.is_file():
        return (found.st_mode, found.st_ino)
    return (found.st_mode, hashlib.sha256(path.read_bytes()).hexdigest())


def run(counts, arguments, environment, told):
    """One run, judged; its exit code, none if it had to be killed."""
    out = tempfile.TemporaryFile()
    began = time.monotonic()
    process = subprocess.Popen([PROGRAM, *arguments], stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT,
                               env=environment)
    killed = threading.Timer(30, process.kill)
    killed.start()
    _, status, used = os.wait4(process.pid, 0)
    killed.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    out.seek(0)
    said = out.read()
    seconds, megabytes = used.ru_utime + used.ru_stime, used.ru_maxrss // 1024
    waited = time.monotonic() - began
    with counts.lock:
        counts.runs += 1
        counts.slowest, counts.largest = max(counts.slowest, seconds), max(counts.largest, megabytes)
    if process.returncode in (101, 134) or (process.returncode < 0 and waited < 29) or b"panicked" in said:
        counts.fail("panics", f"{told}: {said[:300]!r}")
    if seconds > SECONDS or waited >= 29:
        counts.fail("too slow", f"{told}: {seconds:.1f} s, {waited:.1f} s on the clock")
    if megabytes > MEGABYTES and "--exit-after-first-frame" not in arguments:
        counts.fail("too large", f"{told}: {megabytes} MB")
    raw = RAW.search(said.decode("utf-8", "replace").replace("\ufffd", "?"))
    if raw and "--exit-after-first-frame" not in arguments:
        counts.fail("raw escapes", f"{told}: {raw[0]!r} in {said[max(0, raw.start() - 40):raw.end() + 20]!r}")
    return process.returncode


def commands(plan, sample, other):
    plan, sample, other = map(str, (plan, sample, other))
    return [
        ["check", plan], ["check", "--json", plan], ["steps", plan], ["steps", "--json", plan], ["gap", "--plan", plan],
        ["gap", "--json", "--plan", plan], ["path", "--plan", plan], ["salary", "--plan", plan],
        ["salary", "--json", "--plan", plan], ["routes", "--plan", plan], ["why", "--plan", plan],
        ["claims", "ml-engineer", "--plan", plan], ["diff", sample, plan], ["diff", "--json", plan, sample],
        ["merge", sample, plan, sample, "-o", other, "--force"], ["done", plan, "no such step"],
    ]


def look_at(number, counts, work, environment):
    rng = random.Random(SEED * 1_000_003 + number)
    folder = work / str(number)
    folder.mkdir()
    own = {**environment, "RUNGS_CONFIG_HOME": str(folder / "config"), "RUNGS_DATA_HOME": str(folder / "data"),
           "RUNGS_STATE_HOME": str(folder / "state")}
    if number % 3 == 2:
        catalogue = folder / "catalogue"
        damaged_catalogue(catalogue, rng)
        for arguments in (["check", str(catalogue)], ["check", "--json", str(catalogue)]):
            run(counts, arguments, own, f"catalogue {number}: {arguments[:-1]}")
    else:
        plan = folder / "plan.ron"
        kinds = kinds_of_plans()
        names = [*kinds, "no file"]
        kind = names[number // 3 * 2 % len(names) if number % 3 == 0 else (number // 3 * 2 + 1) % len(names)]
        if kind == "no file":
            special(plan, rng)
        else:
            content = kinds[kind](rng)
            plan.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
        before = state_of(plan)
        told = f"plan {number}, {kind}"
        for arguments in commands(plan, ROOT / "assets/sample-plan.ron", folder / "merged.ron"):
            code = run(counts, arguments, own, f"{told}: {arguments[0]} {' '.join(arguments[1:2])}")
            if arguments == ["check", str(plan)]:
                good = code == 0
        if good:
            with counts.lock:
                counts.good += 1
            if "DISPLAY" in own:
                code = run(counts, ["--exit-after-first-frame", str(plan)], own, f"{told}: window")
                with counts.lock:
                    counts.windows += 1
                if code != 0:
                    counts.fail("panics", f"{told}: the window ends with {code}")
        if state_of(plan) != before:
            counts.fail("files changed", told)
    shutil.rmtree(folder)


def main():
    work = Path(tempfile.mkdtemp())
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    display = None
    if shutil.which("Xvfb"):
        reading, writing = os.pipe()
        display = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x720x24", "-nolisten", "tcp",
                                    "-noreset"], pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        environment["DISPLAY"] = ":" + os.read(reading, 20).decode().strip()
    counts = Counts()
    numbers = iter(range(FILES))

    def work_off():
        while True:
            with counts.lock:
                number = next(numbers, None)
            if number is None:
                return
            try:
                look_at(number, counts, work, environment)
            except OSError as error:
                counts.fail("panics", f"{number}: the test itself: {error}")

    threads = [threading.Thread(target=work_off) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if display:
        display.send_signal(signal.SIGTERM)
        display.wait()
    shutil.rmtree(work, ignore_errors=True)
    failed = ", ".join(f"{count} {what}" for what, count in counts.bad.items())
    print(f"damaged files: {FILES} files, {counts.runs} runs, {counts.windows} windows on {counts.good} good plans: {failed}; "
          f"at most {counts.slowest:.1f} s and {counts.largest} MB")
    return 1 if any(counts.bad.values()) else 0


if __name__ == "__main__":
    # A pipe or a device that is read without bounds must not take the machine with it.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.exit(main())
