package se.sambruk.otp.content.shape;

import se.sambruk.otp.api.text.Blanks;

/** What word processors do to a text, and how to undo it where a value has a strict form. */
public final class Typography {
    private static final String QUOTES = "”“„‟\"’‘'‚‛»«";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212";
    private static final int BRIEF = 60;

    private Typography() {}

    /** Without quotation marks around it, with plain hyphens and plain spaces. */
    static String plain(String text) {
        String bare = text;
        while (bare.length() > 1
                && QUOTES.indexOf(bare.charAt(0)) >= 0
                && QUOTES.indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = Blanks.strip(bare.substring(1, bare.length() - 1));
        }
        StringBuilder plain = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            plain.append(DASHES.indexOf(c) >= 0 ? '-' : Blanks.isBlank(c) ? ' ' : c);
        }
        return plain.toString();
    }

    /** One line of a text, short enough to be shown in a sentence. */
    public static String brief(String text) {
        String line = text.lines().findFirst().orElse("");
        if (line.length() == text.length() && line.length() <= BRIEF) {
            return line;
        }
        int cut = Math.min(BRIEF, line.length());
        if (cut > 0 && Character.isHighSurrogate(line.charAt(cut - 1))) {
            cut--;
        }
        return line.substring(0, cut) + "…";
    }
}
