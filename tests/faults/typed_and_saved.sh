#!/usr/bin/env bash
# In the real window random texts are typed into random fields, and then the plan is saved, the window closed, another screen
# shown, or the program ended by SIGTERM or, six seconds later, by SIGKILL: every text is in the file or in the recovery copy.
#
#   typed_and_saved.sh [PROGRAM [ROUNDS [SEED]]]
#
# Debian packages: xvfb xdotool dbus at-spi2-core gir1.2-atspi-2.0 python3-gi libgl1-mesa-dri libegl1 libxkbcommon-x11-0
# shellcheck source=display.sh
. "$(dirname "$0")/display.sh"
need Xvfb:xvfb xdotool:xdotool dbus-daemon:dbus gdbus:libglib2.0-bin
launcher=/usr/libexec/at-spi-bus-launcher
/usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0")' 2>/dev/null && [ -x $launcher ] ||
    { echo 'these Debian packages are needed: at-spi2-core gir1.2-atspi-2.0 python3-gi' >&2; exit 2; }
the_program "${1:-}"
begin_display
begin_bus
mkdir -m 700 "$work/run"
export XDG_RUNTIME_DIR="$work/run"
$launcher --launch-immediately >/dev/null 2>&1 &
started+=("$!")
status() {
    gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
        --method org.freedesktop.DBus.Properties.Set org.a11y.Status "$1" '<true>'
}
wait_for 100 status IsEnabled && status ScreenReaderEnabled >/dev/null || { echo 'no bus for screen readers' >&2; exit 2; }
/usr/bin/python3 "$here/typed_and_saved.py" "$rungs" "$here/../../assets/sample-plan.ron" "$work" "${2:-60}" "${3:-1}"
