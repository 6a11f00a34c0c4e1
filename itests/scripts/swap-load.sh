#!/usr/bin/env bash
# Exchanges an export format many times while eight threads export without pause, in the shipped distribution.
#
#   itests/scripts/swap-load.sh [exchanges]
#
# A third of the exchanges go through the drop folder, a third through export:swap, and a third are updates in place; every other
# keeps the version number. Prints how many exports there were and how many failed, how long an exchange took (p50, p99), and the
# longest that an export had to wait for a version to run on. Exit code 0 if no export failed and every file was of one version.
set -u

exchanges=${1:-200}
root=$(cd "$(dirname "$0")/../.." && pwd)
report=$root/itests/target/it/swap-load.txt
rm -f "$report"
cd "$root" || exit 1
mvn -B -q -pl itests -am verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
  -Dit.test=SwapIT -Dfailsafe.failIfNoSpecifiedTests=false -Dotp.swaps="$exchanges"
code=$?
[ -f "$report" ] && cat "$report"
exit $code
