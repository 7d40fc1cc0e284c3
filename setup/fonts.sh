#!/usr/bin/env bash
# Fonts: Noto CJK, Liberation and Fandol, from Debian's packages. What is there already is left alone.
# As root Noto and Liberation are installed; otherwise they are unpacked into .venv, where masthead looks too.
# Fandol is always unpacked: its package is TeX's whole Chinese support, of which only the fonts are wanted.
. "$(dirname "$0")/steps.sh"
. setup/apt.sh

fonts=$venv/share/fonts/masthead
missing=()

# have FILE: is a font file of this name in a folder where masthead looks?
have() {
    local folder
    for folder in "$fonts" /usr/share/fonts /usr/local/share/fonts ~/.local/share/fonts ~/.fonts ~/Library/Fonts /Library/Fonts \
        /usr/share/texlive/texmf-dist /usr/share/texmf-dist; do
        [ -d "$folder" ] && [ -n "$(find "$folder" -name "$1" -print -quit)" ] && return
    done
    return 1
}

by_install() { can_install && apt_install "$1"; }

by_unpack() { has_apt && apt_unpack "$1" "$2" "$fonts"; }

# want PACKAGE PATTERN FILE WAY...: get the package's fonts the first of the ways that works, unless FILE is there.
want() {
    local package=$1 pattern=$2 file=$3 way
    have "$file" && return
    say "setup: get the fonts of $package"
    for way in "${@:4}"; do
        try "$way" "$package" "$pattern" && have "$file" && return
    done
    missing+=("$package")
}

want fonts-noto-cjk 'Noto*CJK*.ttc' NotoSerifCJK-Regular.ttc by_install by_unpack
want fonts-liberation 'LiberationS*.ttf' LiberationSerif-Regular.ttf by_install by_unpack
want texlive-lang-chinese 'Fandol[FHKS]*.otf' FandolFang-Regular.otf by_unpack

if [ ${#missing[@]} -gt 0 ]; then
    say "setup: fonts not found: ${missing[*]}. Those that pip installed stand in for them: the layout holds, the look differs."
    if has_apt; then
        say "setup: to get them: sudo apt-get update, then run make again (log: $log)"
    else
        say "setup: there is no apt-get here. Put Noto CJK, Liberation and Fandol fonts into $fonts"
    fi
    [ "${CI:-}" != true ] || fail "CI needs the fonts"
    ! has_apt || exit 0 # without a stamp, so that the next run tries again
fi
done_with fonts
