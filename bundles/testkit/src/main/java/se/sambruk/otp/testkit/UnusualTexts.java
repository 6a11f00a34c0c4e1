package se.sambruk.otp.testkit;

import java.util.List;

/** Texts that are allowed and have broken programs. */
final class UnusualTexts {
    static final List<String> ALL = List.of(
            "Räksmörgås på ön: åäö ÅÄÖ é ü ß ”citat” – tankstreck … 1 000 kr",
            "Emoji \uD83C\uDDF8\uD83C\uDDEA \uD83D\uDC69\u200D\uD83D\uDCBB och \uD835\uDD18 utanför grundplanet",
            "Höger till vänster: \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627 och åter",
            "Sammansatta tecken: a\u030A a\u0308 o\u0308 e\u0301",
            "Märkord <b>fet</b> & <script>alert(1)</script> &amp; ]]> <!-- -- > \" ' \\ /",
            "=cmd|'/C calc'!A0",
            "+1+1",
            "-2+3",
            "@SUM(A1:A9)",
            "\tinledande tabb",
            "Styrtecken \u0001\u0002\u000B\u000C\u001F\u007F mitt i",
            "Icke-tecken \uFFFE \uFFFF och nollbredd \u200B\uFEFF slut",
            "Radslut\r\nav\rolika\nslag\u0085och\u2028skiljetecken",
            "Första stycket.\n\nAndra stycket.\n\n\n\nTredje efter flera tomma rader.",
            "   blanksteg före och efter   ",
            "Långtord" + "ochlångtord".repeat(400),
            "Lång text. " + "En mening av vanlig längd som upprepas många gånger. ".repeat(700),
            "Mönster: *fet* _kursiv_ `kod` # rubrik | tabell | [länk](http://exempel.invalid) ![bild](x)",
            "Mall: ${java.version} #{7*7} {{ }} {{okänd}} {0} %s %n $1 \\1",
            "Tomt efter detta:\u00A0\u202F\u2009",
            "1e9999",
            "0012",
            "2026-11-23",
            "SANT");

    private UnusualTexts() {}
}
