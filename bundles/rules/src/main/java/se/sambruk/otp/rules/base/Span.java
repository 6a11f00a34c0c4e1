package se.sambruk.otp.rules.base;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Some characters of a text.
 *
 * @param end exclusive
 */
public record Span(int start, int end) {
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** In order, without what overlaps an earlier one; of two that begin in one place, the longer. */
    public static List<Span> apart(List<Span> spans) {
        List<Span> apart = new ArrayList<>();
        List<Span> ordered = new ArrayList<>(spans);
        ordered.sort(Comparator.comparingInt(Span::start).thenComparingInt(span -> -span.end()));
        for (Span span : ordered) {
            if (apart.isEmpty() || !apart.get(apart.size() - 1).overlaps(span)) {
                apart.add(span);
            }
        }
        return apart;
    }
}
