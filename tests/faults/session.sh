#!/usr/bin/env bash
# The window is ended from outside while a plan has changes that are not saved: by a signal, by a display that dies, by a bus
# that dies during a dialog. The changes must be in the recovery folder afterwards; of the last five seconds they may be lost,
# except where the window is asked to end and has the time to write them.
#
#   session.sh [PROGRAM]
#
# Debian packages: xvfb xdotool dbus python3-dbus python3-gi libgl1-mesa-dri libegl1 libxkbcommon-x11-0 libdbus-1-3
# shellcheck source=display.sh
. "$(dirname "$0")/display.sh"
need Xvfb:xvfb xdotool:xdotool dbus-daemon:dbus
/usr/bin/python3 -c 'import dbus, gi' 2>/dev/null || { echo 'these Debian packages are needed: python3-dbus python3-gi' >&2; exit 2; }
the_program "${1:-}"
plan="$work/plan.ron"
# A shell starts what runs in the background with SIGINT ignored, which Rungs respects.
launch="$(command -v env) --default-signal=HUP,INT,TERM"

dirty() { case "$(title)" in '• '*) ;; *) return 1 ;; esac; }
# Ticks the first of the next three steps on the first screen; the next one then stands in its place.
tick() { xdotool mousemove 518 300 click 1 && sleep 0.3 && xdotool mousemove 5 5; }
done_steps() { "$rungs" steps --json "$1" 2>/dev/null | grep -cE '"(status|state)": "done"'; }

# The snapshot with most ticked steps; nothing if there is none.
recovered() {
    local file best=-1 count
    for file in "$work"/home/state/recovery/*.ron; do
        [ -e "$file" ] && grep -q '^// (' "$file" || continue
        count=$(done_steps "$file")
        [ "$count" -le "$best" ] || best=$count
    done
    [ "$best" -ge 0 ] && echo "$best"
}

# ended HOW FRESH STATUS : after two changes, six seconds apart, the window is ended; "fresh" says whether the second must
# be there although it was made at the last moment; STATUS is the exit status the shell must see, "any" for any.
ended() {
    local how=$1 fresh=$2 status=$3 before after wanted code=0
    cp "$here/../../assets/sample-plan.ron" "$plan"
    before=$(done_steps "$plan")
    local whole
    whole=$(cksum <"$plan")
    begin_display
    begin_bus
    rm -f "$work/asked"
    /usr/bin/python3 "$here/fake_portal.py" blackhole "$work/asked" &
    started+=("$!")
    wait_for 100 test -e "$work/asked"
    begin_window "$plan" || return 1
    tick
    wait_for 50 dirty || { echo 'the change was not made' >&2; return 1; }
    sleep 6
    tick
    case $how in
    display) quietly_end "$display_pid" ;;
    bus)
        # Saving elsewhere asks for a file without a question before it.
        keys ctrl+shift+s
        wait_for 50 test -s "$work/asked" || { echo 'no dialog was asked for' >&2; return 1; }
        quietly_end "$bus_pid"
        sleep 1
        alive "$window_pid" || { echo 'the window has died with the bus' >&2; return 1; }
        kill -9 "$window_pid"
        ;;
    *) kill "-$how" "$window_pid" ;;
    esac
    wait_for 50 ended_now || { echo "the window lives on after $how" >&2; return 1; }
    { wait "$window_pid"; } 2>/dev/null
    code=$?
    quietly_end "$display_pid"
    quietly_end "$bus_pid"
    [ "$status" = any ] || [ "$code" -eq "$status" ] || { echo "ended with $code and not $status" >&2; return 1; }
    [ "$(cksum <"$plan")" = "$whole" ] || { echo 'the plan file was changed' >&2; return 1; }
    ! grep -q panicked "$work/output" || { cat "$work/output" >&2; return 1; }
    after=$(recovered) || { echo "no snapshot in the recovery folder after $how" >&2; return 1; }
    wanted=$((before + 1))
    [ "$fresh" = no ] || wanted=$((before + 2))
    [ "$after" -ge "$wanted" ] || { echo "the snapshot has $after ticked steps, $wanted are wanted" >&2; return 1; }
}
ended_now() { gone "$window_pid" || [ "$(cut -d' ' -f3 "/proc/$window_pid/stat")" = Z ]; }

case_is 'SIGTERM' ended TERM yes 143
case_is 'SIGHUP' ended HUP yes 129
case_is 'SIGINT' ended INT yes 130
case_is 'SIGKILL' ended KILL no 137
case_is 'the display dies' ended display no any
case_is 'the bus dies during a dialog' ended bus no any
sum 'changes kept when the session ends'
