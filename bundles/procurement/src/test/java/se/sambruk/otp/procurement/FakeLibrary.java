package se.sambruk.otp.procurement;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.architecture.ArchitectureResolution;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.document.ComposeOptions;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.DocumentComposer;
import se.sambruk.otp.api.library.ContextContent;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.ContextReport;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.ProfileReader;
import se.sambruk.otp.api.library.ProfileReading;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.library.Resolution;
import se.sambruk.otp.api.library.SelectionReport;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.publication.PublicationResolution;
import se.sambruk.otp.api.quality.LintAids;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Page;

/** Reads, resolves and composes: always what the test says. */
final class FakeLibrary implements ProfileReader, LibraryService, DocumentComposer {
    Specification specification;
    List<Problem> readingProblems = List.of();
    List<Problem> resolvingProblems = List.of();
    boolean unreadable;
    boolean unresolvable;
    int composed;

    @Override
    public ProfileReading read(String name, InputStream in) {
        Profile profile = Profile.builder(specification.procurement(), specification.document())
                .build();
        return new ProfileReading(unreadable ? Optional.empty() : Optional.of(profile), readingProblems);
    }

    @Override
    public Resolution resolve(Profile profile) {
        return new Resolution(unresolvable ? Optional.empty() : Optional.of(specification), resolvingProblems);
    }

    @Override
    public Document compose(Specification composedFrom, ComposeOptions options) {
        composed++;
        return Document.builder(
                        composedFrom.contentHash() + " "
                                + composedFrom.document().status(),
                        composedFrom.locale())
                .notice(options.isPreview() ? " preview" : "")
                .build();
    }

    @Override
    public SelectionReport selection(Profile profile) {
        throw new UnsupportedOperationException();
    }

    @Override
    public LintAids lintAids() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ContextReport check(List<ContextEntry> context, List<String> precedence) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ContextReport> checkAll(List<Catalog> candidates) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<RequirementEntry> list(RequirementQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Found> find(RequirementId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Located<Requirement>> find(PackRef edition, RequirementId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<HeldParameterSet> parameterSets(Optional<String> pack) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<RequirementId, Requirement> amended(String pack) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ContextContent content(List<ContextEntry> context, List<String> precedence) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ArchitectureResolution architecture(List<ContextEntry> context, List<String> precedence) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PublicationResolution publications(
            List<ContextEntry> context, List<String> precedence, List<Catalog> candidates) {
        throw new UnsupportedOperationException();
    }
}
