#!/usr/bin/env bash
# Exchanges an export format many times while eight threads export without pause, in the shipped distribution.
#
#   itests/scripts/swap-load.sh [exchanges]
#
# A third of the exchanges go through the drop folder, a third through export:swap, and a third are updates in place; every other
# keeps the version number. Prints how many exports there were and how many failed, how long an exchange took (p50, p99), and the
# longest that an export had to wait for a version to run on. Exit code 0 if no export failed and every file was of one version; 1 also
# where the test has not been run to its end with as many exchanges as were asked for: silence is no proof.
set -u

exchanges=${1:-200}
case $exchanges in
  '' | 0* | *[!0-9]*)
    echo "usage: swap-load.sh [exchanges], a number from 1" >&2
    exit 2
    ;;
esac
root=$(cd "$(dirname "$0")/../.." && pwd)
report=$root/itests/target/it/swap-load.txt
log=$root/itests/target/swap-load.log
mkdir -p "$root/itests/target"
rm -f "$report"
cd "$root" || exit 1
# The container's console writes its prompt to the output; what matters is in the report.
mvn -B -q -pl itests -am verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
  -Dit.test=SwapIT -Dfailsafe.failIfNoSpecifiedTests=false -Dotp.swaps="$exchanges" >"$log" 2>&1 </dev/null
code=$?
[ -f "$report" ] && cat "$report"
[ "$code" -eq 0 ] || grep -a -m 20 -E 'ERROR|AssertionError' "$log"
if ! grep -q "^$exchanges exchanges," "$report" 2>/dev/null; then
  echo "FAILED: there is no report of $exchanges exchanges in $report, so the test was not run to its end. See $log." >&2
  [ "$code" -ne 0 ] || code=1
fi
exit $code
