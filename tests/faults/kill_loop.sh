#!/usr/bin/env bash
# Kills the program at random moments while it saves one of two plans over the other, and looks whether the file is one
# of the two each time.
#
#   tests/faults/kill_loop.sh BINARY [TIMES]
#
# It ends with 1 if a file is torn, or if something half made is left after the next save.
set -euo pipefail

binary=$(realpath "${1:?the path of the rungs program}")
times=${2:-25}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export RUNGS_DATA_HOME=$work/data RUNGS_CONFIG_HOME=$work/config RUNGS_STATE_HOME=$work/state
plan=$work/plan.ron

save() {
    "$binary" new --force --from "$1" --to data-scientist --today 2026-11-21 -o "$2" >/dev/null
}

half_made() {
    find "$work" -name '.plan.ron.*.tmp' | wc -l
}

save data-analyst "$work/one"
save sdet "$work/two"
begun=$(date +%s%N)
save data-analyst "$plan"
# In microseconds; some kills come too late.
longest=$((($(date +%s%N) - begun) / 1000 * 6 / 5 + 1000))

torn=0
killed=0
role=sdet
for ((number = 1; number <= times; number++)); do
    # The program itself, not a shell around it, is what is killed.
    "$binary" new --force --from "$role" --to data-scientist --today 2026-11-21 -o "$plan" >/dev/null 2>&1 &
    process=$!
    wait_for=$(((RANDOM * 32768 + RANDOM) % longest))
    sleep "$(printf '0.%06d' "$wait_for")"
    kill -KILL "$process" 2>/dev/null || true
    code=0
    wait "$process" 2>/dev/null || code=$?
    [ "$code" -ne 137 ] || killed=$((killed + 1))
    if ! cmp -s "$plan" "$work/one" && ! cmp -s "$plan" "$work/two"; then
        torn=$((torn + 1))
        echo "torn after $wait_for microseconds" >&2
    fi
    if [ "$role" = data-analyst ]; then role=sdet; else role=data-analyst; fi
done

torn_versions=0
while read -r version; do
    if ! cmp -s "$version" "$work/one" && ! cmp -s "$version" "$work/two"; then
        torn_versions=$((torn_versions + 1))
        echo "torn: $version" >&2
    fi
done < <(find "$work/data" -name '*Z*.ron')

left=$(half_made)
# What is left is swept when it is older than a minute.
find "$work" -name '.plan.ron.*.tmp' -exec touch -d '2 minutes ago' {} +
save data-analyst "$plan"
after=$(half_made)

echo "killed at random: $times times, $killed before the end, $torn torn files, $torn_versions torn backups," \
    "$left half made, $after of them left after the next save"
[ "$torn" -eq 0 ] && [ "$torn_versions" -eq 0 ] && [ "$after" -eq 0 ]
