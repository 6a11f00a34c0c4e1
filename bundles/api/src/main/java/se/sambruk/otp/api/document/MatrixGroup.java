package se.sambruk.otp.api.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Rows or columns of a matrix that stand beside each other under one heading.
 *
 * @param name empty for those that are in no group
 * @param first the first of them, from 0
 * @param size how many they are, at least one
 */
public record MatrixGroup(String name, int first, int size) {
    public MatrixGroup {
        Objects.requireNonNull(name);
        if (first < 0 || size < 1) {
            throw new IllegalArgumentException("a group has rows or columns: " + name);
        }
    }

    /** The first that is not among them. */
    public int end() {
        return first + size;
    }

    static List<MatrixGroup> of(List<MatrixHeader> headers) {
        List<MatrixGroup> groups = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= headers.size(); i++) {
            String name = headers.get(first).group();
            if (i == headers.size() || !headers.get(i).group().equals(name)) {
                groups.add(new MatrixGroup(name, first, i - first));
                first = i;
            }
        }
        return List.copyOf(groups);
    }
}
