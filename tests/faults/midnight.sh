#!/usr/bin/env bash
# The window stays open while the day changes: over midnight, over a night asleep, and into another time zone. What is ticked
# afterwards must be of the new day in the file.
#
#   midnight.sh [PROGRAM]
#
# Debian packages: libfaketime tzdata xvfb xdotool dbus libgl1-mesa-dri libegl1 libxkbcommon-x11-0
# shellcheck source=display.sh
. "$(dirname "$0")/display.sh"
need Xvfb:xvfb xdotool:xdotool dbus-daemon:dbus
faketime=$(ls /usr/lib/*/faketime/libfaketimeMT.so.1 2>/dev/null | head -1)
zones=/usr/share/zoneinfo
[ -n "$faketime" ] && [ -e $zones/Etc/GMT-14 ] || { echo 'these Debian packages are needed: libfaketime tzdata' >&2; exit 2; }
the_program "${1:-}"
plan="$work/plan.ron"
cp "$here/../../assets/sample-plan.ron" "$plan"

# clock DAY TIME : from now on it is that time, in UTC. The file is replaced in one piece, for the window reads it all the time.
clock() {
    printf '%+d\n' $(($(date -u -d "$1 $2" +%s) - $(date +%s))) >"$work/clock.new"
    mv "$work/clock.new" "$work/clock"
}
# zone NAME : the computer is in that time zone from now on.
zone() { cp "$zones/$1" "$work/zone.new" && mv "$work/zone.new" "$work/zone"; }

# Ticks the first of the next three steps; the next one then stands in its place.
tick() { xdotool mousemove 518 300 click 1 && sleep 0.5 && xdotool mousemove 5 5; }
dirty() { case "$(title)" in '• '*) ;; *) return 1 ;; esac; }
saved() { ! dirty; }
# How many steps are done on a day, and how many levels are of it.
done_on() { grep -c "done: Some(\"$1\")" "$plan"; }
levels_of() { grep -c "date: \"$1\"" "$plan"; }
is_done_on() { [ "$(done_on "$1")" -eq 1 ] && [ "$(levels_of "$1")" -ge 1 ]; }

clock 2026-11-24 12:00:00
zone Etc/UTC
begin_display
begin_bus
launch="$(command -v env) LD_PRELOAD=$faketime FAKETIME_TIMESTAMP_FILE=$work/clock FAKETIME_NO_CACHE=1"
launch="$launch FAKETIME_DONT_FAKE_MONOTONIC=1 TZ=:$work/zone"
begin_window "$plan" || exit 1

clock 2026-11-24 23:59:50
tick
wait_for 50 dirty || { echo 'the change was not made' >&2; exit 1; }
# Nobody touches anything for a while.
sleep 14
tick
clock 2026-11-27 08:00:00
tick
clock 2026-11-27 20:00:00
zone Etc/GMT-14
# The zone is looked at every two seconds.
sleep 5
tick
sleep 0.5
keys ctrl+s
wait_for 100 saved || echo 'the plan was not saved' >&2

case_is 'a step ticked before midnight is of that day' is_done_on 2026-11-24
case_is 'a step ticked after midnight is of the next day' is_done_on 2026-11-25
case_is 'a step ticked after a night asleep is of that day' is_done_on 2026-11-27
case_is 'a step ticked in a time zone where it is tomorrow is of that day' is_done_on 2026-11-28
sum 'days that changed under an open window, of the right day in the file'
