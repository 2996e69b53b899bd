#!/usr/bin/env bash
# File dialogs of a desktop that answers badly or not at all: the window goes on, a path can be typed, Esc gives up at once.
#
#   portal.sh [PROGRAM] [full]
#
# "full" also waits until the dialog library gives a silent portal up, which takes 25 seconds.
# Debian packages: xvfb xdotool dbus python3-dbus python3-gi libgl1-mesa-dri libegl1 libxkbcommon-x11-0 libdbus-1-3
# shellcheck source=display.sh
. "$(dirname "$0")/display.sh"
need Xvfb:xvfb xdotool:xdotool dbus-daemon:dbus pgrep:procps
/usr/bin/python3 -c 'import dbus, gi' 2>/dev/null || { echo 'these Debian packages are needed: python3-dbus python3-gi' >&2; exit 2; }
the_program "${1:-}"

sample="$here/../../assets/sample-plan.ron"
mine="$work/mine.ron" other="$work/other.ron"
cp "$sample" "$mine"
sed 's/^\( *title: \)"[^"]*"/\1"The other plan"/' "$sample" >"$other"
grep -q 'The other plan' "$other" || { echo 'the sample plan has no title to change' >&2; exit 2; }
slowest_cancel=0 slowest_offer=0
begin_display

# portal MODE : a bus with a portal that behaves so; "none" has no portal, "no-bus" no bus.
portal() {
    rm -f "$work/asked"
    : >"$work/asked.none"
    if [ "$1" = no-bus ]; then
        export DBUS_SESSION_BUS_ADDRESS="unix:path=$work/no-bus"
        return
    fi
    begin_bus
    [ "$1" = none ] && return
    /usr/bin/python3 "$here/fake_portal.py" "$1" "$work/asked" "$other" &
    started+=("$!")
    wait_for 100 test -e "$work/asked"
}

asked() { [ "$(wc -l <"$work/asked")" -ge "$1" ]; }
dialog() { dialog_pid=$(pgrep -P "$window_pid" -f -- --pick | head -1) && [ -n "$dialog_pid" ]; }
no_dialog() { ! pgrep -P "$window_pid" -f -- --pick >/dev/null; }

# The window applies and keeps a change of the zoom, there and back: it goes on while a dialog is open.
goes_on() {
    settings_before=$(settings)
    keys ctrl+plus
    wait_for 50 other_settings || { echo 'the window does not go on' >&2; return 1; }
    settings_before=$(settings)
    keys ctrl+0
    wait_for 50 other_settings || { echo 'the window does not go back' >&2; return 1; }
}
settings() { cat "$work"/home/config/* 2>/dev/null | cksum; }
other_settings() { [ "$(settings)" != "$settings_before" ]; }

# Esc ends the process of the dialog; how long it took goes into the sum.
cancels() {
    local began took
    began=$(now)
    keys Escape
    while alive "$dialog_pid" && ! is_zombie "$dialog_pid"; do
        took=$(($(now) - began))
        [ $took -lt 3000 ] || { echo 'Esc does not cancel' >&2; return 1; }
    done
    took=$(($(now) - began))
    [ $took -le $slowest_cancel ] || slowest_cancel=$took
    alive "$window_pid"
}
is_zombie() { [ "$(cut -d' ' -f3 "/proc/$1/stat" 2>/dev/null)" = Z ]; }

# The dialog has failed by itself: half a second later a typed path opens the other plan.
is_offered_a_path() {
    wait_for 100 no_dialog || { echo 'the dialog does not end' >&2; return 1; }
    sleep 0.5
    slowest_offer=500
    types_a_path
}

# A key that came before the field was there is typed again.
types_a_path() {
    local attempt
    for attempt in 1 2 3; do
        keys ctrl+a
        xdotool type --delay 5 "$other"
        keys Return
        wait_for 30 title_has 'The other plan' && return 0
        echo "attempt $attempt to type $other opened nothing" >&2
    done
    echo "the typed path opens nothing: $(title), dialogs asked for: $(wc -l <"$work/asked"), the program said:" >&2
    cat "$work/output" >&2
    return 1
}

answer() { wait_for 50 title_has 'The other plan'; }
# Chosen nothing: no complaint, no path dialog, and the next dialog can be opened.
cancel() { wait_for 50 no_dialog && sleep 0.3 && keys ctrl+o && wait_for 50 asked 2 && alive "$window_pid"; }
silent() { dialog && goes_on && cancels; }
blackhole() { dialog && goes_on && cancels && keys ctrl+o && wait_for 50 asked 2 && keys ctrl+l && sleep 0.6 && types_a_path; }
ancient() { dialog && goes_on && keys ctrl+l && sleep 0.6 && no_dialog && types_a_path; }
patient() { wait_for 400 no_dialog && is_offered_a_path; }
bus_dies() { dialog && quietly_end "$bus_pid" && is_offered_a_path && alive "$window_pid"; }

# with MODE CHECK : opens the dialog of the desktop on a fresh window and checks what comes of it.
with() {
    portal "$1"
    begin_window "$mine" || return 1
    wait_for 50 title_has 'Path to team lead' || { echo "unexpected title: $(title)" >&2; return 1; }
    keys ctrl+o
    case $1 in
    none | no-bus) ;;
    *) wait_for 50 asked 1 || { echo "no dialog was asked for ($1)" >&2; return 1; } ;;
    esac
    local outcome=0
    "$2" || outcome=1
    ! grep -q panicked "$work/output" || { cat "$work/output" >&2; outcome=1; }
    quietly_end "$window_pid"
    [ "$1" = no-bus ] || quietly_end "$bus_pid"
    return $outcome
}

case_is 'a portal that answers' with answer answer
case_is 'a portal where nothing is chosen' with cancel cancel
case_is 'a silent portal' with silent silent
case_is 'a portal that never answers' with blackhole blackhole
case_is 'an ancient portal' with ancient ancient
case_is 'no portal' with none is_offered_a_path
case_is 'no bus' with no-bus is_offered_a_path
case_is 'a bus that dies' with blackhole bus_dies
if [ "${2:-}" = full ]; then case_is 'a silent portal, waited for' with silent patient; fi
sum "file dialogs that fail (cancel within $slowest_cancel ms, a path within $slowest_offer ms)"
