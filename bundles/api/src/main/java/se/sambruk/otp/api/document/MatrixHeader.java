package se.sambruk.otp.api.document;

import java.util.Objects;

/** What a row or a column of a matrix is about. Immutable. */
public final class MatrixHeader {
    private final String id;
    private final String title;
    private final String group;

    private MatrixHeader(String id, String title, String group) {
        this.id = id;
        this.title = title;
        this.group = group;
    }

    /**
     * @throws IllegalArgumentException if the title is blank
     */
    public static MatrixHeader of(String title) {
        return of("", title);
    }

    /**
     * @param id what it is called elsewhere, such as {@code OTP-DRI-003}, on a line of its own; blank if nothing
     * @throws IllegalArgumentException if the title is blank
     */
    public static MatrixHeader of(String id, String title) {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a row or a column has a title, " + id + " has none");
        }
        return new MatrixHeader(id.isBlank() ? "" : id, title, "");
    }

    /** The same header in a group, such as a layer; neighbours in one group stand under one heading. Blank is none. */
    public MatrixHeader within(String value) {
        return new MatrixHeader(id, title, value.isBlank() ? "" : value);
    }

    /** Empty if it has none. */
    public String id() {
        return id;
    }

    /** Never blank. */
    public String title() {
        return title;
    }

    /** Empty if it is in none. */
    public String group() {
        return group;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MatrixHeader header
                && header.id.equals(id)
                && header.title.equals(title)
                && header.group.equals(group);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, title, group);
    }

    @Override
    public String toString() {
        return id.isEmpty() ? title : id + " " + title;
    }
}
