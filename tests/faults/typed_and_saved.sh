#!/usr/bin/env bash
# In the real window random texts are typed into random fields, and then the plan is saved, the window closed, another screen
# shown, or the program ended by SIGTERM or, six seconds later, by SIGKILL: every text is in the file or in the recovery copy.
#
#   typed_and_saved.sh [PROGRAM [ROUNDS [SEED]]]
#
# Debian packages: xvfb xdotool dbus at-spi2-core gir1.2-atspi-2.0 python3-gi libgl1-mesa-dri libegl1 libxkbcommon-x11-0
# shellcheck source=display.sh
. "$(dirname "$0")/display.sh"
need Xvfb:xvfb xdotool:xdotool dbus-daemon:dbus
need_reader
the_program "${1:-}"
begin_display
begin_bus
begin_reader
/usr/bin/python3 "$here/typed_and_saved.py" "$rungs" "$here/../../assets/sample-plan.ron" "$work" "${2:-60}" "${3:-1}"
