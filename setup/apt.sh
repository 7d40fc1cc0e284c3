# Debian's packages. Sourced after steps.sh.
export DEBIAN_FRONTEND=noninteractive

has_apt() { command -v apt-get >/dev/null && command -v dpkg >/dev/null; }

can_install() { has_apt && [ "$(id -u)" = 0 ]; }

# with_lists COMMAND...: run it; where it fails, fetch the package lists (root only) and run it once more.
with_lists() {
    "$@" || { can_install && apt-get update && "$@"; }
}

apt_install() {
    with_lists apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "$@"
}

# apt_unpack PACKAGE PATTERN FOLDER: copy the package's files that match PATTERN into FOLDER; install nothing.
apt_unpack() (
    set -e
    target=$(mkdir -p "$3" && cd "$3" && pwd)
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    cd "$scratch"
    with_lists apt-get download "$1"
    dpkg -x ./*.deb files
    find files -name "$2" -type f -exec cp {} "$target/" \; -exec echo "unpacked {}" \;
)
