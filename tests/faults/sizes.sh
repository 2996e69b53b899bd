#!/bin/sh
# A plan of exactly 16 MiB opens, one of one byte more is refused before it is read.
# Usage: tests/faults/sizes.sh [PROGRAM]     PROGRAM: target/release/rungs unless given
# Needs: awk, GNU time (/usr/bin/time, package "time").
# Seconds and memory are printed and not judged by a debug build; a release build must keep the limits.
set -eu

program=${1:-target/release/rungs}
largest=$((16 * 1024 * 1024))
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM

# write KIND FILE: a plan of 16 MiB, filled up to the byte by the length of its title.
write() {
    awk -v largest="$largest" -v kind="$1" '
        function entry(number) {
            if (kind == "ledger")
                return sprintf("        LedgerEntry(\n            id: \"k%d\",\n            skill: \"mlops\",\n" \
                    "            level: 2,\n            date: \"2026-09-20\",\n            basis: Stated,\n" \
                    "            note: Some(\"What was learnt that day, and where it is written down\"),\n        ),\n", number)
            if (kind == "time")
                return sprintf("(id:\"%d\",step:\"s\",date:\"2026-09-20\",hours:1),\n", number)
            return sprintf("z%d:1,", number)
        }
        function filler(length_wanted,    text) {
            text = "x"
            while (length(text) < length_wanted) text = text text
            return substr(text, 1, length_wanted)
        }
        BEGIN {
            head = "Plan(\n    format: 2,\n    title: \""
            rest = "\",\n    position: Position(\n        role: \"ml-engineer\",\n        place: \"us\",\n    ),\n" \
                "    hours_per_week: 7.0,\n    steps: [(id:\"s\",title:\"t\",builds:[],hours:(optimistic:1,likely:1,pessimistic:1),state:ToDo)],\n"
            open = kind == "unknown" ? "" : "    " kind ": [\n"
            tail = kind == "unknown" ? ")\n" : "    ],\n)\n"
            room = largest - length(head) - length(rest) - length(open) - length(tail)
            # In parts: one string of 16 MiB grown entry by entry takes long.
            while (1) {
                next_entry = entry(++number)
                if (used + length(next_entry) > room) break
                used += length(next_entry)
                part = part next_entry
                if (length(part) > 65536) { parts[++count] = part; part = "" }
            }
            printf "%s%s%s%s", head, filler(room - used), rest, open
            for (at = 1; at <= count; at++) printf "%s", parts[at]
            printf "%s%s", part, tail
        }' </dev/null >"$2"
    size=$(wc -c <"$2")
    [ "$size" -eq "$largest" ] || { echo "sizes: the plan has $size bytes" >&2; exit 1; }
}

# measure FILE: sets code, seconds and mebibytes of `rungs check`.
measure() {
    code=0
    /usr/bin/time -o "$folder/time" -f '%e %M' "$program" check "$1" >"$folder/said" 2>&1 || code=$?
    # A first line tells of an exit code above 0.
    seconds=$(tail -n 1 "$folder/time" | cut -d ' ' -f 1)
    mebibytes=$(($(tail -n 1 "$folder/time" | cut -d ' ' -f 2) / 1024))
}

# judge SECONDS MEBIBYTES: whether the last measure keeps the limits, if the program is a release build.
judge() {
    case $program in *release*) ;; *) return 0 ;; esac
    awk -v seconds="$seconds" -v most="$1" 'BEGIN { exit !(seconds <= most) }' && [ "$mebibytes" -le "$2" ] && return 0
    echo "sizes: $seconds s and $mebibytes MiB are above $1 s and $2 MiB" >&2
    exit 1
}

for kind in ledger time unknown; do
    file=$folder/$kind.ron
    write "$kind" "$file"
    measure "$file"
    [ "$code" -eq 0 ] || { echo "sizes: a plan of 16 MiB was refused:" >&2; head -c 500 "$folder/said" >&2; exit 1; }
    case $kind in
        ledger) accepted="16 MiB plan opened in $seconds s with $mebibytes MiB"; judge 0.5 400 ;;
        time) accepted="$accepted (of short entries: $seconds s, $mebibytes MiB" ;;
        unknown) accepted="$accepted; of unknown fields: $seconds s, $mebibytes MiB)" ;;
    esac
done
echo >>"$folder/ledger.ron"
measure "$folder/ledger.ron"
[ "$code" -eq 1 ] && grep -q 'larger than 16 MiB' "$folder/said" || { echo "sizes: one byte more was not refused" >&2; exit 1; }
judge 0.05 30
echo "sizes: $accepted, one byte more refused in $seconds s with $mebibytes MiB"
