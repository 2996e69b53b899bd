#!/usr/bin/env bash
# The window and the desktop around it: it opens where it was and as large as it was at every zoom, and never where no screen is;
# a system without any font is no fault; a plan file that another program takes away is told; a compositor that ends is told.
#
#   window.sh [PROGRAM]
#
# Debian packages: xvfb xdotool weston libgl1-mesa-dri libegl1 libxkbcommon-x11-0
# shellcheck source=display.sh
. "$(dirname "$0")/display.sh"
need Xvfb:xvfb xdotool:xdotool weston:weston
the_program "${1:-}"
plan="$work/plan.ron"
cp "$here/../../assets/sample-plan.ron" "$plan"
settings="$work/home/config/settings.ron"

place() { xdotool getwindowgeometry --shell "$window" | grep -E '^(X|Y|WIDTH|HEIGHT)=' | tr '\n' ' '; }
has_place() { [ "$(place)" = "$1" ]; }
# Closes as a person does, so that the place is noted.
close() { keys ctrl+q && wait_for 50 gone_now; }
gone_now() { gone "$window_pid" || [ "$(cut -d' ' -f3 "/proc/$window_pid/stat")" = Z ]; }

# keeps ZOOM_STEPS : the place is the same after four starts at a zoom.
keeps() {
    local wanted start
    keep_home='' begin_window "$plan" || return 1
    for _ in $(seq 1 "$1"); do keys ctrl+equal; done
    xdotool windowsize "$window" 1000 600 windowmove "$window" 60 40
    wanted='X=60 Y=40 WIDTH=1000 HEIGHT=600 '
    wait_for 30 has_place "$wanted" || { echo "the window cannot be placed: $(place)" >&2; return 1; }
    sleep 0.5
    close || { echo 'the window does not close' >&2; return 1; }
    for start in 1 2 3 4; do
        keep_home=yes begin_window "$plan" || return 1
        wait_for 20 has_place "$wanted" || { echo "start $start: $(place) and not $wanted" >&2; close; return 1; }
        close || return 1
    done
}

# returns X Y : a window that was left at a place where no screen is comes up on one.
returns() {
    keep_home='' begin_window "$plan" && sleep 0.5 && close || return 1
    [ -s "$settings" ] || { echo 'no settings were kept' >&2; return 1; }
    sed -i "s/position: .*/position: Some(($1, $2)),/" "$settings"
    keep_home=yes begin_window "$plan" || return 1
    sleep 1
    eval "$(place)"
    close
    # The screen is 1280 by 720.
    { [ "$X" -ge 0 ] && [ "$X" -lt 1180 ] && [ "$Y" -ge 0 ] && [ "$Y" -lt 700 ]; } || { echo "it is at $X, $Y" >&2; return 1; }
}

# A character that no bundled font has, in the title of the plan and typed, where fontconfig knows no font at all.
without_fonts() {
    mkdir -p "$work/no fonts"
    printf '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>' \
        "$work/no fonts" "$work/cache" >"$work/fonts.conf"
    sed 's/title: "Path to team lead"/title: "职业 キャリア 경력 مهنة"/' "$plan" >"$work/titled.ron"
    export FONTCONFIG_FILE="$work/fonts.conf"
    keep_home='' begin_window "$work/titled.ron" || { unset FONTCONFIG_FILE; return 1; }
    unset FONTCONFIG_FILE
    keys ctrl+k
    xdotool type --delay 80 '漢字'
    sleep 1
    gone_now && { cat "$work/output" >&2; return 1; }
    grep -qE 'panicked|fault|src/' "$work/output" && { cat "$work/output" >&2; return 1; }
    keys Escape
    close
}

unsaved() { case "$(title)" in '• '*) ;; *) return 1 ;; esac; }
saved() { ! unsaved; }
# A file that is gone leaves a plan that is not saved; back again it is saved.
taken_away() {
    keep_home='' begin_window "$plan" || return 1
    mv "$plan" "$work/aside.ron"
    wait_for 100 unsaved || { echo 'nothing is told' >&2; return 1; }
    keys ctrl+q
    sleep 1
    gone_now && { echo 'it closes without a question' >&2; return 1; }
    keys Escape
    mv "$work/aside.ron" "$plan"
    wait_for 100 saved || { echo 'it is not told that the file is back' >&2; return 1; }
    close
}

# The compositor ends while the window is open on it.
compositor_ends() {
    export XDG_RUNTIME_DIR="$work/run"
    mkdir -p -m 700 "$XDG_RUNTIME_DIR"
    weston --backend=headless-backend.so --socket=rungs-test --no-config >"$work/weston" 2>&1 &
    local compositor=$! display=$DISPLAY code
    started+=("$compositor")
    wait_for 100 test -S "$XDG_RUNTIME_DIR/rungs-test" || { cat "$work/weston" >&2; return 1; }
    unset DISPLAY
    WAYLAND_DISPLAY=rungs-test "$rungs" "$plan" >"$work/output" 2>&1 &
    window_pid=$!
    started+=("$window_pid")
    export DISPLAY=$display
    sleep 5
    gone_now && { cat "$work/output" >&2; return 1; }
    quietly_end "$compositor"
    wait_for 100 gone_now || { echo 'the window lives on' >&2; return 1; }
    { wait "$window_pid"; } 2>/dev/null
    code=$?
    [ "$code" -eq 3 ] || { echo "ended with $code: $(cat "$work/output")" >&2; return 1; }
    grep -q '^the display went away' "$work/output" || { cat "$work/output" >&2; return 1; }
}

begin_display
case_is 'the same place at 100 %' keeps 0
case_is 'the same place at 150 %' keeps 3
case_is 'the same place at 175 %' keeps 4
case_is 'a place to the right of every screen' returns 5000.0 60.0
case_is 'a place over every screen' returns 60.0 -3000.0
case_is 'no fonts at all' without_fonts
case_is 'the file is taken away and comes back' taken_away
case_is 'the compositor ends' compositor_ends
sum 'places, fonts, files and compositors'
