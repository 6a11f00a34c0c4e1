package se.sambruk.otp.plugins.state;

import java.util.Objects;

/**
 * A service that a bundle has in use, such as a format or a rule. Two extension points may have services with the same id.
 *
 * @param point the name of the interface that it is registered under
 * @param id what users name it by
 */
public record Offer(String point, String id) implements Comparable<Offer> {
    public Offer {
        Objects.requireNonNull(point);
        Objects.requireNonNull(id);
    }

    @Override
    public int compareTo(Offer other) {
        int first = point.compareTo(other.point);
        return first == 0 ? id.compareTo(other.id) : first;
    }
}
