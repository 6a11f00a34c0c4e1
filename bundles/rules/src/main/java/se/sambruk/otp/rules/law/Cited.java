package se.sambruk.otp.rules.law;

import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Cased;

/** How what is proposed fits where a law is named. */
final class Cited {
    private Cited() {}

    /** "arkivlagens", "OSL:s"; an abbreviation may end with an S. */
    static boolean isGenitive(Analysis analysis, Mention mention) {
        return analysis.token(mention.last()).written().endsWith("s");
    }

    /** A citation, with a capital letter where the sentence begins with it. */
    static String as(Analysis analysis, Mention mention, String citation) {
        boolean first = analysis.sentenceOf(mention.first())
                .filter(sentence -> sentence.first() == mention.first())
                .isPresent();
        return first ? Cased.capitalized(citation) : citation;
    }
}
