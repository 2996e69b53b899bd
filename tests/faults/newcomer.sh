#!/usr/bin/env bash
# Somebody new gets from the first screen to a saved plan with ten rated skills, five steps, one of them finished, and a kept
# route, in the real window: with the mouse and with the keyboard alone, where a Tab is one action, in at most 60 actions and in at
# most 90 seconds.
#
#   newcomer.sh [PROGRAM]
#
# Debian packages: xvfb xdotool dbus at-spi2-core gir1.2-atspi-2.0 python3-gi libglib2.0-bin libgl1-mesa-dri libegl1 libxkbcommon-x11-0
# shellcheck source=display.sh
. "$(dirname "$0")/display.sh"
need Xvfb:xvfb xdotool:xdotool dbus-daemon:dbus
need_reader
the_program "${1:-}"
most_actions=60 most_seconds=90

begin_display
begin_bus
begin_reader

for way in mouse keyboard; do
    cases=$((cases + 1))
    begin_window || exit 1
    sleep 1
    said=$(/usr/bin/python3 "$here/newcomer.py" "$way" "$window" "$work/$way.ron" 2>&1)
    echo "with the $way: $(tail -1 <<<"$said")"
    kill "$window_pid"
    wait_for 50 gone "$window_pid"
    took=$(sed -n 's/^saved: \([0-9]*\) actions, \([0-9]*\) s$/\1 \2/p' <<<"$said")
    read -r did lasted <<<"${took:-999 999}"
    plan=$work/$way.ron
    if [ "$did" -le $most_actions ] && [ "$lasted" -le $most_seconds ] && [ -f "$plan" ] &&
        "$rungs" check "$plan" >/dev/null &&
        "$rungs" steps "$plan" --json | /usr/bin/python3 -c '
import json, sys
steps = json.load(sys.stdin)["steps"]
sys.exit(not (len(steps) == 5 and sum(step["state"] == "done" for step in steps) == 1))' &&
        [ "$(grep -c 'basis: rated\|basis: Rated\|skill:' "$plan")" -ge 10 ] && grep -q 'routes: \[' "$plan"; then
        good=$((good + 1))
    else
        echo "$said" >&2
    fi
done
sum 'ways to a saved plan'
