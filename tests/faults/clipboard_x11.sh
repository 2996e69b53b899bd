#!/usr/bin/env bash
# Text goes from the window to another program and back, and the picture of a chart to another program, by way of the
# clipboard of an X11 display.
#
#   clipboard_x11.sh [PROGRAM]
#
# Debian packages: xvfb xclip xdotool libgl1-mesa-dri libegl1 libxkbcommon-x11-0
# shellcheck source=display.sh
. "$(dirname "$0")/display.sh"
need Xvfb:xvfb xclip:xclip xdotool:xdotool python3:python3
the_program "${1:-}"
plan="$work/plan.ron"

here_now() { timeout 5 xclip -selection clipboard -o 2>/dev/null; }
put() { timeout 10 xclip -selection clipboard -i >/dev/null 2>&1; }
is_on_clipboard() { [ "$(here_now)" = "$1" ]; }
file_has() { grep -qF -- "$1" "$plan"; }

# in_field TEXT : puts the keyboard into the name of the plan, with its whole text chosen, and types TEXT.
in_name() {
    keys Escape ctrl+k && sleep 0.4 && xdotool type --delay 20 'plan details' && sleep 0.4 && keys Return && sleep 0.6
    keys ctrl+a
    [ -z "${1:-}" ] || xdotool type --delay 10 "$1"
    sleep 0.2
}

begin() {
    cp "$here/../../assets/sample-plan.ron" "$plan"
    begin_display
    begin_window "$plan"
}
end() { quietly_end "$window_pid" "$display_pid"; }
saved() {
    keys ctrl+s
    wait_for 50 file_has "$1"
}

copied() {
    begin && in_name 'Kept for others' && keys ctrl+a ctrl+c && wait_for 30 is_on_clipboard 'Kept for others' || return 1
    # It outlives a switch of screens.
    keys Escape ctrl+6 && sleep 0.5 && is_on_clipboard 'Kept for others'
}
cut_out() {
    in_name 'Cut out of it' && keys ctrl+a ctrl+x && wait_for 30 is_on_clipboard 'Cut out of it' && keys Escape
}
pasted() {
    printf 'From another program' | put
    in_name '' && keys ctrl+v && sleep 0.4 && saved 'title: "From another program"'
}
one_line() {
    printf 'One\r\ntwo\tthree\033[31m four\n' | put
    in_name '' && keys ctrl+v && sleep 0.4 && saved 'title: "One two three[31m four"'
}
a_lot() {
    head -c 1000000 /dev/zero | tr '\0' 'x' | put
    in_name '' && keys ctrl+v && sleep 2 && alive "$window_pid" && keys ctrl+s && sleep 1.5 || return 1
    [ "$(grep -o 'title: "x*"' "$plan" | head -1 | wc -c)" -lt 11000 ] && file_has 'title: "xxxx'
}
# pictured ZOOM_STEPS : the picture of the chart of Salary, which the pointer is over, is a whole card and nothing else.
pictured() {
    keys Escape ctrl+5 ctrl+0 && sleep 0.3
    for _ in $(seq 1 "$1"); do keys ctrl+equal && sleep 0.3; done
    printf 'before' | put
    xdotool mousemove 500 330 mousemove 520 340
    sleep 1
    keys ctrl+c
    wait_for 80 has_picture || return 1
    local width height colours edge
    read -r width height colours edge < <(picture | "$here/card.py")
    echo "picture: $width × $height pixels, $colours colours"
    [ "$width" -gt 400 ] && [ "$width" -lt 1280 ] && [ "$height" -gt 200 ] && [ "$height" -lt 720 ] &&
        [ "$colours" -gt 50 ] && [ "$edge" = edge ]
}
picture() { timeout 10 xclip -selection clipboard -t image/png -o; }
has_picture() { timeout 5 xclip -selection clipboard -t TARGETS -o 2>/dev/null | grep -q '^image/png$'; }
case_is 'what is copied is for other programs and outlives the screen' copied
case_is 'what is cut is on the clipboard' cut_out
case_is 'what another program copied is pasted' pasted
case_is 'lines and tabs become one line' one_line
case_is 'a million letters leave what fits' a_lot
case_is 'a chart is copied as a picture of its card' pictured 0
case_is 'at 150 %, too' pictured 3
end
sum 'texts and pictures by way of the X11 clipboard'
