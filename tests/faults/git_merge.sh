#!/usr/bin/env bash
# Plans under git, with rungs as its merge driver: branches that change a plan apart are merged for real.
# Usage: tests/faults/git_merge.sh [merges, 20 if not stated]. Needs git and a built rungs; $RUNGS names another one.
set -euo pipefail
cd "$(dirname "$0")/../.."
merges=${1:-20}
rungs=${RUNGS:-$PWD/${CARGO_TARGET_DIR:-target}/debug/rungs}
case $rungs in /*) ;; *) rungs=$PWD/$rungs ;; esac
[ -x "$rungs" ] || { echo "there is no program to try: $rungs" >&2; exit 1; }
sample=$PWD/assets/sample-plan.ron
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null HOME=$folder
export RUNGS_CONFIG_HOME=$folder/config RUNGS_STATE_HOME=$folder/state RUNGS_DATA_HOME=$folder/data
fail() { echo "git merges of plans: $*" >&2; exit 1; }

# As docs/FORMAT.md says.
mkdir "$folder/plans"
cd "$folder/plans"
git init --quiet --initial-branch=main .
git config user.name Somebody
git config user.email somebody@example.org
git config merge.rungs.name 'Rungs plans'
git config merge.rungs.driver "'$rungs' merge %O %A %B -o %A"
echo '*.ron merge=rungs' >.gitattributes
cp "$sample" plan.ron
"$rungs" done plan.ron s4 --today 2026-11-20 >/dev/null
git add .
git commit --quiet -m 'Begin'

# Both sides finish a step of their own, which gives two ledger entries the same id and changes lines side by side.
clean=0
for number in $(seq "$merges"); do
    git checkout --quiet -B mine main
    "$rungs" done plan.ron s5 --today 2026-11-21 >/dev/null
    git commit --quiet -am "Mine $number"
    git checkout --quiet -B theirs main
    "$rungs" done plan.ron s6 --today 2026-11-22 >/dev/null
    sed -i "s/hours_per_week: .*/hours_per_week: $((number % 20 + 1)).0,/" plan.ron
    git commit --quiet -am "Theirs $number"
    git checkout --quiet mine
    git merge --quiet theirs -m 'Merge' >log 2>&1 || fail "merge $number was not clean: $(cat log)"
    "$rungs" check plan.ron >/dev/null || fail "merge $number is not a sound plan"
    "$rungs" steps plan.ron --today 2026-11-23 --json >steps.json
    [ "$(grep -c '"state": "done"' steps.json)" -eq "$(("$(grep -c 'state: Done' "$sample")" + 3))" ] \
        || fail "a finished step is lost in merge $number"
    grep -q "hours_per_week: $((number % 20 + 1)).0," plan.ron || fail "the hours a week are lost in merge $number"
    rm -f steps.json log
    [ -z "$(git status --porcelain)" ] || fail "files are left behind: $(git status --porcelain)"
    clean=$((clean + 1))
done

# Both sides change the same field: git is told, mine stands in the file, and the file is a plan and no heap of marks.
conflicts=0
for number in $(seq "$merges"); do
    git checkout --quiet -B mine main
    sed -i "s/title: \"Path to team lead\",/title: \"Mine $number\",/" plan.ron
    git commit --quiet -am "Mine $number"
    git checkout --quiet -B theirs main
    sed -i "s/title: \"Path to team lead\",/title: \"Theirs $number\",/" plan.ron
    "$rungs" done plan.ron s6 --today 2026-11-22 >/dev/null
    git commit --quiet -am "Theirs $number"
    git checkout --quiet mine
    if git merge theirs -m 'Merge' >"$folder/log" 2>&1; then fail "conflict $number was not told to git"; fi
    grep -q 'Theirs' "$folder/log" || fail "conflict $number was not listed: $(cat "$folder/log")"
    "$rungs" check plan.ron >/dev/null || fail "conflict $number left no sound plan"
    grep -q "title: \"Mine $number\"," plan.ron || fail "conflict $number did not keep mine"
    if grep -q '^<<<<<<<' plan.ron; then fail "conflict $number left marks"; fi
    git commit --quiet -am 'Merge'
    conflicts=$((conflicts + 1))
done

# A side that is no plan: nothing is written, and mine stands as it was.
git checkout --quiet -B mine main
"$rungs" done plan.ron s5 --today 2026-11-21 >/dev/null
git commit --quiet -am 'Mine'
before=$(sha256sum <plan.ron)
git checkout --quiet -B theirs main
echo 'Plan(' >plan.ron
git commit --quiet -am 'Broken'
git checkout --quiet mine
if git merge theirs -m 'Merge' >"$folder/log" 2>&1; then fail 'a broken plan was merged'; fi
[ "$before" = "$(sha256sum <plan.ron)" ] || fail 'mine was changed by a broken plan'
git merge --abort

# The same plan made on both sides: there is no version both came from.
git checkout --quiet --orphan other
cp "$sample" second.ron
git add . && git commit --quiet -m 'Other'
git checkout --quiet -B mine main
cp "$sample" second.ron
sed -i 's/hours_per_week: .*/hours_per_week: 9.0,/' second.ron
git add . && git commit --quiet -m 'Mine'
git merge --allow-unrelated-histories other -m 'Merge' >"$folder/log" 2>&1 || true
"$rungs" check second.ron >/dev/null || fail "a plan made twice is no sound plan: $(cat "$folder/log")"

# The difference in words through git.
git reset --quiet --hard main
"$rungs" done plan.ron s5 --today 2026-11-21 >/dev/null
git difftool --no-prompt --extcmd "'$rungs' diff" -- plan.ron </dev/null >"$folder/log" 2>&1 || true
grep -q 'state from' "$folder/log" || fail "git difftool does not tell the difference: $(cat "$folder/log")"

echo "git merges of plans: $clean clean and $conflicts with conflicts, 0 entries lost, 0 unsound plans, mine kept in all"
