#!/usr/bin/env bash
# Hela vägen i ett svep: från behov till avtal och akt, med fyra påhittade leverantörer vars arbetsböcker LibreOffice fyller i.
#
#   bash examples/hela-vagen/hela-vagen.sh MAPP
#
# MAPP skapas, och får allt som skrivs. Körningen sker i en installation till övning i MAPP/hem (eller i OTP_HOME, om den är satt), vars
# klocka ställs fram mellan stegen. Allt som matas in ligger bredvid den här filen och går att läsa. Kräver soffice (LibreOffice).
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
otp=$here/../../bin/otp
[ $# -eq 1 ] || { echo "Ange mappen som allt ska skrivas i." >&2; exit 2; }
command -v soffice > /dev/null || { echo "LibreOffice (soffice) behövs och finns inte här." >&2; exit 2; }
mkdir -p "$1"
cd "$1"
export OTP_HOME=${OTP_HOME:-$PWD/hem}
id=lovby-2027
anna=anna.andersson bo=bo.berg eva=eva.ek sara=sara.sund tor=tor.tall

# som PERSON KOMMANDO…   kör kommandot som personen. 0: gjort. 3: gjort, och något bör ses över. Allt annat avbryter.
som() {
    local code=0
    printf '\n» %s: %s\n' "$1" "${*:2}"
    OTP_USER=$1 "$otp" "${@:2}" || code=$?
    [ $code -eq 0 ] || [ $code -eq 3 ] || { echo "Avbrutet: slutkod $code." >&2; exit 1; }
}

# nekas KOD PERSON KOMMANDO…   plattformen ska säga nej, med just den koden.
nekas() {
    local told code=0
    printf '\n» %s: %s\n' "$2" "${*:3}"
    told=$(OTP_USER=$2 "$otp" "${@:3}" 2>&1 > /dev/null) || code=$?
    printf '%s\n' "$told"
    [ $code -eq 1 ] && grep -q "^$1" <<< "$told" || { echo "Avbrutet: $1 väntades." >&2; exit 1; }
}

klockan() { som "$anna" otp:practice --now "$1"; }
rubrik() { printf '\n\n== %s\n' "$*"; }

# En plattform som körs svarar på ett kommando på en sekund. Körs ingen startas en, och avslutas när skriptet är klart.
if [ ! -e "$OTP_HOME/run/lock.pid" ]; then
    "$otp" start
    trap '"$otp" stop' EXIT
fi

rubrik "1. Ärendet öppnas"
som "$anna" otp:practice --begin --now "2026-11-02 09:00"
som "$anna" procurement:create --file "$here/arende.yaml" --profile "$here/profil.yaml"
for person in "$anna" "$bo" "$eva" "$sara" "$tor"; do
    som "$person" procurement:people $id --declare "$person"
done
som "$anna" procurement:plan $id
som "$anna" procurement:checklist $id --tick need --because "behovsanalysen är godkänd av förvaltningarna"

rubrik "2. Kraven väljs och prövas"
# Prövningen säger att OTP-DRI-003 förutsätter ett krav som inte är valt.
som "$anna" procurement:check "$here/profil.yaml"
som "$anna" procurement:select $id --ids OTP-DRI-001
som "$anna" procurement:profile $id --out profil.yaml
som "$anna" procurement:check profil.yaml
som "$anna" procurement:checklist $id --tick profile --because "läst av sakkunnig i verksamheten och i informationssäkerhet"

rubrik "3. Utvärderingen simuleras, och underlaget fastställs"
klockan "2026-11-23 10:00"
som "$anna" procurement:simulate $id --prices 1200000-2400000 --out simulering.docx
som "$anna" procurement:issue $id --out underlag --format docx,html,json,xlsx,xlsx-price
klockan "2026-11-24 09:00"
som "$anna" procurement:checklist $id --tick publication --on 2026-11-24 --because "annonsen skickad i portalen"

rubrik "4. Fråga, rättelse och svar"
klockan "2026-12-10 10:00"
som "$anna" procurement:question $id --file "$here/fraga-1.txt" --requirements OTP-DRI-003 --received "2026-12-08 14:20"
som "$anna" procurement:set $id OTP-DRI-003 tillganglighet=99,5 --because "fråga 1: handläggningen sker på dagtid"
som "$anna" procurement:profile $id --out rattad-profil.yaml
sed -i 's/response-deadline: .*/response-deadline: 2027-01-15/' rattad-profil.yaml
som "$anna" procurement:profile $id --in rattad-profil.yaml --expected 3 --because "mer tid att lämna anbud efter rättelsen"
som "$anna" procurement:supersede $id --out rattelse --format docx,html,json,xlsx,xlsx-price \
    --material yes --deadline "2027-01-15 23:59" --opening "2027-01-18 09:00" --questions 1 --because "nivån var högre än behovet"
som "$anna" procurement:answer $id 1 --file "$here/svar-1.txt" --correction 1
som "$anna" procurement:questions $id --out fragor --format docx,html

rubrik "5. Leverantörerna fyller i arbetsböckerna i LibreOffice"
profile=$PWD/libreoffice
soffice=(soffice "-env:UserInstallation=file://$profile" --headless --norestore)
"${soffice[@]}" --terminate_after_init 2> /dev/null
basic=$profile/user/basic/Standard
{
    echo '<?xml version="1.0" encoding="UTF-8"?>'
    echo '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Anbud" script:language="StarBasic">'
    sed 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g' "$here/anbud.bas"
    echo '</script:module>'
} > "$basic/Anbud.xba"
sed -i 's|</library:library>| <library:element library:name="Anbud"/>\n&|' "$basic/script.xlb"
# lamna UNDERLAG SVAR UT   skriver det som står i mappen SVAR i underlagets arbetsböcker, och sparar dem i UT.
lamna() {
    mkdir "$3"
    ANBUD_UNDERLAG=$1 ANBUD_SVAR=$2 ANBUD_UT=$3 timeout 120 "${soffice[@]}" "macro:///Standard.Anbud.Lamna" 2> /dev/null
    local answers saved
    for answers in "$2"/*.txt; do
        saved=$3/$(basename "$answers" .txt)
        [ -s "$saved/svarsbilaga.xlsx" ] && [ -s "$saved/prisbilaga.xlsx" ] || { echo "Avbrutet: LibreOffice sparade inte $saved." >&2; exit 1; }
    done
}
lamna "$PWD/rattelse/$id-" "$here/anbud" "$PWD/anbud"

rubrik "6. Anbuden öppnas och läses in"
nekas OTP-6351 "$anna" procurement:answers import $id anbud
klockan "2027-01-18 09:00"
som "$anna" procurement:open $id --by $anna,$eva --list "$here/forteckning.txt"
som "$anna" procurement:answers import $id anbud
som "$anna" procurement:answers list $id

rubrik "7. Ett anbud kompletteras, ett förkastas"
# Åmåsa (anbud-1) har en tom rad och ett tvetydigt pris. Inget annat anbud har en sådan brist.
klockan "2027-01-19 10:00"
som "$anna" procurement:clarify $id anbud-1 --ask-file "$here/komplettering.txt" --rows OTP-SAK-007 --prices P-04 \
    --manner completion --basis "LOU 4 kap. 9 §" --due 2027-01-22 \
    --equality "De andra tre anbuden har svar på alla krav och entydiga priser. Ingen annan behöver tillfrågas." \
    --because "svaret saknas fast bilagan finns, och priset kan läsas på två sätt" --json > begaran.json
begaran=$(sed -n 's/.*"entry": *"\([^"]*\)".*/\1/p' begaran.json | head -1)
klockan "2027-01-21 15:30"
lamna "$PWD/anbud/amasa/" "$here/kompletterat" "$PWD/kompletterat"
som "$anna" procurement:clarify $id anbud-1 --answer "$begaran" \
    --files kompletterat/amasa/svarsbilaga.xlsx --files kompletterat/amasa/prisbilaga.xlsx --on 2027-01-21
klockan "2027-01-22 09:00"
# Strandvik (anbud-4) svarar Nej på ett obligatoriskt krav.
som "$anna" procurement:decide $id anbud-4 --verdict rejected --rows OTP-TGL-001 \
    --basis "LOU 4 kap. 10 § andra stycket 1, kravet OTP-TGL-001" --because "$(cat "$here/motiv-forkastat.txt")"
# Nordsken (anbud-3) skriver ”dock” vid OTP-DRI-003. Texten gäller rapporten, inte tillgängligheten.
som "$anna" procurement:decide $id anbud-3 --verdict admitted --rows OTP-DRI-003 \
    --because "texten säger när månadsrapporten lämnas och begränsar inte åtagandet om tillgänglighet"
som "$anna" procurement:decide $id anbud-1,anbud-2,anbud-3 --verdict qualified \
    --because "kvalificeringskravet OTP-AFF-001 är intygat, och inget skäl att utesluta finns enligt egenförsäkran"

rubrik "8. Bedömning och utvärdering"
klockan "2027-01-27 10:00"
for person in sara tor; do
    som "${!person}" procurement:score $id --out blad-$person.yaml
    { sed '/^scores:/,$d' blad-$person.yaml; cat "$here/bedomning-$person.yaml"; } > ifyllt-$person.yaml
    som "${!person}" procurement:score $id --in ifyllt-$person.yaml
done
som "$anna" procurement:score $id
klockan "2027-01-29 10:00"
som "$anna" procurement:evaluate $id --out utvarderingsrapport.docx

rubrik "9. Kontroller och tilldelningsbeslut"
klockan "2027-02-02 10:00"
som "$anna" procurement:control $id anbud-2 --subject tender --passed yes --basis "LOU 4 kap. 10 §" \
    --because "varje obligatoriskt krav prövat mot anbudets bilagor"
som "$anna" procurement:control $id anbud-2 --subject supplier --passed yes --basis "LOU 4 kap. 12 §" \
    --because "inget skäl att utesluta, och tre referenskunder bekräftar OTP-AFF-001"
som "$anna" procurement:control $id anbud-2 --subject proofs --passed yes --basis "LOU 15 kap. 4 §" \
    --because "registerutdrag, intyg om skatt och lista över uppdrag granskade"
som "$anna" procurement:award $id --check
klockan "2027-02-03 13:00"
som "$bo" procurement:award $id --on 2027-02-03 --reasons-file "$here/motiv-tilldelning.txt"
klockan "2027-02-04 09:00"
som "$anna" procurement:documents $id --out beslut --format docx,html --sent 2027-02-04 --electronic yes
som "$anna" procurement:checklist $id --tick notice --electronic yes --on 2027-02-04 --because "underrättelserna skickade i portalen"
# Nordsken begär upplysningar, och får dem inom 15 dagar.
klockan "2027-02-09 09:00"
som "$anna" procurement:documents $id --out beslut --format docx,html --kind advantages --tender anbud-3 --asked 2027-02-08

rubrik "10. Avtal, när avtalsspärren har löpt ut"
# Den tionde dagen är en söndag, så spärren slutar måndagen den 15 februari.
klockan "2027-02-15 12:00"
nekas OTP-6489 "$anna" procurement:contract $id --out avtal
klockan "2027-02-16 09:00"
som "$anna" procurement:contract $id --out avtal --format docx,html,xlsx
som "$anna" procurement:checklist $id --tick contract --on 2027-02-16 --because "avtalet är undertecknat av båda parter"
som "$anna" procurement:followup $id --set OTP-DRI-003:operation --due 2027-06-01
som "$anna" procurement:followup $id --set OTP-FOR-003:implementation --due 2027-05-03
som "$anna" procurement:followup $id --export avtal --format docx,html,xlsx

rubrik "11. Akten, och en maskerad kopia"
klockan "2027-03-01 10:00"
som "$anna" procurement:documents $id --out slutrapport --format docx,html --kind report,controls
for step in result-notice documentation report; do
    som "$anna" procurement:checklist $id --tick $step --on 2027-03-01 --because "gjort den 1 mars, inom 30 dagar från avtalet"
done
som "$anna" procurement:archive $id --out akt.zip
som "$anna" procurement:archive $id --out kopia.zip --masked "$here/maskning.yaml"
som "$anna" procurement:checklist $id
som "$anna" procurement:log $id --verify

rubrik "Klart: allt finns i $PWD"
