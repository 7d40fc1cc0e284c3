#!/usr/bin/env bash
# The README's pictures, made anew from the examples: pages of the PDFs, 60 dots an inch.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
bin=.venv/bin/masthead
$bin make examples/zh-inspection.txt -o "$folder/zh" --set series=供水督查简报 --set number=12 \
    --set issuer=市供水安全领导小组办公室 --set date=2031年8月2日 --set copies=60 >/dev/null 2>&1
$bin make examples/en-situation.md -o "$folder/en" --set series="Situation Brief" --set number=4 \
    --set issuer="Joint Response Office" --set date="14 May 2031" >/dev/null 2>&1
$bin make examples/zh-notice.txt -t gongwen -o "$folder/notice" --set issuer=云栖市人民政府办公室 \
    --set document_number=云政办发〔2031〕18号 --set date=2031年4月28日 >/dev/null 2>&1
$bin make examples/zh-letter.txt -t xinhan -o "$folder/letter" --set issuer=云栖市水务局 \
    --set document_number=云水函〔2031〕36号 --set date=2031年4月16日 >/dev/null 2>&1
$bin make examples/zh-minutes.txt -t jiyao -o "$folder/minutes" --set series=云栖市人民政府专题会议纪要 --set number=6 \
    --set issuer=云栖市人民政府办公室 --set date=2031年5月18日 >/dev/null 2>&1
page() { pdftoppm -r 60 -png -f 1 -l 1 -singlefile "$folder/$1.pdf" "docs/$2"; }
page zh/briefing jianbao
page zh/one-page one-page
page en/briefing briefing-note
page en/one-page one-page-en
page notice/gongwen gongwen
page letter/xinhan xinhan
page minutes/jiyao jiyao
