package se.sambruk.otp.format.archimate.archi;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.format.archimate.archi.ArchiFolder.Item;
import se.sambruk.otp.format.archimate.common.Findings;
import se.sambruk.otp.format.archimate.common.Stopped;
import se.sambruk.otp.format.archimate.fault.Texts;
import se.sambruk.otp.format.archimate.xml.Allowance;
import se.sambruk.otp.format.archimate.xml.Refused;
import se.sambruk.otp.format.archimate.xml.XmlLimits;
import se.sambruk.otp.format.archimate.xml.XmlNode;

/**
 * Reads a model as a tree of files: {@code folder.xml} in each folder tells of the folder, in the outermost of the model, and each other
 * file is a concept. There is no order in it but that of names. Thread-safe.
 */
public final class GraficoReader {
    private static final String FOLDER = "folder.xml";
    /** The outermost folders as Archi shows them. */
    private static final List<String> ORDER = List.of(
            "strategy",
            "business",
            "application",
            "technology",
            "motivation",
            "implementation_migration",
            "other",
            "relations",
            "diagrams");

    private final XmlLimits limits;

    public GraficoReader(XmlLimits limits) {
        this.limits = limits;
    }

    /**
     * The folder of the model among some files, ending with a slash; empty for the outermost, or if it is in none of the places where
     * coArchi has it.
     */
    public static Optional<String> root(Collection<String> paths) {
        return paths.stream()
                .filter(path ->
                        path.equals(FOLDER) || path.equals("model/" + FOLDER) || path.endsWith("/model/" + FOLDER))
                .map(path -> path.substring(0, path.length() - FOLDER.length()))
                .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    }

    public ModelReading read(PackSource source) throws IOException, InterruptedException {
        Findings findings = new Findings();
        try {
            String root = root(source.paths()).orElseThrow(() -> refused("OTP-5412", source.name()));
            List<String> paths = source.paths().stream()
                    .filter(path -> path.startsWith(root) && path.endsWith(".xml"))
                    .toList();
            if (paths.size() > limits.files()) {
                throw refused("OTP-5407", source.name(), limits.files());
            }
            Files files = new Files(root, source, new Allowance(limits), findings);
            for (String path : paths) {
                files.add(path);
            }
            return new ArchiMapper(files.folder(root), limits, findings).map();
        } catch (Refused e) {
            return ModelReading.refused(List.of(e.problem()));
        } catch (Stopped e) {
            throw e.told();
        }
    }

    private static Refused refused(String code, Object... arguments) {
        return new Refused(Problem.error(Texts.ALL, code, arguments));
    }

    /** The files of one model, by folder. */
    private static final class Files {
        private final PackSource source;
        private final Allowance allowance;
        private final Findings findings;
        private final SortedMap<String, List<Item>> items = new TreeMap<>();
        private final Nesting<String> folders;
        private final Map<String, XmlNode> told = new TreeMap<>();

        Files(String root, PackSource source, Allowance allowance, Findings findings) {
            this.source = source;
            this.allowance = allowance;
            this.findings = findings;
            this.folders = new Nesting<>(root, Files::around);
        }

        private static String around(String folder) {
            return folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        }

        void add(String path) throws Refused, IOException, InterruptedException {
            String folder = path.substring(0, path.lastIndexOf('/') + 1);
            folders.know(folder);
            XmlNode node;
            try (InputStream in = source.open(path)) {
                node = ArchiReader.parse(path, in, allowance);
            }
            if (path.equals(folder + FOLDER)) {
                told.put(folder, node);
            } else {
                items.computeIfAbsent(folder, key -> new ArrayList<>()).add(new Item(node, path, node.name()));
            }
        }

        ArchiFolder folder(String path) throws Refused, IOException, InterruptedException {
            XmlNode node = told.get(path);
            if (node == null) {
                findings.warn("OTP-5458", path, "", SourceLocation.file("", path + FOLDER));
                node = XmlNode.named("Folder", name(path));
            }
            List<ArchiFolder> inner = new ArrayList<>();
            List<String> paths = new ArrayList<>(folders.within(path));
            paths.sort(Comparator.comparing(Files::rank).thenComparing(Comparator.naturalOrder()));
            for (String each : paths) {
                inner.add(folder(each));
            }
            return new ArchiFolder(node, path + FOLDER, inner, items.getOrDefault(path, List.of()));
        }

        private static int rank(String path) {
            int rank = ORDER.indexOf(name(path));
            return rank < 0 ? ORDER.size() : rank;
        }

        private static String name(String path) {
            String plain = path.isEmpty() ? path : path.substring(0, path.length() - 1);
            return plain.substring(plain.lastIndexOf('/') + 1);
        }
    }
}
