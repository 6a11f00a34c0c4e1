package se.sambruk.otp.content.shape;

/**
 * A key of an object.
 *
 * @param required whether the object is faulty without it
 */
public record Key(String name, Shape shape, boolean required) {
    public static Key required(String name, Shape shape) {
        return new Key(name, shape, true);
    }

    public static Key optional(String name, Shape shape) {
        return new Key(name, shape, false);
    }
}
