#!/usr/bin/env bash
# Breaks the program on purpose, one mistake at a time, and shows that the tests notice.
#
# list.sh holds the mistakes. Each is made in a copy of the tree, never in the tree itself, and
# only the test that is named for it runs. It must fail; not to compile does not count. Ends with
# an error where a mistake goes unnoticed, or can no longer be made because the code has changed.
#
# `run.sh WORD` makes only the mistakes whose name has WORD in it.
set -euo pipefail
cd "$(dirname "$0")/../.."

readonly ONLY=${1:-}
readonly LIST=$PWD/tests/mutations/list.sh
readonly TREE=$PWD/target/mutations/tree
readonly LOG=$PWD/target/mutations/log
export CARGO_TARGET_DIR=$PWD/target/mutations/build
export CARGO_TERM_COLOR=never RUST_BACKTRACE=0

missed=0

copy_tree() {
  rm -rf "$TREE" "$LOG" && mkdir -p "$TREE" "$LOG"
  tar -c --exclude=./target --exclude=./dist --exclude=./node_modules --exclude=./.git . | tar -x -C "$TREE"
}

row() { printf '%-58s %-9s %s\n' "$1" "$2" "$3"; }
bad() { missed=$((missed + 1)); row "$1" "$2" "$3"; }

# mutation NAME FILE FIND REPLACE TARGET TEST: TARGET as cargo names it (-p run --test world).
mutation() {
  local name=$1 file=$2 find=$3 replace=$4 target=$5 test=$6 whole without log
  [[ $name == *"$ONLY"* ]] || return 0
  log=$LOG/${name// /_}
  whole=$(cat "$TREE/$file"; printf x)   # the x keeps the newlines at the end
  whole=${whole%x}
  without=${whole//"$find"/}
  if [ $((${#whole} - ${#without})) != ${#find} ]; then
    bad "$name" "NOT MADE" "its text must stand exactly once in $file"
    return 0
  fi
  printf '%s' "${whole/"$find"/"$replace"}" >"$TREE/$file"
  # shellcheck disable=SC2086 # the target is several words
  (cd "$TREE" && cargo test --quiet $target -- --exact "$test" --include-ignored) >"$log" 2>&1 || true
  printf '%s' "$whole" >"$TREE/$file"
  judge "$name" "$log" "$test"
}

judge() {
  local name=$1 log=$2 test=$3
  if grep -q '^test result: FAILED. 0 passed; 1 failed' "$log"; then
    row "$name" caught "$test"
  elif grep -q '^test result: ok. 1 passed' "$log"; then
    bad "$name" SURVIVED "$test"
  else
    bad "$name" "NOT RUN" "see $log"
  fi
}

copy_tree
row "MISTAKE" "IS" "BY"
# shellcheck source=tests/mutations/list.sh
. "$LIST"
[ "$missed" = 0 ] || { printf '\n%s of the mistakes above went unnoticed or could not be made\n' "$missed" >&2; exit 1; }
