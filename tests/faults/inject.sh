#!/usr/bin/env bash
# Lets every system call of one save fail in turn, with several errors and with a kill, and compares the plan with the
# old and the new one each time. It needs strace.
#
#   tests/faults/inject.sh BINARY [full]
#
# Without “full” every seventh point is tried. It ends with 1 if a plan is lost or a save is told falsely.
set -euo pipefail

binary=$(realpath "${1:?the path of the rungs program}")
every=7
[ "${2:-small}" = full ] && every=1
sample=$(realpath "$(dirname "$0")/../../assets/sample-plan.ron")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
plan=$work/at/plan.ron
export RUNGS_DATA_HOME=$work/at/data RUNGS_CONFIG_HOME=$work/config RUNGS_STATE_HOME=$work/state

fresh() {
    rm -rf "$work/at"
    mkdir "$work/at"
    cp "$sample" "$plan"
}

save=("$binary" done "$plan" s3 --today 2026-11-21)
calls=openat,write,fsync,rename,renameat,renameat2,link,linkat,fchmod,fchown,unlink,unlinkat,mkdir,flock,read,readlink,statx,getdents64,ftruncate

fresh
cp "$plan" "$work/old"
strace -qq -o "$work/trace" -e "trace=$calls" "${save[@]}" >/dev/null
cp "$plan" "$work/new"
if cmp -s "$work/old" "$work/new"; then
    echo 'inject: the save changes nothing' >&2
    exit 1
fi

# The calls of the save: all that follow the first look at the plan as something to be replaced, each with the number
# it has among the calls of its name.
awk -v plan="readlink(\"$plan\"" '
    { name = $0; sub(/\(.*/, "", name); if (name !~ /^[a-z0-9_]+$/) next; seen[name]++ }
    index($0, plan) { saving = 1 }
    saving { print name, seen[name] }
' "$work/trace" >"$work/calls"

points=0
lost=0
false_success=0
left=0
number=0
while read -r name count; do
    for fault in error=ENOSPC error=EIO error=EINTR signal=KILL; do
        number=$((number + 1))
        [ $((number % every)) -eq 0 ] || continue
        fresh
        code=0
        # The outer redirection is for the shell, which would speak of each kill.
        {
            strace -qq -o /dev/null -e "trace=$name" -e "inject=$name:$fault:when=$count" "${save[@]}" \
                >"$work/out" 2>"$work/err" || code=$?
        } 2>/dev/null
        points=$((points + 1))
        what="$name number $count, $fault: exit $code"
        if cmp -s "$plan" "$work/new"; then
            # The old one must be among the backups, unless the program says that it is not.
            if [ ! -s "$work/err" ] && [ "$fault" != signal=KILL ] &&
                ! find "$RUNGS_DATA_HOME" -name '*.ron' -exec cmp -s {} "$work/old" \; -print | grep -q .; then
                lost=$((lost + 1))
                echo "lost the earlier version: $what" >&2
            fi
        elif cmp -s "$plan" "$work/old"; then
            if [ "$code" -eq 0 ]; then
                false_success=$((false_success + 1))
                echo "told as saved: $what" >&2
            elif [ "$fault" != signal=KILL ] && [ ! -s "$work/err" ]; then
                false_success=$((false_success + 1))
                echo "failed without a word: $what" >&2
            fi
        else
            lost=$((lost + 1))
            echo "lost: $what" >&2
        fi
        # What cannot be removed may stay; it is swept later.
        if [ "$fault" != signal=KILL ] && [[ $name != unlink* ]] &&
            find "$work/at" -name '.*.tmp' | grep -q .; then
            left=$((left + 1))
            echo "left something half made: $what" >&2
        fi
    done
done <"$work/calls"

echo "fault points in one save: $points, $lost lost, $false_success told falsely, $left with something left"
[ "$points" -gt 0 ] && [ "$lost" -eq 0 ] && [ "$false_success" -eq 0 ] && [ "$left" -eq 0 ]
