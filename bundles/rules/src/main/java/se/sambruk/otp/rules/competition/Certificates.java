package se.sambruk.otp.rules.competition;

import java.util.Set;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.words.WordFile;

/** Tells certificates that attest something of somebody from those that machines show each other. */
final class Certificates {
    static final WordFile WORDS = WordFile.named("certificates");
    private static final int NEAR = 7;

    private static final Set<String> EXAMPLES = Set.of("exempel", "t.ex.", "exempelvis", "såsom", "bl.a.", "antingen");

    private Certificates() {}

    /** "servercertifikat", "certifikat för kryptering". Only of the paper: nobody certifies a server in that way. */
    static boolean isTechnical(Analysis analysis, int token) {
        String word = analysis.word(token);
        int at = word.indexOf("certifikat");
        if (at < 0) {
            return false;
        }
        String before = word.substring(0, at).replace("-", "");
        if (!before.isEmpty() && WORDS.set("technical").contains(before)
                || WORDS.set("technical").contains(analysis.word(token - 1))) {
            return true;
        }
        for (int i = token - NEAR; i <= token + NEAR; i++) {
            if (WORDS.set("technical-near").contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** "till exempel certifierat enligt …": one way among others. */
    static boolean isExample(Analysis analysis, int token) {
        for (int i = token - 1; i >= 0 && i >= token - NEAR; i--) {
            if (EXAMPLES.contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }
}
