package se.sambruk.otp.content.picture;

import java.util.ArrayList;
import java.util.List;

/** An element of a picture, as far as it takes to know how much is drawn. Built up while the picture is read. */
final class SvgPart {
    private final String name;
    private final List<String> words = new ArrayList<>(List.of("*"));
    private final List<SvgPart> children = new ArrayList<>();
    private final List<CssReader.Use> uses = new ArrayList<>();
    private String target = "";
    private int corners;

    SvgPart(String name) {
        this.name = name;
        words.add(name);
    }

    void id(String id) {
        words.add("#" + id);
    }

    void classes(String classes) {
        for (String each : classes.strip().split("\\s+")) {
            words.add("." + each);
        }
    }

    void add(SvgPart child) {
        children.add(child);
    }

    void uses(List<CssReader.Use> more) {
        uses.addAll(more);
    }

    /** What it shows again, or takes its looks from, by id. */
    void target(String id) {
        target = id;
    }

    /** Counts the numbers of an outline: there is a corner, where a marker may be drawn, for each pair of them or fewer. */
    void outline(String outline) {
        boolean within = false;
        for (int i = 0; i < outline.length(); i++) {
            char c = outline.charAt(i);
            boolean number = c >= '0' && c <= '9' || c == '.' && within;
            corners += number && !within ? 1 : 0;
            within = number;
        }
    }

    String name() {
        return name;
    }

    /** By which a rule of a style sheet may mean it. */
    List<String> words() {
        return words;
    }

    List<SvgPart> children() {
        return children;
    }

    List<CssReader.Use> uses() {
        return uses;
    }

    /** Empty for none. */
    String target() {
        return target;
    }

    int corners() {
        return corners;
    }
}
