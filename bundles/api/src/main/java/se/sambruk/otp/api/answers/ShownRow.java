package se.sambruk.otp.api.answers;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import se.sambruk.otp.api.requirement.Uid;

/**
 * What an untouched file shows of a requirement.
 *
 * @param texts of each field that is shown; an empty text is left out
 */
public record ShownRow(Uid uid, Map<ShownField, String> texts) {
    public ShownRow {
        Objects.requireNonNull(uid);
        Map<ShownField, String> kept = new EnumMap<>(ShownField.class);
        texts.forEach((field, text) -> {
            if (!text.isEmpty()) {
                kept.put(field, text);
            }
        });
        texts = Collections.unmodifiableMap(kept);
    }
}
