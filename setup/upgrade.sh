#!/usr/bin/env bash
# Take the newest versions that pyproject.toml admits, and write them to setup/constraints.txt.
. "$(dirname "$0")/steps.sh"

freeze() {
    echo "# The versions that the project is tested with; 'make upgrade' writes this file."
    "$venv/bin/python" -m pip freeze --all --exclude-editable --exclude pip
}

step "upgrade" "$venv/bin/python" -m pip install --upgrade --upgrade-strategy eager -e '.[dev,bench]' hatchling editables setuptools
freeze >setup/constraints.txt
