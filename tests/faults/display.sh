# A display, a session bus and a window for the scripts beside this one; sourced, not run.
#
# Everything is private: the display listens on no network, the bus starts no service of the machine, the settings and the
# state of Rungs are in a folder that is removed at the end.
set -u
export PYTHONDONTWRITEBYTECODE=1

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
started=()
good=0 cases=0

# need COMMAND:PACKAGE… : ends the script with 2 and the names of the Debian packages that are missing.
need() {
    local pair missing=()
    for pair; do command -v "${pair%%:*}" >/dev/null || missing+=("${pair##*:}"); done
    [ ${#missing[@]} -eq 0 ] || { echo "these Debian packages are needed: ${missing[*]}" >&2; exit 2; }
}

# the_program ARGUMENT : the binary as an absolute path.
the_program() {
    rungs=$(realpath -- "${1:-target/debug/rungs}")
    [ -x "$rungs" ] || { echo "no program at $rungs" >&2; exit 2; }
}

# quietly_end PID… : ends processes this script has started, without a word of the shell about it.
quietly_end() { { kill -9 "$@" && wait "$@"; } >/dev/null 2>&1 || true; }

end_all() {
    [ ${#started[@]} -eq 0 ] || quietly_end "${started[@]}"
    rm -rf "$work"
}
trap end_all EXIT
trap 'exit 130' INT TERM

# begin_display : sets DISPLAY and display_pid.
begin_display() {
    : >"$work/display"
    Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp -noreset 3>"$work/display" >/dev/null 2>&1 &
    display_pid=$!
    started+=("$display_pid")
    wait_for 100 test -s "$work/display" || { echo 'the display does not start' >&2; exit 2; }
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
    unset WAYLAND_DISPLAY
}

# begin_bus : sets DBUS_SESSION_BUS_ADDRESS and bus_pid. The bus knows no service files.
begin_bus() {
    rm -f "$work/bus"
    cat >"$work/bus.conf" <<CONFIGURATION
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path=$work/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
CONFIGURATION
    dbus-daemon --config-file="$work/bus.conf" --nofork --nopidfile >/dev/null 2>&1 &
    bus_pid=$!
    started+=("$bus_pid")
    wait_for 100 test -S "$work/bus" || { echo 'the bus does not start' >&2; exit 2; }
    export DBUS_SESSION_BUS_ADDRESS="unix:path=$work/bus"
}

# need_reader : ends the script with 2 and the names of the Debian packages that a screen reader needs and that are missing.
need_reader() {
    need gdbus:libglib2.0-bin
    launcher=$(ls /usr/libexec/at-spi-bus-launcher /usr/lib/at-spi2-core/at-spi-bus-launcher 2>/dev/null | head -1)
    /usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0")' 2>/dev/null && [ -n "$launcher" ] ||
        { echo 'these Debian packages are needed: at-spi2-core gir1.2-atspi-2.0 python3-gi' >&2; exit 2; }
}

# begin_reader : tells programs on the session bus, from here on, that a screen reader runs.
begin_reader() {
    mkdir -p -m 700 "$work/run"
    export XDG_RUNTIME_DIR="$work/run"
    "$launcher" --launch-immediately >/dev/null 2>&1 &
    started+=("$!")
    wait_for 100 reader_says IsEnabled && reader_says ScreenReaderEnabled ||
        { echo 'no bus for screen readers' >&2; exit 2; }
}

reader_says() {
    gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
        --method org.freedesktop.DBus.Properties.Set org.a11y.Status "$1" '<true>' >/dev/null
}

# begin_window ARGUMENT… : starts Rungs with a fresh home and waits for its window; sets window_pid and window.
# With something in $keep_home the home stays as the window before has left it.
# $launch may hold a command to start it with; no dialog program of the machine is on its PATH.
begin_window() {
    export RUNGS_CONFIG_HOME="$work/home/config" RUNGS_STATE_HOME="$work/home/state" RUNGS_DATA_HOME="$work/home/data"
    [ -n "${keep_home:-}" ] || rm -rf "$work/home"
    mkdir -p "$work/home"
    PATH_BEFORE=$PATH
    mkdir -p "$work/empty"
    # shellcheck disable=SC2086
    PATH=$work/empty ${launch:-} "$rungs" "$@" >"$work/output" 2>&1 &
    window_pid=$!
    PATH=$PATH_BEFORE
    started+=("$window_pid")
    wait_for 300 has_window || { echo "no window: $(cat "$work/output")" >&2; return 1; }
    # There is no window manager that would give it the keyboard.
    sleep 0.5
    xdotool windowfocus "$window" 2>/dev/null
    sleep 0.2
}

has_window() { window=$(xdotool search --onlyvisible --name Rungs 2>/dev/null | head -1) && [ -n "$window" ]; }

# wait_for TENTHS COMMAND… : true as soon as the command is, false after that many tenths of a second.
wait_for() {
    local left=$1
    shift
    until "$@" >/dev/null 2>&1; do
        left=$((left - 1))
        [ "$left" -gt 0 ] || return 1
        sleep 0.1
    done
}

title() { xdotool getwindowname "$window" 2>/dev/null; }
title_has() { case "$(title)" in *"$1"*) ;; *) return 1 ;; esac; }
keys() { xdotool key --clearmodifiers "$@"; }
alive() { kill -0 "$1" 2>/dev/null; }
gone() { ! alive "$1"; }

# milliseconds now, for differences.
now() { local time=${EPOCHREALTIME/[.,]/}; echo $((time / 1000)); }

# case_is NAME COMMAND… : counts a case and says which one failed.
case_is() {
    local name=$1
    shift
    cases=$((cases + 1))
    if "$@"; then good=$((good + 1)); else echo "failed: $name" >&2; fi
}

# sum NAME : the line that is read, and the exit code of the script.
sum() {
    echo "$1: $good of $cases"
    [ "$good" -eq "$cases" ]
}
