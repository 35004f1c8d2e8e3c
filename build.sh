#!/usr/bin/env bash
# Builds, tests and packs Carrinho Pronto. `./build.sh help` says what it can do.
#
# What a command needs and the machine lacks is installed by that command: Rust's wasm target
# through rustup, Chromium through apt-get, the wasm tools through cargo into target/tools.
set -euo pipefail
cd "$(dirname "$0")"

readonly WASM=wasm32-unknown-unknown
readonly WASM_PACK=0.15.1
readonly CARGO_DENY=0.20.2
readonly SHELLS=(worker reader content panel)   # the crates that end up in the extension
readonly OUT=${CARGO_TARGET_DIR:-target}
readonly STAGE=target/dist   # becomes dist/ when it is whole
readonly TOOLS=$PWD/target/tools
export PATH=$TOOLS/bin:$PATH
export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-auto}

usage() {
  cat <<'EOF'
./build.sh                  build the extension into dist/ (load it at chrome://extensions)
./build.sh demo [--headed]  a whole run in Chromium against the practice store; see target/demo/
./build.sh test [PART]      all tests, or one part: native, wasm, extension [OPTION…]; --help lists
./build.sh lint             formatting, Clippy, circles of imports, the JavaScript, what we build upon
./build.sh deny             licences, sources and known faults of what we build upon
./build.sh store            run the practice store
./build.sh package          target/carrinho-pronto-VERSION.zip for the Chrome Web Store
./build.sh campaign [OPTION…]  cut a run short at every transition, in every way; --help lists;
                            without options also all that is too long for the tests;
                            --mending: what the person changes in the review instead;
                            --storm 1,3,10: stop the worker every so many seconds instead
./build.sh hostile [--only WORD]  press on hostile pages, both ways; the table of what came of it
./build.sh session [OPTION…] tell every situation of a session, and travel the shop; --help lists
./build.sh mutations [WORD] break the program on purpose, and show that the tests notice
./build.sh mutants          change each page of tests/pages in every small way, and read all copies
./build.sh bench            measure, and how long a click waits for its verdict
                            wasm [--limits]: only the ranking in wasm; fail above the milliseconds
./build.sh eval [FILE]      judge the substitutes; by a graded file of one's own, if it is named;
                            --recorded: only whether anything is worse than it was;
                            --figures: what tools/eval/recorded.txt would say now;
                            --coverage FILE: which names the vocabulary knows;
                            --words FILE: which words of a list nobody has read yet;
                            --draw SEED N FILE: so many names by chance, and what is read of each;
                            --model URL [NAME]: with a language model on this machine, and without;
                            --folds: five-fold cross-validation of what was fitted;
                            --misses FILE: where the first suggestion is a bad one, and why
./build.sh doc              the crates' documentation
./build.sh help             this page
EOF
}

# --- what the machine must have ------------------------------------------------------------------

say() { printf '\n== %s\n' "$*"; }
fail() { printf 'build.sh: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null; }

# apt_install WHAT PACKAGE…
apt_install() {
  local what=$1 root=()
  shift
  if [ "$(id -u)" != 0 ]; then
    root=(sudo)
    [ -t 0 ] || root+=(-n)   # nobody there to ask for a password
  fi
  if ! has apt-get || ! "${root[@]}" true 2>/dev/null; then
    fail "$what is missing: install the Debian packages $*"
  fi
  say "Installing $what"
  { "${root[@]}" apt-get update -qq &&
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@"
  } >/dev/null || fail "$what is missing and apt-get failed: install the Debian packages $*"
}

need_rust() {
  has cargo || fail "Rust is missing: install it from https://rustup.rs"
  has cc || apt_install "a C compiler" gcc libc6-dev
  if has rustup && ! rustc --version >/dev/null 2>&1; then
    rustup toolchain install "$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)" --profile minimal
  fi
  [ ! -d "$(rustc --print target-libdir --target $WASM)" ] || return 0
  has rustup || fail "Rust's target $WASM is missing: install rustup, or the target by hand"
  rustup target add $WASM
}

need_lint() {
  { cargo fmt --version && cargo clippy --version; } >/dev/null 2>&1 || rustup component add rustfmt clippy
}

# cargo_tool CRATE PROGRAM VERSION OPTION…
cargo_tool() {
  local crate=$1 program=$2 version=$3
  shift 3
  [ "$("$program" --version 2>/dev/null)" != "$program $version" ] || return 0
  say "Installing $crate $version (once, about two minutes)"
  env -u CARGO_TARGET_DIR cargo install --quiet --root "$TOOLS" "$crate" --version "=$version" --debug "$@"
}

# The wasm-bindgen tool must be of the very version the crates were built with.
need_bindgen() {
  local version
  version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"/\1/p}' Cargo.lock)
  cargo_tool wasm-bindgen-cli wasm-bindgen "$version" --no-default-features
}

need_deny() { cargo_tool cargo-deny cargo-deny $CARGO_DENY --locked; }

need_wasm_pack() { cargo_tool wasm-pack wasm-pack $WASM_PACK; }

need_chromium() {
  local locales=/usr/lib/chromium/locales/pt-PT.pak   # the tests speak Portuguese
  has chromium && has chromedriver && [ -e $locales ] ||
    apt_install Chromium chromium chromium-driver chromium-l10n fonts-liberation
}

need_axe() {
  local axe=node_modules/axe-core/axe.min.js
  [ ! -e $axe ] || return 0
  has npm || fail "npm is missing: install Node.js, which brings it"
  say "Installing axe-core"
  npm ci --silent --no-audit --no-fund || fail "axe-core is missing and npm failed: run npm ci"
}

# --- commands ------------------------------------------------------------------------------------

build() {
  need_rust; need_bindgen
  say "Building dist/"
  compile
  rm -rf "$STAGE" && mkdir -p "$STAGE"
  cp -r manifest.json extension/. "$STAGE/"
  bind worker web --experimental-reset-state-function   # a fresh instance after a panic
  bind reader web --experimental-reset-state-function
  bind content no-modules
  bind panel web
  rm -rf dist && mv "$STAGE" dist
  weigh
}

# Each module of dist/ against tools/size-budget.txt: what grows is noticed when it grows.
weigh() {
  local module budget found
  say "Size"
  while read -r module budget; do
    found=$(gzip -9c "dist/${module}_bg.wasm" | wc -c)
    printf '%-8s %4d of %4d KB\n' "$module" $((found / 1024)) "$budget"
    [ $((found / 1024)) -le "$budget" ] || fail "$module.wasm outgrew tools/size-budget.txt"
  done < <(grep -v '^#' tools/size-budget.txt)
}

# Paths of this machine stay out of the wasm: it is the same wherever it is built.
compile() {
  local cargo_home=${CARGO_HOME:-$HOME/.cargo}
  RUSTFLAGS="--remap-path-prefix=$cargo_home=/cargo --remap-path-prefix=$PWD=/carrinho-pronto" \
    cargo build --quiet --release --target $WASM "${SHELLS[@]/#/--package=}"
}

# bind CRATE TARGET OPTION…
bind() {
  local crate=$1 target=$2
  shift 2
  wasm-bindgen --target "$target" --no-typescript --remove-name-section --remove-producers-section \
    --out-dir "$STAGE" "$@" "$OUT/$WASM/release/$crate.wasm"
}

# What is too long for each commit is drawn anew by each: which of the tests on pages that forbid
# wasm, and what goes wrong together with anything else in the walks through the worlds.
draw() {
  local commit
  commit=$(git rev-parse --short=7 HEAD 2>/dev/null) || commit=0
  export CARRINHO_DRAW=${CARRINHO_DRAW:-$((16#$commit))}
}

run_tests() {
  draw
  case ${1:-all} in
    native) test_native ;;
    wasm) test_wasm ;;
    extension) shift; test_extension "$@" ;;
    all) test_native; test_wasm; test_extension; say "All tests passed" ;;
    *) fail "no tests called $1: native, wasm or extension" ;;
  esac
}

test_native() {
  need_rust
  say "Native tests"
  if has cargo-nextest; then
    cargo nextest run --workspace --exclude extension-tests --no-tests=pass
    cargo test --quiet --workspace --exclude extension-tests --doc
  else
    cargo test --workspace --exclude extension-tests
  fi
  say "Substitutes: what was reached before"
  "$OUT/debug/eval" --recorded   # built with its test, which has judged it already
}

test_wasm() {
  local crate log=target/wasm-tests.log
  need_rust; need_bindgen; need_wasm_pack; need_chromium
  mkdir -p target
  for crate in $(crates_with_wasm_tests); do
    say "Tests of $crate in Chromium"
    # Of a whole file of tests, in seconds: a slow machine takes its time.
    WASM_BINDGEN_TEST_TIMEOUT=240 \
      wasm-pack test --headless --chrome --chromedriver "$(command -v chromedriver)" --mode no-install \
      "$crate" --all-features 2>&1 | tee $log
    # Tests behind a feature that is off are left out without a word.
    grep -q '^running [1-9]' $log || fail "$crate has tests for Chromium, but none of them ran"
  done
}

crates_with_wasm_tests() {
  grep -rlw --include='*.rs' wasm_bindgen_test crates tools | cut -d/ -f1,2 | sort -u
}

test_extension() {
  need_chromium; need_axe
  build
  say "Tests of the extension in Chromium"
  cargo run --quiet --package extension-tests --bin suite -- "$@"
}

demo() {
  need_chromium
  build
  cargo run --quiet --package extension-tests --bin demo -- "$@"
}

# The whole campaign has all with it that takes too long for each commit: the largest walks through
# the worlds, and every test on pages that forbid wasm.
campaign() {
  local whole=$#
  need_chromium; need_axe
  build
  if [ "$whole" = 0 ]; then
    say "The largest walks"
    cargo test --quiet --package run --test world -- --ignored
    say "All tests on pages that forbid wasm"
    cargo run --quiet --package extension-tests --bin suite -- strictly::
    say "The campaign, on both kinds of pages"
  fi
  cargo run --quiet --package extension-tests --bin campaign -- "$@"
}

hostile() {
  need_chromium
  build
  cargo run --quiet --package extension-tests --bin hostile -- "$@"
}

session() {
  need_chromium
  build
  cargo run --quiet --package extension-tests --bin session -- "$@"
}

bench() {
  need_rust
  if [ "${1:-}" = wasm ]; then shift; bench_wasm "$@"; return; fi
  cargo run --quiet --release --package bench -- "$@"
  bench_wasm
  session --bench >"$OUT/bench.log"   # the last lines are the rows; before them, what was built
  tail -n 2 "$OUT/bench.log"
}

# In Node, whose V8 is Chromium's.
# bench_wasm [--limits]
bench_wasm() {
  local out=$OUT/bench-wasm
  need_bindgen
  has node || fail "Node is missing: install the Debian package nodejs"
  cargo build --quiet --release --target $WASM --package bench-wasm
  wasm-bindgen --target nodejs --no-typescript --out-dir "$out" "$OUT/$WASM/release/bench_wasm.wasm"
  node tools/bench-wasm/run.mjs "$out" "$@"
}

lint() {
  local script
  need_rust; need_lint
  say "Formatting"
  cargo fmt --all --check
  say "Clippy"
  cargo clippy --quiet --workspace --all-targets -- -D warnings
  cargo clippy --quiet --target $WASM "${SHELLS[@]/#/--package=}" -- -D warnings
  say "Circles of files that import each other"
  cargo run --quiet --package circles
  say "JavaScript"
  has node || fail "Node is missing: install the Debian package nodejs"
  for script in extension/*.js tools/bench-wasm/run.mjs; do node --input-type=module --check <"$script"; done
  # The tool takes minutes to build: `./build.sh deny` brings it, and from then on it is used here.
  if has cargo-deny; then deny; else say "NOT CHECKED: what we build upon (./build.sh deny)"; fi
}

# Known faults of crates are told by a database on the net. Where that cannot be had, it is said; the
# rest needs no net.
deny() {
  need_deny
  say "What we build upon"
  cargo deny --log-level error check bans licenses sources
  if cargo deny --log-level error fetch db >/dev/null 2>&1; then
    cargo deny --log-level error check advisories
  else
    say "NOT CHECKED: the database of known faults (RustSec) is out of reach"
  fi
}

# The same files give the same archive: names in order, no dates, no owners.
package() {
  local version archive staged
  has zip || apt_install zip zip
  build
  version=$(sed -n 's/.*"version": "\(.*\)".*/\1/p' manifest.json)
  archive=$PWD/target/carrinho-pronto-$version.zip
  staged=$(mktemp -d)
  cp -r dist/. "$staged"
  find "$staged" -exec touch -d '1980-01-02 00:00 UTC' {} + -type f -exec chmod 644 {} +
  rm -f "$archive"
  (cd "$staged" && find . -type f | sed 's|^\./||' | LC_ALL=C sort | TZ=UTC zip -X -9 -q "$archive" -@)
  rm -rf "$staged"
  sha256sum "$archive"
}

main() {
  local command=${1:-build}
  shift || true
  case $command in
    build | deny | demo | campaign | hostile | session | bench | lint | package) "$command" "$@" ;;
    test) run_tests "$@" ;;
    store) need_rust; cargo run --quiet --package store -- "$@" ;;
    mutants) need_rust; cargo run --quiet --release --package mutants -- "$@" tests/pages/*.html ;;
    mutations) need_rust; tests/mutations/run.sh "$@" ;;
    eval) need_rust; cargo run --quiet --package eval -- "$@" ;;
    doc) need_rust; cargo doc --no-deps --workspace ;;
    help | -h | --help) usage ;;
    *) usage >&2; fail "no command called $command" ;;
  esac
}

main "$@"
