package se.sambruk.otp.architecture.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ModelIntakeRequest;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.api.text.Messages;

/** What a pack that is made of a model says of itself: as its present edition, but for what was asked for; or what a new one needs. */
final class NextManifest {
    private static final Messages MESSAGES = Messages.of(NextManifest.class);
    private static final PackVersion FIRST = PackVersion.of("1.0.0");
    private static final int TITLE = 120;

    private final Editions editions;
    private final Predicate<EditionRecord> added;

    /**
     * @param added whether somebody here has added an edition, which did not come with the platform
     */
    NextManifest(Editions editions, Predicate<EditionRecord> added) {
        this.editions = editions;
        this.added = added;
    }

    PackManifest of(ModelIntakeRequest request) {
        if (!PackManifest.isValidId(request.pack())) {
            throw error("OTP-4410", request.pack());
        }
        Optional<EditionRecord> edition = editions.current(request.pack());
        Optional<PackManifest> present = edition.map(EditionRecord::manifest);
        if (request.publisher().isEmpty()) {
            // Whoever mistakes the name of a pack is not to take the place of one that all others build on.
            edition.filter(added.negate()).ifPresent(shipped -> {
                throw error(
                        "OTP-4424", shipped.ref().label(), shipped.manifest().publisher());
            });
        }
        String publisher = request.publisher()
                .or(() -> present.map(PackManifest::publisher))
                .orElseThrow(() -> error("OTP-4411", request.pack()));
        if (!PackManifest.isValidId(publisher)) {
            throw error("OTP-4410", publisher);
        }
        present.filter(pack -> !pack.publisher().equals(publisher)).ifPresent(pack -> {
            throw error("OTP-4412", request.pack(), pack.publisher());
        });
        String prefix = prefix(request, publisher);
        return present.map(pack -> next(pack, request)).orElseGet(() -> first(request, publisher, prefix));
    }

    private PackManifest first(ModelIntakeRequest request, String publisher, String prefix) {
        PackManifest.Builder manifest = PackManifest.builder(request.pack(), FIRST)
                .title(request.title().or(() -> title(request.model())).orElse(request.pack()))
                .publisher(publisher, prefix)
                .layer(Layer.MUNICIPAL)
                .date(request.date())
                .description(description(request.model()));
        requires(request, List.of()).forEach(manifest::requires);
        return manifest.build();
    }

    private PackManifest next(PackManifest present, ModelIntakeRequest request) {
        PackVersion version = editions.next(present.id(), present.version());
        Map<String, Object> tree = PackContents.copy(present);
        tree.put("version", version.toString());
        tree.put("date", request.date().toString());
        if (present.edition().equals(present.version().toString())) {
            tree.put("edition", version.toString());
        }
        request.title().ifPresent(title -> tree.put("title", title));
        description(request).ifPresent(text -> tree.put("description", text));
        Map<String, Object> requires = new TreeMap<>();
        requires(request, present.requires())
                .forEach(needed -> requires.put(needed.pack(), needed.versions().toString()));
        tree.put("requires", requires);
        return PackManifest.fromTree(tree);
    }

    /** The model's, where somebody has changed it in the model. */
    private static Optional<String> description(ModelIntakeRequest request) {
        String now = PackTexts.text(request.model().description().text());
        return request.base()
                .map(base -> PackTexts.text(base.description().text()))
                .filter(before -> !now.equals(before))
                .map(before -> now);
    }

    /** Nothing where it is that of another pack, which the model was taken out of. */
    private String description(ArchitectureModel model) {
        String text = PackTexts.text(model.description().text());
        return editions.manifests().stream().map(PackManifest::description).anyMatch(text::equals) ? "" : text;
    }

    /** Nothing where it is that of another pack, as with the description. */
    private Optional<String> title(ArchitectureModel model) {
        String line = PackTexts.line(model.name().text());
        if (editions.manifests().stream().map(PackManifest::title).anyMatch(line::equals)) {
            return Optional.empty();
        }
        int length = line.codePointCount(0, line.length());
        return Optional.of(length > TITLE ? line.substring(0, line.offsetByCodePoints(0, TITLE)) : line)
                .filter(title -> !title.isEmpty());
    }

    private String prefix(ModelIntakeRequest request, String publisher) {
        List<PackManifest> known = editions.manifests();
        Optional<String> theirs = known.stream()
                .filter(manifest -> manifest.publisher().equals(publisher))
                .map(PackManifest::prefix)
                .findFirst();
        String prefix = request.prefix().or(() -> theirs).orElseThrow(() -> error("OTP-4413", publisher));
        if (!PackManifest.isValidPrefix(prefix)) {
            throw error("OTP-4414", prefix);
        }
        theirs.filter(other -> !other.equals(prefix)).ifPresent(other -> {
            throw error("OTP-4420", publisher, other, prefix);
        });
        known.stream()
                .filter(manifest -> manifest.prefix().equals(prefix)
                        && !manifest.publisher().equals(publisher))
                .findFirst()
                .ifPresent(manifest -> {
                    throw error("OTP-4415", prefix, manifest.publisher());
                });
        return prefix;
    }

    private List<PackRequirement> requires(ModelIntakeRequest request, List<PackRequirement> present) {
        List<PackRequirement> requires = new ArrayList<>(present);
        Set<String> named = new LinkedHashSet<>(request.requires());
        requires.forEach(needed -> named.remove(needed.pack()));
        for (String pack : named) {
            PackVersion version = editions.current(pack)
                    .map(edition -> edition.ref().version())
                    .orElseThrow(() -> error("OTP-4416", pack));
            requires.add(new PackRequirement(
                    pack, new PackVersionRange(version, true, new PackVersion(version.major() + 1, 0, 0), false)));
        }
        return requires;
    }

    private static ProblemException error(String code, Object... arguments) {
        return Problem.error(MESSAGES, code, arguments).asException();
    }
}
