package se.sambruk.otp.launcher.wire;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the words after {@code otp} into a {@link Request}.
 *
 * <p>A word with a colon or without a meaning of its own here begins a shell command; only {@code console}, {@code server},
 * {@code stop}, {@code status} and words with leading dashes belong to the launcher.
 */
public final class Invocation {

    private Invocation() {}

    /**
     * Reads one call.
     *
     * @param arguments the words as the caller's shell gave them
     * @param environment the caller's environment: {@code OTP_LANG} chooses the language, {@code OTP_CWD} the working folder, {@code
     *     OTP_USER} whom records name; {@code OTP_COLUMNS} is the terminal's width, from {@code bin/otp}
     * @throws Fault with code OTP-9010 where the words are not a call of {@code otp}
     */
    public static Request read(List<String> arguments, Map<String, String> environment) throws Fault {
        List<String> words = new ArrayList<>(arguments);
        String language = language(environment.get("OTP_LANG"));
        while (!words.isEmpty()) {
            String word = words.get(0);
            if (word.equals("--lang") || word.startsWith("--lang=")) {
                words.remove(0);
                String value = word.startsWith("--lang=") ? word.substring("--lang=".length()) : takeFirst(words);
                if (!value.equals("sv") && !value.equals("en")) {
                    throw new Fault(2, language, "9010.lang", value);
                }
                language = value;
            } else if (word.equals("--help") || word.equals("-h")) {
                return request(Request.Kind.HELP, List.of(), environment, language);
            } else if (word.equals("--version")) {
                return request(Request.Kind.VERSION, List.of(), environment, language);
            } else if (word.startsWith("-")) {
                throw new Fault(2, language, "9010.option", word);
            } else {
                break;
            }
        }
        if (words.isEmpty()) {
            return request(Request.Kind.CONSOLE, List.of(), environment, language);
        }
        if (words.size() == 1) {
            switch (words.get(0)) {
                case "console":
                    return request(Request.Kind.CONSOLE, List.of(), environment, language);
                case "server":
                    return request(Request.Kind.SERVER, List.of(), environment, language);
                case "stop":
                    return request(Request.Kind.STOP, List.of(), environment, language);
                case "status":
                    return request(Request.Kind.STATUS, List.of(), environment, language);
                default:
            }
        }
        return request(Request.Kind.RUN, words, environment, language);
    }

    /**
     * The language for {@code OTP_LANG}: Swedish unless English is asked for by name.
     *
     * <p>{@code LANG} and {@code LC_ALL} are not consulted on purpose: servers in Sweden run with {@code en_US.UTF-8} or
     * {@code C}, and their users still read Swedish.
     */
    public static String language(String asked) {
        return asked != null && asked.toLowerCase(java.util.Locale.ROOT).startsWith("en") ? "en" : "sv";
    }

    private static String takeFirst(List<String> words) {
        return words.isEmpty() ? "" : words.remove(0);
    }

    private static Request request(
            Request.Kind kind, List<String> words, Map<String, String> environment, String language) {
        Path folder = Path.of(environment.getOrDefault("OTP_CWD", ""));
        int width = width(environment.getOrDefault("OTP_COLUMNS", ""));
        boolean styled = width > 0
                && !environment.getOrDefault("TERM", "dumb").equals("dumb")
                && environment.getOrDefault("NO_COLOR", "").isEmpty();
        String user = environment.getOrDefault("OTP_USER", "");
        return new Request(
                kind,
                words,
                new Caller(
                        folder.toAbsolutePath().normalize().toString(),
                        language,
                        user.isBlank() ? System.getProperty("user.name", "") : user.strip(),
                        width,
                        styled));
    }

    private static int width(String columns) {
        return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : 0;
    }
}
