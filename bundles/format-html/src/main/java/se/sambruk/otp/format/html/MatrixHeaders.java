package se.sambruk.otp.format.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.document.MatrixHeader;

/** Writes the headers of a matrix. */
final class MatrixHeaders {
    /**
     * Neighbours of one group.
     *
     * @param name empty for those that are in none
     * @param first the first of them, from 0
     */
    record Group(String name, int first, int size) {}

    private final Markup out;

    MatrixHeaders(Markup out) {
        this.out = out;
    }

    static List<Group> groups(List<MatrixHeader> headers) {
        List<Group> groups = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= headers.size(); i++) {
            String name = headers.get(first).group();
            if (i == headers.size() || !headers.get(i).group().equals(name)) {
                groups.add(new Group(Characters.isBlank(name) ? "" : name, first, i - first));
                first = i;
            }
        }
        return groups;
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
