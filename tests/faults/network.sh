#!/usr/bin/env bash
# Every socket of a whole session of the real window: a plan is opened, changed and saved, and a dialog is shown. Sockets on
# this computer are counted, sockets to the internet must be none.
#
#   network.sh [PROGRAM]
#
# Debian packages: xvfb xdotool dbus python3-dbus python3-gi strace libgl1-mesa-dri libegl1 libxkbcommon-x11-0 libdbus-1-3
# shellcheck source=display.sh
. "$(dirname "$0")/display.sh"
need Xvfb:xvfb xdotool:xdotool dbus-daemon:dbus strace:strace
/usr/bin/python3 -c 'import dbus, gi' 2>/dev/null || { echo 'these Debian packages are needed: python3-dbus python3-gi' >&2; exit 2; }
the_program "${1:-}"

plan="$work/plan.ron"
cp "$here/../../assets/sample-plan.ron" "$plan"
before=$(cksum <"$plan")
begin_display
begin_bus
/usr/bin/python3 "$here/fake_portal.py" answer "$work/asked" "$plan" &
started+=("$!")
wait_for 100 test -e "$work/asked"

launch="$(command -v strace) -f -qq -o $work/trace -e trace=socket,connect"
begin_window "$plan" || exit 1
changed() { [ "$(cksum <"$plan")" != "$before" ]; }
dirty() { case "$(title)" in '• '*) ;; *) return 1 ;; esac; }
# The first of the next three steps on the first screen.
xdotool mousemove 518 300 click 1
wait_for 100 dirty || { echo 'the change was not made' >&2; exit 1; }
keys ctrl+s
wait_for 100 changed || { echo 'the plan was not saved' >&2; exit 1; }
keys ctrl+o
wait_for 100 test -s "$work/asked" || { echo 'no dialog was shown' >&2; exit 1; }
for screen in 2 3 4 5 6 7; do keys "ctrl+$screen"; sleep 0.2; done
sleep 0.5
keys ctrl+q
wait_for 100 gone "$window_pid" || { echo 'the window does not close' >&2; exit 1; }

internet=$(grep -cE 'socket\(AF_INET6?,|sa_family=AF_INET6?,' "$work/trace")
local=$(grep -cE 'socket\(AF_(UNIX|LOCAL),' "$work/trace")
other=$(grep -E 'socket\(' "$work/trace" | grep -cvE 'socket\(AF_(UNIX|LOCAL|INET6?),')
[ "$local" -gt 0 ] || { echo 'the trace shows no socket at all, not even that of the display' >&2; exit 1; }
echo "network: $internet internet sockets, $local local sockets, $other others in a session with open, change, save and a dialog"
[ "$internet" -eq 0 ] && [ "$other" -eq 0 ]
