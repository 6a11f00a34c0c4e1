package se.sambruk.otp.rules.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the YAML files that lie beside classes of this bundle. They are ours, so what is wrong in one is a fault of the program. */
public final class Data {
    private Data() {}

    /**
     * The mapping that a file consists of.
     *
     * @param anchor a class in the file's package
     * @throws IllegalStateException if the file is missing or is no mapping
     */
    public static Map<?, ?> mapping(Class<?> anchor, String file) {
        try (InputStream in = anchor.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file + " beside " + anchor.getName());
            }
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            if (new Yaml(new SafeConstructor(options)).load(in) instanceof Map<?, ?> mapping) {
                return mapping;
            }
            throw new IllegalStateException(file + " is no mapping");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of a list; empty where there is none. A single text counts as a list of its words. */
    public static List<String> words(Map<?, ?> mapping, String key) {
        Object value = mapping.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof String text) {
            return List.of(text.strip().split("\\s+"));
        }
        List<String> words = new ArrayList<>();
        ((List<?>) value).forEach(word -> words.add(String.valueOf(word)));
        return words;
    }
}
