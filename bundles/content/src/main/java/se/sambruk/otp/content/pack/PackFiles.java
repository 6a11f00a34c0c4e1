package se.sambruk.otp.content.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.sambruk.otp.api.content.PackForm;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.content.fault.Faults;
import se.sambruk.otp.content.fault.Placed;
import se.sambruk.otp.content.fault.Reason;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.tree.Budget;
import se.sambruk.otp.content.tree.FormTree;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.PackForms;
import se.sambruk.otp.content.tree.Trees;

/** The files of a pack: which of them are read, and what they hold. */
final class PackFiles {
    /** The folder of a pack within a bundle. */
    static final String FOLDER = "OTP-INF/";

    private final PackSource source;
    private final SortedSet<String> paths;
    private final PackForms forms;
    private final String base;
    private final Map<String, Mapping> trees = new LinkedHashMap<>();
    private boolean complete = true;

    private PackFiles(PackSource source, SortedSet<String> paths, PackForms forms) {
        this.source = source;
        this.paths = paths;
        this.forms = forms;
        this.base = base(paths);
    }

    /** Reads every file of a pack that has content. What is wrong with them goes to the faults. */
    static PackFiles read(PackSource source, Limits limits, PackForms forms, Faults faults) {
        SortedSet<String> paths = new TreeSet<>();
        for (String path : source.paths()) {
            if (SafePath.isSafe(path)) {
                paths.add(path);
            } else {
                faults.in(path).error(Placed.NOWHERE, "OTP-1014");
            }
        }
        PackFiles files = new PackFiles(source, paths, forms);
        if (paths.size() > limits.files()) {
            faults.in("").error(Placed.NOWHERE, "OTP-1016", paths.size(), limits.files());
            files.complete = false;
            return files;
        }
        files.readTexts(new Budget(limits), faults);
        return files;
    }

    /** The paths of those files that are read by a form, whether it is there or not. */
    static Stream<String> formFiles(PackSource source, PackForms forms) {
        SortedSet<String> paths = new TreeSet<>(source.paths());
        paths.removeIf(path -> !SafePath.isSafe(path));
        PackFiles files = new PackFiles(source, paths, forms);
        return files.contentPaths().stream().filter(path -> !Trees.isText(path));
    }

    private void readTexts(Budget budget, Faults faults) {
        for (String path : contentPaths()) {
            Scope scope = faults.in(path);
            int before = faults.errors();
            Optional<Mapping> tree = open(path, budget, scope);
            complete &= tree.isPresent() && faults.errors() == before;
            tree.ifPresent(mapping -> trees.put(path, mapping));
        }
    }

    private Optional<Mapping> open(String path, Budget budget, Scope scope) {
        try (InputStream in = source.open(path)) {
            if (Trees.isText(path)) {
                return Trees.read(in, budget, scope);
            }
            Optional<PackForm> form = forms.of(path);
            if (form.isEmpty()) {
                scope.error(Placed.NOWHERE, "OTP-1018", PackForms.extension(path));
                return Optional.empty();
            }
            return FormTree.read(form.get(), in, budget, scope);
        } catch (IOException e) {
            scope.error(Placed.NOWHERE, "OTP-1007", Reason.of(e));
            return Optional.empty();
        }
    }

    private List<String> contentPaths() {
        List<String> found = new ArrayList<>();
        for (String path : paths) {
            if (path.startsWith(base) && (Trees.isText(path) || isForm(path)) && !SafePath.isIgnored(path)) {
                found.add(path);
            }
        }
        return found;
    }

    /** Whether a file is read by its form. What is to be carried as it is lies in a folder of its own. */
    boolean isForm(String path) {
        return forms.covers(path) && !path.startsWith(base + Resources.TEMPLATES);
    }

    /** The object of each file that could be read, by path and in the order of the paths. */
    Map<String, Mapping> trees() {
        return trees;
    }

    /** Whether every file could be read without a fault of its own. */
    boolean isComplete() {
        return complete;
    }

    /** Whether the source has no file that could hold anything. */
    boolean isEmpty() {
        return contentPaths().isEmpty();
    }

    /** The file that says, or should say, which pack this is. */
    String manifestPath() {
        List<String> found = contentPaths();
        return found.size() == 1 && isForm(found.get(0)) ? found.get(0) : base + "pack.yaml";
    }

    /** The folder that names within the pack are relative to, with a slash at its end; empty for the source's top. */
    String base() {
        return base;
    }

    SortedSet<String> paths() {
        return paths;
    }

    PackSource source() {
        return source;
    }

    // A bundle has OTP-INF/. A folder or archive that somebody packed may have it one level down, or be what should be
    // in it.
    private static String base(SortedSet<String> paths) {
        String top =
                paths.isEmpty() ? "" : paths.first().substring(0, paths.first().indexOf('/') + 1);
        boolean onlyFolder = !top.isEmpty() && paths.stream().allMatch(path -> path.startsWith(top));
        if (paths.stream().anyMatch(path -> path.startsWith(FOLDER))) {
            return FOLDER;
        }
        if (onlyFolder && paths.stream().anyMatch(path -> path.startsWith(top + FOLDER))) {
            return top + FOLDER;
        }
        return onlyFolder ? top : "";
    }
}
