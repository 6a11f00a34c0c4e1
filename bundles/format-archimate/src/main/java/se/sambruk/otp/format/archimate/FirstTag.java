package se.sambruk.otp.format.archimate;

import java.util.function.IntUnaryOperator;

/**
 * The first tag in the beginning of a file, behind instructions, comments and a document type, whole or not. Each character is looked at
 * a few times at most, whatever is left open.
 */
final class FirstTag {
    private static final int NONE = Integer.MAX_VALUE;
    private static final String DOCTYPE = "<!DOCTYPE";

    /** Looks ahead for something, from places further and further on; what has been found is not looked for again until it is passed. */
    private static final class Ahead {
        private final IntUnaryOperator search;
        private int at = -1;

        Ahead(IntUnaryOperator search) {
            this.search = search;
        }

        int from(int place) {
            if (at < place) {
                at = search.applyAsInt(place);
            }
            return at;
        }
    }

    private final CharSequence text;
    private final Ahead instructionEnd = new Ahead(from -> find("?>", from));
    private final Ahead commentEnd = new Ahead(from -> find("-->", from));
    private final Ahead bracketOrEnd = new Ahead(this::bracketOrEnd);
    private final Ahead subsetEnd = new Ahead(this::subsetEnd);
    private String name = "";
    private String attributes = "";

    private FirstTag(CharSequence text) {
        this.text = text;
    }

    static FirstTag of(CharSequence text) {
        FirstTag tag = new FirstTag(text);
        tag.look();
        return tag;
    }

    /** Without its prefix; empty where there is no tag. */
    String name() {
        return name;
    }

    /** What is between the name and the end of the tag, or of the text. */
    String attributes() {
        return attributes;
    }

    private void look() {
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) != '<') {
                i++;
            } else if (isName(i + 1)) {
                read(i + 1);
                return;
            } else {
                i = behind(i);
            }
        }
    }

    // What is open to the end is damage: the tag is looked for within it.
    private int behind(int open) {
        int behind = NONE;
        if (stands("<?", open)) {
            behind = past(instructionEnd.from(open + 2), 2);
        } else if (stands("<!--", open)) {
            behind = past(commentEnd.from(open + 4), 3);
        } else if (stands(DOCTYPE, open)) {
            int at = bracketOrEnd.from(open + DOCTYPE.length());
            boolean hasSubset = at != NONE && text.charAt(at) == '[';
            behind = hasSubset ? behindSubset(at) : past(at, 1);
        }
        return behind == NONE ? open + 1 : behind;
    }

    private int behindSubset(int open) {
        int end = subsetEnd.from(open + 1);
        return end == NONE ? NONE : past(pastBlanks(end + 1), 1);
    }

    private static int past(int place, int length) {
        return place == NONE ? NONE : place + length;
    }

    private int find(String what, int from) {
        for (int i = from; i < text.length(); i++) {
            if (stands(what, i)) {
                return i;
            }
        }
        return NONE;
    }

    private boolean stands(String what, int at) {
        for (int i = 0; i < what.length(); i++) {
            if (at + i >= text.length() || text.charAt(at + i) != what.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int bracketOrEnd(int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '[' || text.charAt(i) == '>') {
                return i;
            }
        }
        return NONE;
    }

    // The bracket that ends the declarations within a document type has the end of it right behind.
    private int subsetEnd(int from) {
        int i = from;
        while (i < text.length()) {
            if (text.charAt(i) == ']') {
                int next = pastBlanks(i + 1);
                if (next < text.length() && text.charAt(next) == '>') {
                    return i;
                }
                i = next;
            } else {
                i++;
            }
        }
        return NONE;
    }

    private int pastBlanks(int from) {
        int i = from;
        while (i < text.length() && isBlank(i)) {
            i++;
        }
        return i;
    }

    private boolean isBlank(int at) {
        return at < text.length() && Character.isWhitespace(text.charAt(at));
    }

    private boolean isName(int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    private int pastName(int from) {
        int i = from;
        while (isName(i)) {
            i++;
        }
        return i;
    }

    private void read(int from) {
        int start = from;
        int end = pastName(from);
        if (end < text.length() && text.charAt(end) == ':' && isName(end + 1)) {
            start = end + 1;
            end = pastName(start);
        }
        name = text.subSequence(start, end).toString();
        if (isBlank(end)) {
            int last = end;
            while (last < text.length() && text.charAt(last) != '<' && text.charAt(last) != '>') {
                last++;
            }
            attributes = text.subSequence(end, last).toString();
        }
    }
}
