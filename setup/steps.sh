# How set-up is shown: a line for each step. A step's output goes to a log, whose end is shown if the step fails.
# Sourced by the scripts beside it, which run in the project's folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

venv=.venv
log=build/log/$(basename "$0" .sh).log
mkdir -p build/log
: >"$log"

say() { printf '%s\n' "$*"; }

fail() {
    printf 'error: %s\n' "$@" >&2
    exit 1
}

# try COMMAND...: run it quietly, its output in the log.
try() { "$@" >>"$log" 2>&1 </dev/null; }

# step WHAT COMMAND...: say what is done, do it, and stop with the end of the log where it fails.
step() {
    say "setup: $1"
    if ! try "${@:2}"; then
        tail -n 30 "$log" >&2
        fail "$1: failed; all of its output is in $log"
    fi
}

# done_with NAME: leave the stamp that make compares with this step's inputs.
done_with() {
    mkdir -p "$venv/.done"
    touch "$venv/.done/$1"
}
