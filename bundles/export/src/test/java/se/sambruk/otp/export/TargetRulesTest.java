package se.sambruk.otp.export;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

public class TargetRulesTest {
    @Test
    public void ordinaryNamesWorkEverywhere() {
        for (String name :
                List.of("a.docx", "Kravbilaga å ä ö.docx", "arendesystem-2026-svarsbilaga.xlsx", "console")) {
            assertTrue(name, TargetRules.isPortable(name));
        }
    }

    @Test
    public void namesThatSomeSystemRefusesAreRefusedByAll() {
        for (String name : List.of(
                "a:b.docx",
                "a?.docx",
                "a*.docx",
                "a\"b",
                "a<b",
                "a|b",
                "a\\b",
                "CON",
                "con.txt",
                "Lpt1.docx",
                "a.",
                "a ",
                "a\tb",
                "a\u0000b",
                "å".repeat(128))) {
            assertFalse(name, TargetRules.isPortable(name));
        }
    }
}
