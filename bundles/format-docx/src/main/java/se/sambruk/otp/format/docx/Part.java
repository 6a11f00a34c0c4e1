package se.sambruk.otp.format.docx;

import java.util.List;
import java.util.Objects;

/**
 * A part of a package.
 *
 * @param name without the leading slash, such as {@code word/styles.xml}
 * @param content not to be changed
 * @param relations from this part to others
 */
record Part(String name, String type, byte[] content, List<Relation> relations) {
    /**
     * A relationship from a part.
     *
     * @param type a URI
     * @param target relative to the part's folder, or an address if it is external
     */
    record Relation(String id, String type, String target, boolean external) {
        Relation {
            Objects.requireNonNull(id);
            Objects.requireNonNull(type);
            Objects.requireNonNull(target);
        }

        static Relation internal(String id, String name, String target) {
            return new Relation(id, Ns.relation(name), target, false);
        }
    }

    Part {
        relations = List.copyOf(relations);
    }

    static Part of(String name, String type, byte[] content) {
        return new Part(name, type, content, List.of());
    }

    /** Where its relationships are kept: {@code word/_rels/document.xml.rels} for {@code word/document.xml}. */
    static String relationsName(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }
}
