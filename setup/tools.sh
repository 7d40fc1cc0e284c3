#!/usr/bin/env bash
# setup/tools.sh tests|bench: the programs that the tests check results with, or the libraries that WeasyPrint needs.
# As root on Debian they are installed; otherwise this says what to install.
. "$(dirname "$0")/steps.sh"
. setup/apt.sh

missing=()

want_program() { command -v "$2" >/dev/null || missing+=("$1"); }

want_file() { [ -e "$2" ] || missing+=("$1"); }

want_library() { ldconfig -p 2>/dev/null | grep -q "$2" || missing+=("$1"); }

case $1 in
tests)
    want_program libreoffice-writer soffice
    want_program poppler-utils pdftotext
    want_program qpdf qpdf
    want_program fontconfig fc-list
    want_program git git
    want_program default-jre-headless java # for PDFBox, and what Java itself no longer has
    want_file libpdfbox2-java /usr/share/java/preflight.jar
    want_file libactivation-java /usr/share/java/javax.activation.jar
    want_file libjaxb-api-java /usr/share/java/jaxb-api.jar
    ;;
bench)
    want_library libpangoft2-1.0-0 libpangoft2-1.0.so
    want_library libharfbuzz-subset0 libharfbuzz-subset.so # without it WeasyPrint takes seconds to embed a Chinese font
    ;;
*) fail "what for? tests or bench" ;;
esac

if [ ${#missing[@]} -gt 0 ]; then
    can_install || fail "the ${1} need ${missing[*]}. On Debian or Ubuntu: sudo apt-get install ${missing[*]}"
    step "install ${missing[*]}" apt_install "${missing[@]}"
fi
done_with "$1-tools"
