package se.sambruk.otp.architecture.query;

import java.text.Normalizer;
import java.util.Locale;

/** Makes texts equal that a Swede searches for as one: whatever their capitals, and their accents but for those of å, ä and ö. */
final class Folding {
    private Folding() {}

    static String fold(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case 'å', 'ä', 'ö' -> folded.append(c);
                case 'æ' -> folded.append('ä');
                case 'ø' -> folded.append('ö');
                default -> {
                    if (c < 128) {
                        folded.append(c);
                    } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        folded.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                                .charAt(0));
                    }
                }
            }
        }
        return folded.toString();
    }
}
