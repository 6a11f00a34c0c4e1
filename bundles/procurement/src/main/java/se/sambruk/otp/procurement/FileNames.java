package se.sambruk.otp.procurement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the files of an issue are called: named for what a supplier sees, not for how they are made. */
final class FileNames {
    /** What a file is in the procurement. The extension holds where the format is not there to tell its own. */
    private record Kind(String name, String extension) {}

    private static final Map<String, Kind> KNOWN = Map.of(
            "docx", new Kind("kravbilaga", "docx"),
            "pdf", new Kind("kravbilaga", "pdf"),
            "html", new Kind("kravbilaga", "html"),
            "markdown", new Kind("kravbilaga", "md"),
            "xlsx", new Kind("svarsbilaga", "xlsx"),
            "xlsx-price", new Kind("prisbilaga", "xlsx"),
            "csv", new Kind("kravlista", "csv"),
            "json", new Kind("kravspecifikation", "json"),
            "reqif", new Kind("kravspecifikation", "reqif"),
            "oscal", new Kind("kravspecifikation-oscal", "json"));

    private FileNames() {}

    /** A target of one name for each format, in order; of formats that share an extension, the later ones bear their ids too. */
    static List<Path> named(
            Path folder, String name, List<String> formats, Function<String, Optional<String>> extension) {
        Set<String> taken = new HashSet<>();
        List<Path> targets = new ArrayList<>();
        for (String format : formats) {
            String ending = extension.apply(format).orElse(format);
            String file = name + "." + ending;
            if (!taken.add(file)) {
                file = name + "-" + format + "." + ending;
                taken.add(file);
            }
            targets.add(folder.resolve(file));
        }
        return targets;
    }

    /**
     * A target for each format, in order, all different.
     *
     * @param extension tells a format's extension, where the format is known
     */
    static List<Path> targets(
            Path folder, String procurement, List<String> formats, Function<String, Optional<String>> extension) {
        Set<String> taken = new HashSet<>();
        List<Path> targets = new ArrayList<>();
        for (String format : formats) {
            Kind kind = KNOWN.get(format);
            String ending = extension.apply(format).orElse(kind == null ? format : kind.extension());
            String name = (kind == null ? procurement : procurement + "-" + kind.name()) + "." + ending;
            if (!taken.add(name)) {
                name = procurement + "-" + format + "." + ending;
                taken.add(name);
            }
            targets.add(folder.resolve(name));
        }
        return targets;
    }
}
