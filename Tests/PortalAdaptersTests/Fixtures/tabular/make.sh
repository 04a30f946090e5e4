#!/bin/sh
# Writes guide.csv, which is authored by hand, in the other encodings that provinces hand tables in.
set -e
cd "$(dirname "$0")"
{ printf '\357\273\277'; sed 's/$/\r/' guide.csv; } > guide-utf8-bom.csv
iconv -f UTF-8 -t GB18030 guide.csv > guide-gb18030.csv
{ printf '\377\376'; iconv -f UTF-8 -t UTF-16LE guide.csv; } > guide-utf16le.csv
{ printf '\376\377'; iconv -f UTF-8 -t UTF-16BE guide.csv; } > guide-utf16be.csv
iconv -f UTF-8 -t UTF-16LE guide.csv > guide-utf16le-unmarked.csv
