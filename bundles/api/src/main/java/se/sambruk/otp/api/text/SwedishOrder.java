package se.sambruk.otp.api.text;

import java.text.Normalizer;
import java.util.Comparator;

/**
 * The order of a Swedish dictionary: å, ä and ö come last, w after v, other accents count for nothing. Written out, because
 * the collation rules that come with Java differ between versions, and the same words must come in the same order everywhere. Thread-safe.
 */
public final class SwedishOrder implements Comparator<String> {
    public static final SwedishOrder INSTANCE = new SwedishOrder();

    private SwedishOrder() {}

    @Override
    public int compare(String left, String right) {
        int byLetters = key(left).compareTo(key(right));
        return byLetters != 0 ? byLetters : left.compareTo(right);
    }

    private static String key(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder key = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            append(Character.toLowerCase(composed.charAt(i)), key);
        }
        return key.toString();
    }

    private static void append(char c, StringBuilder key) {
        switch (c) {
            case 'å' -> key.append('{');
            case 'ä', 'æ' -> key.append('|');
            case 'ö', 'ø' -> key.append('}');
            case 'ü' -> key.append('y');
            default -> {
                char plain = c < 128
                        ? c
                        : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                                .charAt(0);
                if (Character.isLetterOrDigit(plain)) {
                    key.append(plain);
                } else if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
                    key.append(' ');
                }
            }
        }
    }
}
