package se.sambruk.otp.authoring.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that projects are made of, with places to be filled in: {@code @name@}. */
final class Template {
    private static final Pattern PLACE = Pattern.compile("@([a-z][a-z-]*)@");

    private Template() {}

    /**
     * A file filled in.
     *
     * @param name beside this class
     * @throws IllegalArgumentException if a place has no value
     */
    static byte[] fill(String name, Map<String, String> values) {
        return PLACE.matcher(read(name))
                .replaceAll(place -> {
                    String value = values.get(place.group(1));
                    if (value == null) {
                        throw new IllegalArgumentException(name + " asks for " + place.group(1));
                    }
                    return Matcher.quoteReplacement(value);
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String read(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no template " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
