#!/usr/bin/env bash
# Measures one headless command on a warm distribution against an empty Karaf: the same framework, flags and launcher, with no other
# bundle of the platform. The aim is at most 1.5 times.
#
#   itests/benchmarks/boot.sh <unpacked distribution> [runs] [command …]
#
# Runs alternate, so that a busy machine slows both. Prints medians of wall-clock and processor time, and their ratios.
set -eu

distribution=$(cd "${1:?usage: boot.sh <unpacked distribution> [runs] [command]}" && pwd -P)
runs=${2:-15}
shift $(($# < 2 ? $# : 2))
command=("$@")
[ ${#command[@]} -gt 0 ] || command=(otp:status)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Only the launcher is left of the platform: without it there would be no telling when the boot is done, and no end to it.
empty=$work/karaf
cp -a "$distribution" "$empty"
sed -i -E 's#^( *)otp/([^, ]*)#\1otp-launcher/\2#' "$empty/etc/org.apache.karaf.features.cfg"
grep -q 'otp-launcher/' "$empty/etc/org.apache.karaf.features.cfg"
sed -i -e 's/^otp.ready.required=.*/otp.ready.required=false/' -e 's/^otp.deploy.gate=.*/otp.deploy.gate=false/' "$empty/etc/custom.properties"
rm -rf "$empty/deploy"
mkdir "$empty/deploy"

TIMEFORMAT='%R %U %S'

# One run: appends its wall and processor milliseconds to a file.
measure() {
  local name=$1 folder=$2
  shift 2
  { time OTP_HOME="$work/home-$name" "$folder/bin/otp" "$@" >/dev/null 2>"$work/errors"; } 2>"$work/time" || {
    cat "$work/errors" >&2
    exit 1
  }
  awk '{ printf "%d %d\n", $1 * 1000, ($2 + $3) * 1000 }' "$work/time" >>"$work/$name.times"
}

median() {
  cut -d ' ' -f "$2" "$work/$1.times" | sort -n |
    awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : int((v[NR / 2] + v[NR / 2 + 1]) / 2) }'
}

# The first boot fills the bundle cache and makes the class archive, the second is the first to use them.
for _ in 1 2; do
  measure platform "$distribution" "${command[@]}"
  measure empty "$empty" shell:echo x
done
: >"$work/platform.times"
: >"$work/empty.times"
for ((i = 0; i < runs; i++)); do
  measure platform "$distribution" "${command[@]}"
  measure empty "$empty" shell:echo x
done

printf '%-12s %10s %12s   (medians of %d)\n' "" "wall ms" "processor ms" "$runs"
for name in platform empty; do
  printf '%-12s %10d %12d\n' "$name" "$(median "$name" 1)" "$(median "$name" 2)"
done
awk -v a="$(median platform 1)" -v b="$(median empty 1)" -v c="$(median platform 2)" -v d="$(median empty 2)" \
  'BEGIN { printf "%-12s %10.2f %12.2f   (aim: at most 1.50)\n", "ratio", a / b, c / d }'
