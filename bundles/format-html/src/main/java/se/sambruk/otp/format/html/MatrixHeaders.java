package se.sambruk.otp.format.html;

import java.io.IOException;
import se.sambruk.otp.api.document.MatrixGroup;
import se.sambruk.otp.api.document.MatrixHeader;
import se.sambruk.otp.api.text.Characters;

/** Writes the headers of a matrix. */
final class MatrixHeaders {
    private final Markup out;

    MatrixHeaders(Markup out) {
        this.out = out;
    }

    /** Whether a group has a name of which anything is left to be seen. */
    static boolean isNamed(MatrixGroup group) {
        return !Characters.isBlank(group.name());
    }

    /** The id, if it has one, on a line of its own, and the title. */
    void title(MatrixHeader header) throws IOException {
        if (!Characters.isBlank(header.id())) {
            out.open("span", "class", "id").broken(header.id()).close().text(" ");
        }
        out.broken(header.title());
    }

    /**
     * A header.
     *
     * @param scope what it heads
     */
    void cell(MatrixHeader header, String scope, String look) throws IOException {
        // A header that says nothing would only be read out as an empty one.
        boolean said = !Characters.isBlank(header.title()) || !Characters.isBlank(header.id());
        out.open(said ? "th" : "td", "scope", said ? scope : null, "class", look);
        out.open("div");
        title(header);
        out.close().close().line();
    }

    /** The same with a text. */
    void cell(String text, String scope, String look) throws IOException {
        boolean said = !Characters.isBlank(text);
        out.open(said ? "th" : "td", "scope", said ? scope : null, "class", look)
                .open("div")
                .broken(text)
                .close()
                .close()
                .line();
    }
}
