package se.sambruk.otp.architecture.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.sambruk.otp.api.architecture.ElementType;

/**
 * Types under names of groups, which lets a table speak of "what acts" instead of thirty types. A group's members are types by their wire
 * names and groups defined before it, and with a minus such as are taken away again; from left to right. Not thread-safe while groups are
 * added.
 */
public final class TypeGroups {
    private final Map<String, Set<ElementType>> groups = new TreeMap<>();

    /**
     * Takes in a line {@code name = members}, if it is one.
     *
     * @return whether it is one
     * @throws IllegalArgumentException if a member is unknown, or the name is taken
     */
    public boolean define(String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            return false;
        }
        String name = line.substring(0, equals).strip();
        Set<ElementType> members = types(line.substring(equals + 1));
        if (ElementType.find(name).isPresent() || groups.putIfAbsent(name, members) != null) {
            throw new IllegalArgumentException("the name " + name + " is taken");
        }
        return true;
    }

    /**
     * @param members separated by spaces
     * @throws IllegalArgumentException if a member is unknown
     */
    public Set<ElementType> types(String members) {
        Set<ElementType> types = EnumSet.noneOf(ElementType.class);
        for (String member : words(members)) {
            if (member.startsWith("-")) {
                types.removeAll(member(member.substring(1)));
            } else {
                types.addAll(member(member));
            }
        }
        return Collections.unmodifiableSet(types);
    }

    private Set<ElementType> member(String name) {
        Set<ElementType> group = groups.get(name);
        if (group != null) {
            return group;
        }
        // By wire name only: a table with two spellings of one type would be hard to search.
        Optional<ElementType> type =
                ElementType.find(name).filter(found -> found.wire().equals(name));
        return EnumSet.of(type.orElseThrow(() -> new IllegalArgumentException("no type or group " + name)));
    }

    /** The lines of a table: without comments, and without those that are empty. */
    public static List<String> lines(String table) {
        List<String> lines = new ArrayList<>();
        for (String line : table.split("\n")) {
            int comment = line.indexOf('#');
            String said = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!said.isEmpty()) {
                lines.add(said);
            }
        }
        return lines;
    }

    static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
