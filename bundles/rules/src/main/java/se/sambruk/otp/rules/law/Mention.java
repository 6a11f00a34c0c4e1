package se.sambruk.otp.rules.law;

import java.util.Optional;

/**
 * A law that a text names.
 *
 * @param first the index of its first token
 * @param last the index of its last token, which counts in
 * @param statute which one; empty for one that is not known
 * @param key what tells it from others in the same text: its number where that is known, else its name in small letters
 * @param numbered whether its number stands there
 */
public record Mention(int first, int last, Optional<Statute> statute, String key, boolean numbered) {}
