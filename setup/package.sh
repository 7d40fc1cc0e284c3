#!/usr/bin/env bash
# setup/package.sh [EXTRA]: the virtual environment, and masthead in it with the dependencies of an extra (dev, bench).
# PYTHON names the interpreter to build on, python3 where it is not set. Versions: setup/constraints.txt.
. "$(dirname "$0")/steps.sh"
. setup/apt.sh

python=${PYTHON:-python3}
extra=${1:-}

check_python() {
    command -v "$python" >/dev/null || fail "$python is not there. Install Python 3.11 or newer, or run make PYTHON=/path/to/python3"
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        fail "$python is $("$python" --version 2>&1); masthead needs Python 3.11 or newer. Run make PYTHON=/path/to/python3.11"
}

# Debian keeps ensurepip, without which no environment gets its pip, in a package of its own.
need_ensurepip() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null && return
    local package
    package="$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    can_install || fail "$python has no venv module. On Debian or Ubuntu: sudo apt-get install $package"
    step "install $package" apt_install "$package"
    "$python" -c 'import ensurepip, venv' || fail "$python still has no venv module. Name a whole one: make PYTHON=/path/to/python3"
}

make_venv() {
    "$venv/bin/python" -c 'import pip' 2>/dev/null && return
    check_python
    need_ensurepip
    step "make $venv with $("$python" --version)" "$python" -m venv --clear "$venv"
}

pip() { "$venv/bin/python" -m pip install --disable-pip-version-check --no-input -c setup/constraints.txt "$@"; }

make_venv
# The build backends come first and pinned, so that nothing is built in an environment of its own: hatchling for
# masthead, setuptools for the dependencies that are published as source alone.
[ -n "$extra" ] || step "install the build backends" pip --upgrade hatchling editables setuptools
step "install masthead${extra:+ and what \"$extra\" needs}" pip --no-build-isolation -e ".${extra:+[$extra]}"
done_with "${extra:-package}"
