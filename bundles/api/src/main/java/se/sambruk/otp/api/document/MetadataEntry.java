package se.sambruk.otp.api.document;

import java.util.Objects;

/**
 * An entry of the metadata block.
 *
 * @param key what it is, independent of language: {@code issued-by}, {@code approved-by}, {@code type}, {@code status},
 *     {@code identity}, {@code version}, {@code version-date}, {@code fingerprint}, …
 * @param label as shown
 * @param value as shown; empty where there is none, which is shown as an empty place
 */
public record MetadataEntry(String key, String label, String value) {
    public MetadataEntry {
        Objects.requireNonNull(key);
        Objects.requireNonNull(label);
        Objects.requireNonNull(value);
    }
}
