#!/usr/bin/env bash
# The window as a screen reader has it over AT-SPI: on every screen of the sample plan and of a plan that has just begun, and in
# the palette, the keys and the details, no control is without a name and no choice without a value; the items of the rail do not
# lie over one another at any size and zoom; what a chart shows under the arrow keys is announced.
#
#   accessible.sh [PROGRAM]
#
# Debian packages: xvfb xdotool dbus at-spi2-core gir1.2-atspi-2.0 python3-gi libglib2.0-bin libgl1-mesa-dri libegl1 libxkbcommon-x11-0
# shellcheck source=display.sh
. "$(dirname "$0")/display.sh"
need Xvfb:xvfb xdotool:xdotool dbus-daemon:dbus
need_reader
the_program "${1:-}"
looked=0

# looks WHAT WHERE : counts the case; says what was found.
looks() {
    local said
    said=$(/usr/bin/python3 "$here/accessible.py" "$1" "$2" 2>&1)
    looked=$((looked + $(tail -1 <<<"$said")))
    said=$(head -n -1 <<<"$said")
    cases=$((cases + 1))
    if [ -z "$said" ]; then good=$((good + 1)); else echo "$said" >&2; fi
}

begin_display
begin_bus
begin_reader

cp "$here/../../assets/sample-plan.ron" "$work/sample.ron"
"$rungs" new --from data-annotator --to ml-team-lead -o "$work/begun.ron" >/dev/null || exit 2
for plan in sample begun; do
    begin_window "$work/$plan.ron" || exit 1
    sleep 1
    for screen in 1 2 3 4 5 6 7 comma; do
        keys "ctrl+$screen"
        sleep 0.7
        looks screen "$plan, screen $screen"
    done
    if [ "$plan" = sample ]; then
        # Overview, Salary and Steps.
        for screen in 1 5 6; do
            keys "ctrl+$screen"
            sleep 0.7
            looks charts "charts, screen $screen"
        done
    fi
    keys ctrl+1
    for open in ctrl+k F1; do
        keys "$open"
        sleep 0.5
        looks screen "$plan, $open"
        keys Escape
        sleep 0.3
    done
    if [ "$plan" = sample ]; then
        for zoom in 100 150 200; do
            case $zoom in 100) steps=0 ;; 150) steps=3 ;; *) steps=6 ;; esac
            keys ctrl+0
            for _ in $(seq 1 $steps); do keys ctrl+equal; done
            for size in '640 480' '853 480' '1280 720'; do
                # shellcheck disable=SC2086
                xdotool windowsize "$window" $size
                sleep 0.7
                looks rail "rail, $size, $zoom %"
            done
        done
    fi
    kill "$window_pid"
    wait_for 50 gone "$window_pid"
done
echo "controls looked at: $looked"
sum 'screens, dialogs and rails without a finding'
