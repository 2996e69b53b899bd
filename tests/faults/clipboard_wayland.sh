#!/usr/bin/env bash
# Text goes from the window to another program and back, and the picture of a chart to another program, by way of the
# clipboard of a Wayland compositor.
#
#   clipboard_wayland.sh [PROGRAM]
#
# Debian packages: sway wl-clipboard wtype libgl1-mesa-dri libegl1 libxkbcommon-x11-0
# shellcheck source=display.sh
. "$(dirname "$0")/display.sh"
need sway:sway python3:python3 wl-copy:wl-clipboard wtype:wtype setpriv:util-linux
the_program "${1:-}"
plan="$work/plan.ron"

# The compositor does not run as root; its socket is for root all the same.
begin_compositor() {
    export XDG_RUNTIME_DIR="$work/run" WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman
    export LIBGL_ALWAYS_SOFTWARE=1
    unset DISPLAY WAYLAND_DISPLAY SWAYSOCK
    mkdir -m 700 "$work/run"
    printf 'xwayland disable\noutput HEADLESS-1 mode 1280x720\n' >"$work/sway"
    local as=()
    if [ "$(id -u)" -eq 0 ]; then
        chmod 755 "$work"
        chown 65534:65534 "$work/run"
        as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    fi
    "${as[@]}" sway -c "$work/sway" >"$work/compositor" 2>&1 &
    started+=("$!")
    wait_for 100 has_socket || { echo "no compositor: $(cat "$work/compositor")" >&2; exit 2; }
    WAYLAND_DISPLAY=$(basename "$(find "$work/run" -name 'wayland-*' ! -name '*.lock')")
    SWAYSOCK=$(find "$work/run" -name 'sway-ipc*')
    export WAYLAND_DISPLAY SWAYSOCK
    # A keyboard that stays, as a desktop has one: while the last one is unplugged, libwayland takes an offer of another
    # program for a broken connection.
    wtype -s 3600000 -k Escape &
    started+=("$!")
    sleep 0.5
}
has_socket() { find "$work/run" -name 'wayland-*' ! -name '*.lock' | grep -q . && find "$work/run" -name 'sway-ipc*' | grep -q .; }

window_is_there() { swaymsg -t get_tree | grep -q 'Rungs"'; }
begin() {
    cp "$here/../../assets/sample-plan.ron" "$plan"
    mkdir -p "$work/home"
    export RUNGS_CONFIG_HOME="$work/home/config" RUNGS_STATE_HOME="$work/home/state" RUNGS_DATA_HOME="$work/home/data"
    "$rungs" "$plan" >"$work/output" 2>&1 &
    window_pid=$!
    started+=("$window_pid")
    wait_for 300 window_is_there || { echo "no window: $(cat "$work/output")" >&2; return 1; }
    sleep 1
}

# Each call is another keyboard, which the window has to get to know first.
with_ctrl() { wtype -s 250 -M ctrl "$1" -m ctrl -s 150; }
key() { wtype -s 250 -k "$1" -s 150; }
type_in() { wtype -s 250 -d 15 "$1" -s 150; }

here_now() { timeout 5 wl-paste --no-newline 2>/dev/null; }
is_on_clipboard() { [ "$(here_now)" = "$1" ]; }
file_has() { grep -qF -- "$1" "$plan"; }

# in_name : puts the keyboard into the name of the plan, with its whole text chosen.
in_name() {
    key Escape && with_ctrl k && sleep 0.4 && type_in 'plan details' && sleep 0.4 && key Return && sleep 0.6 && with_ctrl a
}
saved() {
    with_ctrl s
    wait_for 50 file_has "$1"
}

copied() {
    in_name && type_in 'Kept for others' && with_ctrl a && with_ctrl c && wait_for 30 is_on_clipboard 'Kept for others' || return 1
    # It outlives a switch of screens.
    key Escape && with_ctrl 6 && sleep 0.5 && is_on_clipboard 'Kept for others'
}
cut_out() { in_name && type_in 'Cut out of it' && with_ctrl a && with_ctrl x && wait_for 30 is_on_clipboard 'Cut out of it'; }
pasted() {
    printf 'From another program' | wl-copy
    in_name && with_ctrl v && sleep 0.5 && saved 'title: "From another program"'
}
one_line() {
    printf 'One\r\ntwo\tthree\n' | wl-copy
    in_name && with_ctrl v && sleep 0.5 && saved 'title: "One two three"'
}
# Tab goes on until the chart of Salary has the keyboard, for a compositor without a screen has no pointer to put over it.
pictured() {
    key Escape && with_ctrl 5 && printf 'before' | wl-copy
    for _ in $(seq 1 30); do
        key Tab && with_ctrl c
        if wait_for 10 has_picture; then
            local width height colours edge
            read -r width height colours edge < <(timeout 10 wl-paste --type image/png | "$here/card.py")
            echo "picture: $width × $height pixels, $colours colours"
            [ "$colours" -gt 50 ] && [ "$edge" = edge ]
            return
        fi
    done
    return 1
}
has_picture() { timeout 5 wl-paste --list-types 2>/dev/null | grep -q '^image/png$'; }

begin_compositor
begin || exit 1
case_is 'what is copied is for other programs and outlives the screen' copied
case_is 'what is cut is on the clipboard' cut_out
case_is 'what another program copied is pasted' pasted
case_is 'lines and tabs become one line' one_line
case_is 'a chart is copied as a picture of its card' pictured
sum 'texts and pictures by way of the Wayland clipboard'
