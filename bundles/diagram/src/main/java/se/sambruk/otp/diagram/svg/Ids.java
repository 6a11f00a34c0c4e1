package se.sambruk.otp.diagram.svg;

import java.util.HashSet;
import java.util.Set;

/** Ids within one drawing: of the view and the box or line, so that several drawings can stand on one page and are the same every time. */
final class Ids {
    private final String view;
    private final Set<String> used = new HashSet<>();

    Ids(String view) {
        this.view = view;
    }

    /** An id that XML takes for one, and that no other has. */
    String of(String id) {
        String whole = "v-" + safe(id.startsWith(view + ".") ? id : view + "." + id);
        String unique = whole;
        for (int i = 2; !used.add(unique); i++) {
            unique = whole + "--" + i;
        }
        return unique;
    }

    private static String safe(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean plain = c < 0x80 && Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
            if (plain) {
                out.appendCodePoint(c);
            } else {
                out.append("_x").append(Integer.toHexString(c)).append('_');
            }
        });
        return out.toString();
    }
}
