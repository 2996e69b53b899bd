#!/usr/bin/env bash
# Starting without anything to show a window on: the window cannot open and says so in words, with exit code 3 and no trace
# of a fault; the commands work all the same.
#
#   startup.sh [PROGRAM] [full]
#
# "full" adds a display that accepts the connection and never answers, which takes 20 seconds.
# Debian packages: xvfb python3
# shellcheck source=display.sh
. "$(dirname "$0")/display.sh"
need Xvfb:xvfb python3:python3
the_program "${1:-}"

plan="$here/../../assets/sample-plan.ron"
export RUNGS_CONFIG_HOME="$work/config" RUNGS_STATE_HOME="$work/state" RUNGS_DATA_HOME="$work/data"

# refused WORDS ENVIRONMENT… : the window does not open, with these words, code 3 and nothing a person cannot read.
refused() {
    local words=$1 code=0 said
    shift
    said=$(timeout 60 env -u DISPLAY -u WAYLAND_DISPLAY "$@" "$rungs" --exit-after-first-frame 2>&1) || code=$?
    # Drivers say their own.
    said=$(grep -v "^libGL" <<<"$said")
    case "$said" in *panicked* | *RUST_BACKTRACE* | *src/* | *"{"*) echo "said: $said" >&2; return 1 ;; esac
    case "$said" in "cannot open the window: "*"$words"*) ;; *) echo "said ($code): $said" >&2; return 1 ;; esac
    [ "$code" -eq 3 ] || { echo "ended with $code" >&2; return 1; }
}

# answers COMMAND… : works with no display at all.
answers() { env -u DISPLAY -u WAYLAND_DISPLAY "$rungs" "$@" >/dev/null 2>"$work/said" || { cat "$work/said" >&2; return 1; }; }

case_is 'no display' refused 'there is no display'
case_is 'a dead display' refused 'the display :9999 does not answer' DISPLAY=:9999
begin_display
# Neither GLX nor EGL finds a driver.
case_is 'no OpenGL' refused 'OpenGL' "DISPLAY=$DISPLAY" LIBGL_DRIVERS_PATH="$work" __EGL_VENDOR_LIBRARY_FILENAMES="$work/none.json" \
    __EGL_VENDOR_LIBRARY_DIRS="$work" GBM_BACKENDS_PATH="$work"
if [ "${2:-}" = full ]; then
    python3 - "$work" <<'PYTHON' &
import os, socket, sys, time
os.makedirs("/tmp/.X11-unix", exist_ok=True)
server = socket.socket(socket.AF_UNIX)
server.bind("/tmp/.X11-unix/X8765")
server.listen()
kept = []
while True:
    kept.append(server.accept())
PYTHON
    silent=$!
    started+=("$silent")
    wait_for 50 test -S /tmp/.X11-unix/X8765
    case_is 'a silent display' refused 'the display :8765 does not answer' DISPLAY=:8765
    quietly_end "$silent"
    rm -f /tmp/.X11-unix/X8765
fi
sum "start-up without display, with a dead display, without OpenGL"
outcome=$?

good=0 cases=0
for command in --help --version help roles 'role ml-team-lead' "check $plan" "steps $plan" "gap --plan $plan" "path --plan $plan" "salary --plan $plan"; do
    # shellcheck disable=SC2086
    case_is "$command" answers $command
done
sum 'commands without a display' && exit "$outcome"
