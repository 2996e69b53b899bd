#!/usr/bin/env bash
# The file of the open plan is deleted, renamed or garbled by another program: the window counts the plan as not saved,
# keeps a recovery copy, and asks before it closes; when the file comes back as it was, all is saved again.
#
#   gone.sh [PROGRAM]
#
# Debian packages: xvfb xdotool and what a window needs.
# shellcheck source=display.sh
. "$(dirname "$0")/display.sh"
need Xvfb:xvfb xdotool:xdotool
the_program "${1:-}"
plan=$work/plan.ron

unsaved() { case "$(title)" in '• '*) ;; *) return 1 ;; esac; }
saved() { ! unsaved && title_has Rungs; }
copy_is_kept() { grep -lq 'title: "Path to team lead"' "$work"/home/state/recovery/*.ron; }

# lost HOW… : after this was done to the file.
lost() {
    cp "$here/../../assets/sample-plan.ron" "$plan"
    begin_window "$plan" || return 1
    saved || { echo 'not saved at first' >&2; return 1; }
    "$@"
    wait_for 60 unsaved || { echo 'still said to be saved' >&2; return 1; }
    wait_for 80 copy_is_kept || { echo 'no recovery copy' >&2; return 1; }
    keys ctrl+q
    sleep 1
    alive "$window_pid" || { echo 'it closed without a question' >&2; return 1; }
    quietly_end "$window_pid"
}

# back HOW… : and then the file is there again.
back() {
    cp "$here/../../assets/sample-plan.ron" "$plan"
    begin_window "$plan" || return 1
    mv "$plan" "$work/aside"
    wait_for 60 unsaved || return 1
    mv "$work/aside" "$plan"
    wait_for 60 saved || { echo 'not saved again' >&2; return 1; }
    quietly_end "$window_pid"
}

begin_display
case_is 'deleted' lost rm -f "$plan"
case_is 'renamed' lost mv "$plan" "$work/elsewhere.ron"
case_is 'cut short' lost truncate -s 100 "$plan"
case_is 'a folder in its place' lost sh -c 'rm "$1"; mkdir "$1"' in-place "$plan"
rm -rf "$plan"
case_is 'there again' back
sum 'files lost while they are open'
