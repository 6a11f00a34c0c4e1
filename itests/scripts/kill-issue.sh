#!/usr/bin/env bash
# Kills first boots, intakes of packs and issues at many moments, and sees that nothing acknowledged is ever lost.
#
#   itests/scripts/kill-issue.sh <unpacked distribution> [moments of each kind] [seconds in all] [rebuilt distribution]
#
# Every round: a command is killed with -9 somewhere between its first and its last moment. Whatever is on disk then, the same command has to
# succeed the next time; what any command has said that it did has to be there, with the same hashes, and no document may lie half written under
# its final name. At the end the cache is wiped and another distribution (by default a copy of the first) takes over the same home folder.
# Exit code 0 if all of it held. When the time is out it stops with what it has, which is a failure only if a kind was never tried.
set -u
export LC_ALL=C.UTF-8

shipped=$(cd "${1:?usage: kill-issue.sh <unpacked distribution> [moments] [seconds] [rebuilt distribution]}" && pwd -P) || exit 2
moments=${2:-20}
seconds=${3:-1500}
rebuilt=${4:-$shipped}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 143' INT TERM
cp -R "$shipped" "$work/first" && cp -R "$rebuilt" "$work/second" || exit 2
rm -f "$work"/first/deploy/*.jar "$work"/second/deploy/*.jar
otp=$work/first/bin/otp
jar=${JAVA_HOME:+$JAVA_HOME/bin/}jar
deadline=0
rounds=0 killed=0 failures=0 took=5000
declare -A tried=()

fail() {
  failures=$((failures + 1))
  echo "FAILED, $*"
  sed 's/^/    /' "$work/err" | head -n 6
}

# Runs a command to its end, however loaded the machine is.
whole() { timeout 120 "$otp" "$@" >"$work/out" 2>"$work/err" </dev/null; }

# Kills a command after so many milliseconds, unless it is done by then. $struck tells what became of it: 137 if it was killed.
strike() {
  local after=$1
  shift
  { timeout -s KILL "$((after / 1000)).$(printf '%03d' $((after % 1000)))" "$otp" "$@" >"$work/struck.out" 2>"$work/struck.err" </dev/null; } 2>/dev/null
  struck=$?
  rounds=$((rounds + 1))
  [ "$struck" -ne 137 ] || killed=$((killed + 1))
}

# The moments of a kind: the first half of them spread over all of the time a whole run took, the second over its last third, where
# the writing is.
moment() {
  local i=$1 whole=$2 half=$(((moments + 1) / 2))
  if [ "$i" -le "$half" ]; then
    echo $((whole * i / half))
  else
    echo $((whole * 2 / 3 + whole * (i - half) / (3 * (moments - half))))
  fi
}

timed() {
  local began code
  began=$(date +%s%3N)
  "$@"
  code=$?
  took=$(($(date +%s%3N) - began))
  return "$code"
}

# A kind may use an equal part of the time that is left.
begin() { deadline=$((SECONDS + (seconds - SECONDS) / $1)); }
in_time() { [ "$SECONDS" -lt "$deadline" ]; }

profile() { # <id>: a profile of its own, so that each round issues something new
  sed "s/^  id: .*/  id: $1/" "$work/first/examples/arendesystem.yaml" >"$work/$1.yaml"
}

pack() { # <patch>: a version of a municipal pack, as somebody without Java would make it
  mkdir -p "$work/pack/OTP-INF"
  printf 'Bundle-ManifestVersion: 2\nBundle-SymbolicName: se.provkommun.krav\nBundle-Version: 1.0.%s\nRequire-Capability: osgi.extender;filter:="(osgi.extender=otp.content)"\n' "$1" >"$work/pack/manifest"
  cat >"$work/pack/OTP-INF/pack.yaml" <<YAML
pack:
  id: provkommun
  title: Provkommuns lokala krav
  publisher: provkommun
  prefix: PRV
  version: 1.0.$1
  edition: "1.0.$1"
  status: draft
  date: 2026-11-23
  language: sv
  layer: municipal
  requires:
    - {pack: kravmaster, version: "[4.0,5)"}
YAML
  cat >"$work/pack/OTP-INF/amendments.yaml" <<YAML
amendments:
  - target: OTP-DRI-003
    set: {parameters.underhall.default: $(($1 % 20 + 1))}
    because: Version $1 av paketet prövar att ett avbrutet intag görs om.
YAML
  "$jar" --create --file "$work/pack.jar.part" --manifest "$work/pack/manifest" -C "$work/pack" OTP-INF || exit 2
}

# What has been acknowledged: one line an issue, its number and its hashes, as procurement:show tells it.
acknowledged=$work/acknowledged
: >"$acknowledged"
facts() { # <id>
  whole procurement:show "$1" --json || return
  grep -oE '"(number|sha256|specification|published)": *"?[0-9a-f]+"?' "$work/out" | tr -d ' \n'
}
remember() { # <id>
  local told
  told=$(facts "$1") && [ -n "$told" ] || { fail "$1 was acknowledged and cannot be shown"; return; }
  echo "$1 $told" >>"$acknowledged"
}
# All that was acknowledged, in one process: one line an issue, and the packs.
all_there() {
  local id told missing=0
  whole procurement:list --json || { fail "the list after $1"; return 1; }
  while read -r id told; do
    grep -q "\"$id\"" "$work/out" || { missing=1; fail "$id is gone after $1"; }
  done <"$acknowledged"
  return "$missing"
}

# No document is half written: each one under its final name has the hash that the issue tells.
documents_whole() { # <id> <folder>
  local file hash
  whole procurement:show "$1" --json || { fail "$1 cannot be shown"; return; }
  for file in "$2"/*; do
    [ -f "$file" ] || continue
    hash=$(sha256sum "$file") && hash=${hash%% *}
    grep -q "$hash" "$work/out" || fail "$file is not as it was issued"
  done
}

# --- First boots ---------------------------------------------------------------------------------------------------------------------
export OTP_HOME=$work/home-timed
profile boot
timed whole procurement:issue "$work/boot.yaml" --out "$work/boot-timed" || { fail "the first issue of all"; exit 1; }
first_boot=$took
begin 3
for ((i = 1; i <= moments; i++)); do
  in_time || break
  tried[boot]=1
  export OTP_HOME=$work/home-boot-$i
  after=$(moment "$i" "$first_boot")
  strike "$after" procurement:issue "$work/boot.yaml" --out "$work/boot-$i"
  whole procurement:issue "$work/boot.yaml" --out "$work/boot-$i" || fail "the issue after a boot killed at $after ms"
  # The next one has a whole first boot's time to be killed in, at the pace that the machine has now.
  [ "$struck" -eq 137 ] || first_boot=$((after * 3 / 4))
  for file in "$work/boot-timed"/*; do
    cmp -s "$file" "$work/boot-$i/${file##*/}" || fail "other bytes after a boot killed at $after ms: ${file##*/}"
  done
  [ "$(find "$work/boot-$i" -type f | wc -l)" -eq 3 ] || fail "something lies beside the documents after a boot killed at $after ms"
  rm -rf "$OTP_HOME" "$work/boot-$i"
done
echo "first boots: $rounds tried, $killed killed, $failures failures"

# --- Intakes of packs, on one home folder, each version on top of the one before ------------------------------------------------------
export OTP_HOME=$work/home
whole procurement:issue "$work/boot.yaml" --out "$work/kept" && remember boot
drop() { # a whole file at once, as anybody who copies with care
  pack "$1" && mv "$work/pack.jar.part" "$work/first/deploy/provkommun.jar"
}
taken_in() { whole plugin:list --json && grep -A 12 '"provkommun"' "$work/out" | grep -q "\"1\.0\.$1\""; }
drop 0
timed whole plugin:list --json
intake=$took
begin 2
taken_in 0 || fail "the pack was not taken in at all"
before=$rounds
for ((i = 1; i <= moments; i++)); do
  in_time || break
  tried[intake]=1
  after=$(moment "$i" "$intake")
  drop "$i"
  strike "$after" plugin:list --json
  [ "$struck" -eq 137 ] || intake=$((after * 3 / 4))
  taken_in "$i" || fail "version 1.0.$i is not there after an intake killed at $after ms"
  all_there "an intake killed at $after ms"
done
echo "intakes: $((rounds - before)) tried, $killed killed so far, $failures failures"

# --- Issues --------------------------------------------------------------------------------------------------------------------------
profile timed
timed whole procurement:issue "$work/timed.yaml" --out "$work/timed" && remember timed
issue=$took
begin 1
before=$rounds
for ((i = 1; i <= moments; i++)); do
  in_time || break
  tried[issue]=1
  id=prov-$i
  profile "$id"
  after=$(moment "$i" "$issue")
  strike "$after" procurement:issue "$work/$id.yaml" --out "$work/$id"
  [ "$struck" -eq 137 ] || issue=$((after * 3 / 4))
  # What a killed issue got to say, it has done.
  if grep -q "$id är fastställd" "$work/struck.out"; then
    remember "$id"
  fi
  all_there "an issue killed at $after ms"
  if [ -d "$work/$id" ] && grep -q "\"$id\"" "$work/out"; then
    documents_whole "$id" "$work/$id"
  fi
  whole procurement:issue "$work/$id.yaml" --out "$work/$id" || fail "the same issue after one killed at $after ms"
  documents_whole "$id" "$work/$id"
  [ "$(find "$work/$id" -type f | wc -l)" -eq 3 ] || fail "$(find "$work/$id" -type f | wc -l) files, not three, after an issue killed at $after ms"
  grep -q "^$id " "$acknowledged" || remember "$id"
done
echo "issues: $((rounds - before)) tried, $killed killed so far, $failures failures"

# --- Another distribution, and no cache ------------------------------------------------------------------------------------------------
rm -rf "$OTP_HOME/cache" "$work/first/data"
cp "$work"/first/deploy/*.jar "$work/second/deploy/" && mv "$work/first" "$work/moved"
otp=$work/second/bin/otp
while read -r id told; do
  [ "$(facts "$id")" = "$told" ] || fail "$id is not as it was acknowledged, under the other distribution"
  kept=$((${kept:-0} + 1))
done <"$acknowledged"
last=$(wc -l <"$acknowledged")
echo "another distribution and no cache: ${kept:-0} of $last issues as they were acknowledged"

for kind in boot intake issue; do
  [ -n "${tried[$kind]:-}" ] || { failures=$((failures + 1)); echo "FAILED, no time for any $kind"; }
done
echo "$rounds commands struck, $killed of them killed, $last issues acknowledged, $failures failures, $SECONDS s"
[ "$failures" -eq 0 ]
