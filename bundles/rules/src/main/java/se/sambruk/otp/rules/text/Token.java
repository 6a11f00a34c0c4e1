package se.sambruk.otp.rules.text;

import java.util.Optional;

/** The smallest part of a text. Immutable; its place counts UTF-16 code units in the text as it was written. */
public final class Token {
    private final TokenKind kind;
    private final int start;
    private final int end;
    private final String written;
    private final String lower;
    private final boolean quoted;
    private final boolean first;
    private final WordFacts facts;

    Token(TokenKind kind, int start, int end, String written, String lower, boolean quoted, boolean first) {
        this.kind = kind;
        this.start = start;
        this.end = end;
        this.quoted = quoted;
        this.first = first;
        this.facts = kind == TokenKind.WORD ? WordFacts.of(lower) : WordFacts.NONE;
        // One string for all places where a word stands: texts that are kept take half as much memory.
        this.lower = facts == WordFacts.NONE ? lower : facts.word();
        this.written = written.equals(this.lower) ? this.lower : written;
    }

    public TokenKind kind() {
        return kind;
    }

    public int start() {
        return start;
    }

    /** Exclusive. */
    public int end() {
        return end;
    }

    /** As it stands in the text. */
    public String written() {
        return written;
    }

    /** In small letters and composed (å is one character); what words are compared by. */
    public String lower() {
        return lower;
    }

    /** Whether it stands between quotation marks, so that the text speaks of it and does not say it. */
    public boolean isQuoted() {
        return quoted;
    }

    /** Whether it is the first on its line. */
    public boolean isFirstOnLine() {
        return first;
    }

    public boolean isWord() {
        return kind == TokenKind.WORD;
    }

    public boolean isNumber() {
        return kind == TokenKind.NUMBER;
    }

    public boolean isMark(char sign) {
        return kind == TokenKind.MARK && written.length() == 1 && written.charAt(0) == sign;
    }

    /** Whether it is this word, in small letters. */
    public boolean is(String word) {
        return lower.equals(word);
    }

    /** Whether it begins with a capital letter. */
    public boolean isCapitalized() {
        return Character.isUpperCase(written.codePointAt(0));
    }

    /** Whether it has letters and all of them are capitals: an abbreviation, or somebody who shouts. */
    public boolean isAllCapitals() {
        boolean letters = false;
        for (int i = 0; i < written.length(); i++) {
            char sign = written.charAt(i);
            if (Character.isLowerCase(sign)) {
                return false;
            }
            letters |= Character.isLetter(sign);
        }
        return letters;
    }

    /** What it is as a verb; empty where it is none that is known. */
    public Optional<VerbForm> verb() {
        return facts.verb();
    }

    /** Who or what it names. */
    public Optional<Actor> actor() {
        return facts.actor();
    }

    /** Its stem: see {@link Stem}. Of what is no word what it is in small letters. */
    public String stem() {
        return isWord() ? facts.stem() : lower;
    }

    /**
     * A number that it shares with every other place where the same word stands, from 0 and as long as the platform runs, so that what a word is to
     * a list can be remembered; negative where it is no word, or where more words have been met than are remembered.
     */
    public int number() {
        return facts.number();
    }

    /** Whether it is a modal verb, or may be one. */
    Optional<ModalVerb> modal() {
        return facts.modal();
    }

    @Override
    public String toString() {
        return written;
    }
}
