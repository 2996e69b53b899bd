#!/usr/bin/env bash
# A desktop that lacks a library: the message names it and the package that brings it, with exit code 3. Each library is
# hidden in turn behind an empty file, in a mount namespace that only the program sees.
#
#   libraries.sh [PROGRAM]
#
# Debian packages: xvfb and what a window needs: libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0 libegl1
# libgl1-mesa-dri; for the cases of Wayland libwayland-client0 libwayland-egl1.
# shellcheck source=display.sh
. "$(dirname "$0")/display.sh"
need Xvfb:xvfb
the_program "${1:-}"

export RUNGS_CONFIG_HOME="$work/config" RUNGS_STATE_HOME="$work/state" RUNGS_DATA_HOME="$work/data"

unshare=(unshare --mount)
[ "$(id -u)" -eq 0 ] || unshare+=(--map-root-user)
"${unshare[@]}" true || { echo 'namespaces of mounts are needed' >&2; exit 2; }
: >"$work/empty"

# hide NAME… : names the files of these libraries, wherever the loader may find them.
hide() {
    local name
    hidden=()
    for name; do
        while read -r file; do hidden+=("$file"); done < <({ ldconfig -p || /sbin/ldconfig -p; } 2>/dev/null |
            awk -v name="$name" '$1 == name || $1 == substr(name, 1, index(name, ".so") + 2) { print $NF }' |
            xargs -r realpath | sort -u)
    done
}

# within ENVIRONMENT… : opens the window where these files are empty.
within() {
    # shellcheck disable=SC2016
    timeout 60 "${unshare[@]}" sh -c '
        empty=$1; shift
        while [ "$1" != -- ]; do mount --bind "$empty" "$1" || exit 99; shift; done
        shift; exec "$@"' hide "$work/empty" ${hidden[@]+"${hidden[@]}"} -- \
        env -u DISPLAY -u WAYLAND_DISPLAY "$@" "$rungs" --exit-after-first-frame >"$work/said" 2>&1
}

# refused WORDS ENVIRONMENT… : the window does not open, with these words and code 3.
refused() {
    local words=$1 code=0
    shift
    within "$@" || code=$?
    case "$(cat "$work/said")" in
    "cannot open the window: $words"*) ;;
    *) echo "said ($code): $(cat "$work/said")" >&2; return 1 ;;
    esac
    [ "$code" -eq 3 ] || { echo "ended with $code" >&2; return 1; }
}

opens() { within "$@" || { cat "$work/said" >&2; return 1; }; }

# one KIND DISPLAY NAME PACKAGE : the library of this name is hidden and named.
one() {
    hide "$3"
    case_is "$1 without $3" refused "$3 could not be loaded (on Debian and Ubuntu: apt install $4)" "$2"
}

begin_display
hide
x11="DISPLAY=$DISPLAY"
case_is 'nothing is hidden' opens "$x11"
one X11 "$x11" libX11.so.6 libx11-6
one X11 "$x11" libX11-xcb.so.1 libx11-xcb1
one X11 "$x11" libXcursor.so.1 libxcursor1
one X11 "$x11" libXi.so.6 libxi6
one X11 "$x11" libxkbcommon.so.0 libxkbcommon0
one X11 "$x11" libxkbcommon-x11.so.0 libxkbcommon-x11-0
hide libEGL.so.1 libGL.so.1
case_is 'X11 without OpenGL' refused \
    'libEGL.so.1 could not be loaded (on Debian and Ubuntu: apt install libegl1)' "$x11"
hide libX11.so.6 libXi.so.6
case_is 'two at once' refused \
    'libX11.so.6, libXi.so.6 could not be loaded (on Debian and Ubuntu: apt install libx11-6 libxi6)' "$x11"
# Libraries are told of before a compositor that does not answer.
for pair in libwayland-client.so.0:libwayland-client0 libwayland-egl.so.1:libwayland-egl1 \
    libxkbcommon.so.0:libxkbcommon0 libEGL.so.1:libegl1; do
    one Wayland WAYLAND_DISPLAY=none "${pair%%:*}" "${pair##*:}"
done
sum 'libraries hidden, named with their packages'
