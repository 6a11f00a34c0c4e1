package se.sambruk.otp.content.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.plugin.DroppedFiles;
import se.sambruk.otp.api.publication.AmendmentBase;
import se.sambruk.otp.content.fault.Faults;
import se.sambruk.otp.content.fault.Placed;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.PackForms;
import se.sambruk.otp.content.tree.Unreadable;

/**
 * Reads a pack to a catalog, or to every fault that it has. Pure: the same files give the same reading. Thread-safe.
 */
public final class PackReader {
    private static final String PACK = "pack";
    private static final String PROCUREMENT = "procurement";
    private static final List<String> SECTIONS = Stream.of(
                    List.of(
                            PACK,
                            Sections.REQUIREMENTS,
                            Sections.AMENDMENTS,
                            Sections.REFERENCES,
                            Sections.GLOSSARY,
                            Sections.CATEGORIES,
                            Sections.BENEFITS,
                            Sections.PARAMETER_SETS,
                            Sections.LINT_SUPPRESSIONS,
                            Sections.WORD_LISTS),
                    ArchitectureSections.ALL,
                    PublicationSections.ALL)
            .flatMap(List::stream)
            .toList();

    private final Limits limits;
    private final PackForms forms;

    /** Reads YAML and JSON only. */
    public PackReader(Limits limits) {
        this(limits, new PackForms());
    }

    public PackReader(Limits limits, PackForms forms) {
        this.limits = limits;
        this.forms = forms;
    }

    /** What a reading found, with what the manifest says even where the pack is refused. */
    public record Read(PackReading reading, Optional<PackManifest> manifest) {}

    /** Reads a pack. Never throws for what is in it. */
    public Read read(PackSource source) {
        Faults faults = new Faults(limits.problems());
        PackFiles files = PackFiles.read(source, limits, forms, faults);
        if (files.isEmpty() && !faults.hasErrors()) {
            faults.in("").error(Placed.NOWHERE, "OTP-1010", DroppedFiles.said(source.name()));
        }
        Optional<Resources.Located> node = manifestNode(files, faults);
        Optional<PackManifest> manifest = node.flatMap(found -> Manifests.read(found.node(), found.scope()));
        String origin = manifest.map(PackManifest::label)
                .or(() -> node.flatMap(found -> Manifests.label(found.node())))
                .orElse(source.name());

        Sections sections = new Sections(manifest, files, origin);
        files.trees().forEach((path, tree) -> sections(tree, faults.in(path), sections));
        Resources resources = Resources.read(files, node, limits, faults);
        List<AmendmentBase> bases = NotedBases.read(files, limits, faults);

        if (manifest.isEmpty() || faults.hasErrors()) {
            return new Read(PackReading.refused(faults.problems(origin)), manifest);
        }
        Catalog.Builder builder = Catalog.builder(manifest.get());
        sections.fill(builder);
        resources.hashes().forEach(builder::resource);
        bases.forEach(builder::publicationBase);
        return new Read(PackReading.accepted(builder.build(), resources.bytes(), faults.problems(origin)), manifest);
    }

    /** Whether a pack has a file that cannot be read now but could be if the form that knows it came. */
    public boolean awaitsForm(PackSource source) {
        return PackFiles.formFiles(source, forms).anyMatch(forms::isAwaited);
    }

    /** What reads those files of a pack that are not text, each as {@link PackForms#reader} tells of it, by extension. */
    public List<String> readers(PackSource source) {
        return PackFiles.formFiles(source, forms)
                .map(PackForms::extension)
                .distinct()
                .sorted()
                .flatMap(extension -> forms.reader(extension).stream())
                .toList();
    }

    private static Optional<Resources.Located> manifestNode(PackFiles files, Faults faults) {
        Resources.Located first = null;
        for (Map.Entry<String, Mapping> file : files.trees().entrySet()) {
            Scope scope = faults.in(file.getKey());
            for (Mapping.Entry entry : file.getValue().entries()) {
                if (!entry.key().text().equals(PACK)) {
                    continue;
                }
                if (first != null) {
                    scope.error(
                            entry.key(),
                            "OTP-1201",
                            first.scope().path(first.node()),
                            Integer.toString(first.node().line()));
                } else if (entry.value() instanceof Mapping manifest) {
                    first = new Resources.Located(manifest, scope.inside(PACK));
                } else if (entry.value() instanceof Unreadable) {
                    scope.alreadyTold();
                } else {
                    scope.inside(PACK).error(entry.key(), "OTP-1105", "{id: exempelkommun, version: 1.2.0, …}");
                }
            }
        }
        boolean told = files.trees().values().stream()
                .anyMatch(tree ->
                        tree.get(PACK).isPresent() || tree.get(PROCUREMENT).isPresent());
        if (first == null && !told && files.isComplete() && !files.isEmpty()) {
            faults.in(files.manifestPath()).error(Placed.NOWHERE, "OTP-1200");
        }
        return Optional.ofNullable(first);
    }

    private static void sections(Mapping tree, Scope scope, Sections sections) {
        Optional<Mapping.Entry> procurement = tree.entries().stream()
                .filter(entry -> entry.key().text().equals(PROCUREMENT))
                .findFirst();
        if (procurement.isPresent()) {
            // Of a file that is something else altogether its keys say no more.
            scope.error(procurement.get().key(), "OTP-1202");
            return;
        }
        for (Mapping.Entry entry : tree.entries()) {
            String name = entry.key().text();
            if (!SECTIONS.contains(name)) {
                ObjectShape.unknownKey(entry.key(), name, SECTIONS, scope);
            } else if (!name.equals(PACK)) {
                sections.read(name, entry.value(), scope.inside(name));
            }
        }
    }
}
