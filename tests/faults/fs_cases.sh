#!/usr/bin/env bash
# Saves where a file cannot be replaced, and where it must keep what it has: the old file is intact, nothing is left
# beside it, and the message says what is wrong.
#
#   tests/faults/fs_cases.sh BINARY
#
# As root all cases run; otherwise those that need a file system or another person of their own are named as not run.
# It ends with 1 if a case fails.
set -euo pipefail

binary=$(realpath "${1:?the path of the rungs program}")
work=$(mktemp -d)
mounted=()
clean_up() {
    for folder in "${mounted[@]}"; do
        umount "$folder" || true
    done
    rm -rf "$work"
}
trap clean_up EXIT
# Another person must be able to come in.
chmod 755 "$work"
cp "$binary" "$work/rungs"
binary=$work/rungs
mkdir -m 777 "$work/data"
export RUNGS_DATA_HOME=$work/data RUNGS_CONFIG_HOME=$work/config RUNGS_STATE_HOME=$work/state

new=(new --force --from data-analyst --to data-scientist --today 2026-11-21 -o)
"$binary" "${new[@]}" "$work/new" >/dev/null
"$binary" new --from sdet --to data-scientist --today 2026-11-21 -o "$work/old" >/dev/null

good=0
bad=0
not_run=()
group=

fail() {
    bad=$((bad + 1))
    echo "$group: $1" >&2
}

# Saves to $2 by the command in the rest of the line; it must fail with a message that has $1 in it.
refused() {
    local words=$1 path=$2 code=0
    shift 2
    timeout 20 "$@" "$binary" "${new[@]}" "$path" >"$work/out" 2>"$work/err" || code=$?
    if [ "$code" -ne 1 ]; then
        fail "exit $code, and 1 was expected"
    elif ! grep -qF "cannot save the plan: $words" "$work/err"; then
        fail "the message is “$(cat "$work/err")”"
    elif find "$(dirname "$path")" -maxdepth 1 -name '.*.tmp' 2>/dev/null | grep -q .; then
        fail 'something half made is left'
    else
        return 0
    fi
    return 1
}

saved() {
    timeout 20 "$binary" "${new[@]}" "$1" >"$work/out" 2>"$work/err" || {
        fail "the message is “$(cat "$work/err")”"
        return 1
    }
}

same() {
    cmp -s "$1" "$2" || {
        fail "$1 is not what it should be"
        return 1
    }
}

# Runs a case; it counts as good if the last command is.
try() {
    group=$1
    shift
    mkdir -p "$work/at"
    if "$@"; then good=$((good + 1)); fi
    chmod -R u+rwx "$work/at"
    rm -rf "$work/at"
}

small_disk() {
    mkdir -p "$work/disk"
    mount -t tmpfs -o size=1m tmpfs "$work/disk" 2>/dev/null || return 1
    mounted+=("$work/disk")
    cp "$work/old" "$work/disk/plan.ron"
}

release() {
    umount "$work/disk"
    mounted=()
}

full_disk() {
    dd if=/dev/zero of="$work/disk/filler" bs=4k 2>/dev/null || true
    refused 'the new file could not be written: the disk is full' "$work/disk/plan.ron" ||
        refused 'no new file could be made in its folder: the disk is full' "$work/disk/plan.ron" || return 1
    same "$work/disk/plan.ron" "$work/old"
}

read_only_disk() {
    mount -o remount,ro "$work/disk"
    refused 'no new file could be made in its folder: the disk is read-only' "$work/disk/plan.ron" || return 1
    same "$work/disk/plan.ron" "$work/old"
}

missing_folder() { refused 'there is no such folder' "$work/at/none/plan.ron"; }

link_to_nothing() {
    ln -s later.ron "$work/at/plan.ron"
    saved "$work/at/plan.ron" && same "$work/at/later.ron" "$work/new" && [ -L "$work/at/plan.ron" ]
}

pipe() {
    mkfifo "$work/at/plan.ron"
    refused 'it is not a regular file' "$work/at/plan.ron" && [ -p "$work/at/plan.ron" ]
}

device() {
    ln -s /dev/full "$work/at/plan.ron"
    refused 'it is not a regular file' "$work/at/plan.ron" && [ -c /dev/full ]
}

folder_in_place() {
    mkdir "$work/at/plan.ron"
    refused 'it is a folder, not a file' "$work/at/plan.ron" && [ -d "$work/at/plan.ron" ]
}

file_for_folder() {
    cp "$work/old" "$work/at/plan.ron"
    refused 'what should be its folder is a file' "$work/at/plan.ron/plan.ron" && same "$work/at/plan.ron" "$work/old"
}

long_name() { refused 'its name is too long' "$work/at/$(printf 'n%.0s' {1..252}).ron"; }

link_circle() {
    ln -s two.ron "$work/at/one.ron"
    ln -s one.ron "$work/at/two.ron"
    refused 'its links lead in a circle' "$work/at/one.ron" && [ -L "$work/at/one.ron" ]
}

read_only_file() {
    cp "$work/old" "$work/at/plan.ron"
    chmod 444 "$work/at/plan.ron"
    refused 'the file is read-only' "$work/at/plan.ron" && same "$work/at/plan.ron" "$work/old"
}

nobody=()
read_only_folder() {
    cp "$work/old" "$work/at/plan.ron"
    chmod 666 "$work/at/plan.ron"
    # The folder is another person’s for “nobody”, and read-only for us.
    chmod 555 "$work/at"
    refused 'no new file could be made in its folder: permission is missing' "$work/at/plan.ron" "${nobody[@]}" ||
        return 1
    same "$work/at/plan.ron" "$work/old"
}

if [ "$(id -u)" -eq 0 ]; then
    nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups)
fi

if small_disk; then
    try 'full disk' full_disk
    release
    small_disk
    try 'read-only disk' read_only_disk
    release
else
    not_run+=('full disk' 'read-only disk')
fi
try 'missing folder' missing_folder
try 'link to nothing' link_to_nothing
try 'pipe' pipe
try 'device' device
try 'folder in place of the file' folder_in_place
try 'file in place of the folder' file_for_folder
try 'name too long' long_name
try 'circle of links' link_circle
try 'read-only file' read_only_file
try 'read-only folder' read_only_folder
all=$((good + bad + ${#not_run[@]}))
names=$(IFS=,; echo "${not_run[*]:-none}")
echo "file system cases: $good of $all, not run: $names"

cases=$good
failed=$bad
good=0
bad=0
not_run=()

mode_kept() {
    cp "$work/old" "$work/at/plan.ron"
    chmod 640 "$work/at/plan.ron"
    saved "$work/at/plan.ron" && same "$work/at/plan.ron" "$work/new" && [ "$(stat -c %a "$work/at/plan.ron")" = 640 ]
}

link_kept() {
    mkdir "$work/at/far"
    cp "$work/old" "$work/at/far/plan.ron"
    ln -s far/plan.ron "$work/at/plan.ron"
    saved "$work/at/plan.ron" && same "$work/at/far/plan.ron" "$work/new" && [ -L "$work/at/plan.ron" ]
}

two_names() {
    cp "$work/old" "$work/at/plan.ron"
    ln "$work/at/plan.ron" "$work/at/other.ron"
    refused 'the file has 2 names (hard links)' "$work/at/plan.ron" && same "$work/at/other.ron" "$work/old" &&
        [ "$work/at/other.ron" -ef "$work/at/plan.ron" ]
}

foreign_owner() {
    cp "$work/old" "$work/at/plan.ron"
    chmod 666 "$work/at/plan.ron"
    chmod 777 "$work/at"
    refused 'the file belongs to another user or group' "$work/at/plan.ron" "${nobody[@]}" || return 1
    same "$work/at/plan.ron" "$work/old"
}

try 'mode' mode_kept
try 'link' link_kept
try 'hard link' two_names
if [ "${#nobody[@]}" -gt 0 ]; then
    try 'foreign owner' foreign_owner
else
    not_run+=('foreign owner')
fi
all=$((good + bad + ${#not_run[@]}))
names=$(IFS=,; echo "${not_run[*]:-none}")
echo "mode, link and owner cases: $good of $all, not run: $names"

[ "$failed" -eq 0 ] && [ "$bad" -eq 0 ] && [ "$cases" -gt 0 ]
