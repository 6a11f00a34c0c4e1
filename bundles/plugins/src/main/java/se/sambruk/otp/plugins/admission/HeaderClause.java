package se.sambruk.otp.plugins.admission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One clause of a manifest's header, as OSGi lays down (core 8, 3.2.4): {@code path;path;attribute=value;directive:=value}.
 *
 * @param paths at least one
 * @param attributes by name; one with a type has it after a colon: {@code version:Version}
 */
public record HeaderClause(List<String> paths, Map<String, String> attributes, Map<String, String> directives) {
    private static final Pattern PARAMETER = Pattern.compile("(?s)\\s*([^\\s:=]+(?:\\s*:\\s*[\\w<>]+)?)\\s*(:?=)(.*)");
    private static final Pattern QUOTED = Pattern.compile("(?s)\"((?:[^\"\\\\]|\\\\.)*)\"");

    public HeaderClause {
        paths = List.copyOf(paths);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        directives = Collections.unmodifiableMap(new LinkedHashMap<>(directives));
    }

    /**
     * The clauses of a header.
     *
     * @param header empty or absent where there is none
     * @throws IllegalArgumentException if it is not written as OSGi lays down; its message is the clause that is not
     */
    public static List<HeaderClause> parse(String header) {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        List<HeaderClause> clauses = new ArrayList<>();
        for (String clause : split(header, ',')) {
            clauses.add(clause(clause));
        }
        return clauses;
    }

    private static HeaderClause clause(String clause) {
        List<String> paths = new ArrayList<>();
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, String> directives = new LinkedHashMap<>();
        for (String part : split(clause, ';')) {
            Matcher parameter = PARAMETER.matcher(part);
            if (parameter.matches()) {
                Map<String, String> into = parameter.group(2).equals("=") ? attributes : directives;
                String name = parameter.group(1).replaceAll("\\s", "");
                if (into.put(name, value(parameter.group(3).strip(), clause)) != null) {
                    throw new IllegalArgumentException(clause.strip());
                }
            } else if (part.isBlank() || part.indexOf('=') >= 0 || part.indexOf('"') >= 0 || !attributes.isEmpty()) {
                throw new IllegalArgumentException(clause.strip());
            } else {
                paths.add(part.strip());
            }
        }
        if (paths.isEmpty()) {
            throw new IllegalArgumentException(clause.strip());
        }
        return new HeaderClause(paths, attributes, directives);
    }

    private static String value(String written, String clause) {
        if (written.indexOf('"') < 0) {
            return written;
        }
        Matcher quoted = QUOTED.matcher(written);
        if (!quoted.matches()) {
            throw new IllegalArgumentException(clause.strip());
        }
        return quoted.group(1).replaceAll("(?s)\\\\(.)", "$1");
    }

    // What stands in quotes is kept together.
    private static List<String> split(String text, char between) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\\' && quoted && i + 1 < text.length()) {
                part.append(letter).append(text.charAt(++i));
                continue;
            }
            if (letter == '"') {
                quoted = !quoted;
            }
            if (letter == between && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(letter);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException(text.strip());
        }
        parts.add(part.toString());
        return parts;
    }
}
