#!/bin/sh
# Measures how long the five variants of a publication take in each format, as whole processes, against pandoc making the same of Markdown.
# Ours includes making and checking the variants and drawing the views; the Markdown has neither views nor anything to check. On a quiet machine html
# is to take less than 3 seconds and docx less than 10.
# Usage: itests/benchmarks/publication.sh [pages, 300] [runs, 3]
set -eu
cd "$(dirname "$0")/../.."
pages=${1:-300}
runs=${2:-3}
command -v pandoc >/dev/null || { echo "pandoc is not installed" >&2; exit 1; }
mvn -B -q -pl itests/benchmarks -am -DskipTests package
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
readers() {
    # As bin/otp runs a single command.
    java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "itests/benchmarks/target/classes:itests/benchmarks/target/lib/*" \
        se.sambruk.otp.benchmarks.Readers "$@"
}
pandocs() {
    for file in "$work"/*.md; do
        pandoc --toc --standalone -f commonmark_x -t "$1" -o "${file%.md}.theirs.$1" "$file"
    done
}
readers markdown "$pages" "$work" >/dev/null

# The median of several runs, in milliseconds.
median() {
    i=0
    while [ "$i" -lt "$runs" ]; do
        from=$(date +%s%N)
        "$@" >/dev/null 2>&1
        echo $((($(date +%s%N) - from) / 1000000))
        i=$((i + 1))
    done | sort -n | sed -n "$(((runs + 1) / 2))p"
}
echo "five variants, $pages pages each on average, median of $runs runs; load $(cut -d' ' -f1 /proc/loadavg)"
readers markdown "$pages" "$work"
for format in html docx; do
    ours=$(median readers "$format" "$pages" "$work")
    theirs=$(median pandocs "$format")
    echo "$format  otp $ours ms  pandoc $theirs ms  ratio $(awk "BEGIN { printf \"%.2f\", $ours / $theirs }")"
done
echo "pdf   otp $(median readers pdf "$pages" "$work") ms"
