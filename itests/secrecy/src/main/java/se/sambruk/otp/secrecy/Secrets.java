package se.sambruk.otp.secrecy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What nobody may be told who may see no tenders, and how it is found in a text: in any case, and a number with any blanks within it. */
public final class Secrets {
    private final List<String> secrets;

    /** Names, numbers, prices, answers, names of files: each as it would be written somewhere. */
    public Secrets(List<String> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /** Those that stand in a text. */
    public List<String> in(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        String close = close(plain);
        List<String> found = new ArrayList<>();
        for (String secret : secrets) {
            String wanted = secret.toLowerCase(Locale.ROOT);
            if (plain.contains(wanted) || close.contains(close(wanted))) {
                found.add(secret);
            }
        }
        return found;
    }

    /** Without anything that a number or a name can be broken by. */
    private static String close(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f\\u00ad\"']", "");
    }
}
