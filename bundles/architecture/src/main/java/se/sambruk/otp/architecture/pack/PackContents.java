package se.sambruk.otp.architecture.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.api.requirement.Setting;

/** The files of a pack in the form in which packs are read. */
final class PackContents {
    private static final String FOLDER = "OTP-INF/";

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    /** Begins with what the pack says of itself. */
    PackContents(PackManifest manifest) {
        Map<String, Object> tree = copy(manifest);
        List<Object> requires = new ArrayList<>();
        manifest.requires()
                .forEach(needed -> requires.add(Map.of(
                        "pack", needed.pack(), "version", needed.versions().toString())));
        tree.remove("requires");
        if (!requires.isEmpty()) {
            tree.put("requires", requires);
        }
        file("pack", Map.of("pack", tree));
    }

    SortedMap<String, byte[]> files() {
        return files;
    }

    void architecture(Map<String, Object> sections) {
        file("architecture", sections);
    }

    /** All that an edition holds beside what it says of itself and its architecture, one section a file. */
    void rest(Catalog edition) {
        section("requirements", values(edition.requirements()), TreeValue::tree);
        section("amendments", values(edition.amendments()), TreeValue::tree);
        section("references", edition.references(), TreeValue::tree);
        section("glossary", edition.terms(), TreeValue::tree);
        section("categories", edition.categories(), TreeValue::tree);
        section("benefits", edition.benefits(), TreeValue::tree);
        section("parameter-sets", edition.parameterSets(), PackContents::byRequirement);
        section("lint-suppressions", values(edition.lintSuppressions()), TreeValue::tree);
        wordLists(edition.wordLists());
    }

    /**
     * What a pack carries as it is.
     *
     * @param carried the bytes by path within the pack
     */
    void carry(Map<String, byte[]> carried) {
        carried.forEach((path, bytes) -> files.put(FOLDER + path, bytes));
    }

    private static <T> List<T> values(List<Located<T>> located) {
        return located.stream().map(Located::value).toList();
    }

    private <T> void section(String name, List<T> items, Function<T, Object> tree) {
        if (!items.isEmpty()) {
            file(name, Map.of(name, items.stream().map(tree).toList()));
        }
    }

    /** Values are listed in catalogs; in packs they stand by requirement and parameter. */
    private static Object byRequirement(ParameterSet set) {
        Map<String, Map<String, Object>> values = new LinkedHashMap<>();
        for (Setting setting : set.settings()) {
            Map<String, Object> tree = copy(setting);
            tree.remove("requirement");
            tree.remove("parameter");
            values.computeIfAbsent(setting.requirement().value(), requirement -> new TreeMap<>())
                    .put(setting.parameter(), tree);
        }
        Map<String, Object> tree = copy(set);
        tree.put("set", values);
        return tree;
    }

    /** Several files of a pack may add to one list; in one file each stands once. */
    private void wordLists(List<WordList> lists) {
        Map<String, List<Object>> byName = new LinkedHashMap<>();
        lists.forEach(
                list -> list.entries().forEach(entry -> byName.computeIfAbsent(list.name(), name -> new ArrayList<>())
                        .add(entry.tree())));
        if (!byName.isEmpty()) {
            file("word-lists", Map.of("word-lists", byName));
        }
    }

    private void file(String name, Map<String, Object> tree) {
        files.put(FOLDER + name + ".json", CanonicalJson.bytes(tree));
    }

    /** The tree of a value, to be changed. */
    static Map<String, Object> copy(TreeValue value) {
        Map<String, Object> copy = new TreeMap<>();
        ((Map<?, ?>) value.tree()).forEach((key, node) -> copy.put((String) key, node));
        return copy;
    }
}
