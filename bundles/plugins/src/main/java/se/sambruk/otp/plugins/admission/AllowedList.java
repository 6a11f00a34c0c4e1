package se.sambruk.otp.plugins.admission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.plugins.fault.Faults;

/**
 * The list of files that are accepted, as an administrator writes it: a SHA-256 on each line, and after it whatever they like.
 *
 * @param hashes in small letters
 * @param remark the first line that is neither that, nor empty, nor a comment
 */
record AllowedList(Set<String> hashes, Optional<Problem> remark) {
    private static final Pattern LINE = Pattern.compile("\\s*([0-9A-Fa-f]{64})(?:[\\s*].*)?");
    private static final Pattern REMARK = Pattern.compile("\\s*(?:#.*)?");
    private static final int TOLD = 40;

    AllowedList {
        hashes = Set.copyOf(hashes);
    }

    /**
     * @param file where there is none, nothing is on the list
     * @throws se.sambruk.otp.api.problem.ProblemException if it cannot be read
     */
    static AllowedList read(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new AllowedList(Set.of(), Optional.empty());
        } catch (IOException e) {
            throw Faults.refusal(e, "OTP-7045", file.toString(), Faults.said(e));
        }
        for (byte each : bytes) {
            if (each == 0) {
                throw Faults.refusal("OTP-7045", file.toString(), Faults.text("trust.utf-16"));
            }
        }
        // Whatever the encoding: what counts is written with letters that are the same in all of them. Notepad puts a
        // mark first.
        String text = new String(bytes, StandardCharsets.UTF_8);
        return of(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static AllowedList of(Path file, String text) {
        Set<String> hashes = new TreeSet<>();
        Optional<Problem> remark = Optional.empty();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                hashes.add(matcher.group(1).toLowerCase(Locale.ROOT));
            } else if (remark.isEmpty() && !REMARK.matcher(line).matches()) {
                String shown = line.strip();
                remark = Optional.of(Faults.warning(
                        "OTP-7075",
                        file.toString(),
                        Integer.toString(number),
                        shown.length() > TOLD ? shown.substring(0, TOLD) + "…" : shown));
            }
        }
        return new AllowedList(hashes, remark);
    }
}
