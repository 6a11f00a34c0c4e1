#!/usr/bin/env bash
# Kills a first boot at many moments, and sees that the next start works each time.
#
#   itests/scripts/kill-boot.sh <unpacked distribution> [moments] [step in milliseconds] [command …]
#
# A boot killed halfway leaves a bundle cache that hangs the next start, unless somebody notices. Each round: an empty home folder, a
# start, kill -9 after so many milliseconds, another start that has to do its command within its limit. Exit code 0 if all did.
set -u

distribution=${1:?usage: kill-boot.sh <unpacked distribution> [moments] [step ms] [command]}
moments=${2:-20}
step=${3:-200}
shift $(($# < 3 ? $# : 3))
command=("$@")
[ ${#command[@]} -gt 0 ] || command=(bundle:list)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

for ((i = 1; i <= moments; i++)); do
  export OTP_HOME=$work/home-$i
  after=$(printf '%d.%03d' $((i * step / 1000)) $((i * step % 1000)))
  # timeout is the clock: it kills the JVM itself, as bin/otp has become it by exec. It reports 137 where it had to.
  { timeout -s KILL "$after" "$distribution/bin/otp" "${command[@]}" >"$work/killed.out" 2>"$work/killed.err"; } 2>/dev/null
  killed=$?
  started=$(date +%s%N)
  timeout 60 "$distribution/bin/otp" "${command[@]}" >"$work/out" 2>"$work/err"
  code=$?
  took=$((($(date +%s%N) - started) / 1000000))
  case $killed in
    137) how=killed ;;
    *) how="ended by itself with $killed" ;;
  esac
  if [ "$code" -eq 0 ] && [ -s "$work/out" ]; then
    echo "after $after s: $how; next start done in $took ms"
  else
    failures=$((failures + 1))
    echo "after $after s: $how; next start FAILED with $code after $took ms: $(head -n 3 "$work/err")"
  fi
  rm -rf "$OTP_HOME"
done

echo "$((moments - failures)) of $moments starts after a killed boot worked"
[ "$failures" -eq 0 ]
