package se.sambruk.otp.procurement;

import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.ProfileEdit;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.procurement.tailoring.ProfileText;
import se.sambruk.otp.api.procurement.tailoring.Tailoring;
import se.sambruk.otp.api.procurement.tailoring.TailoringOutcome;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.casefile.CaseFiles;
import se.sambruk.otp.content.profile.ProfileParser;
import se.sambruk.otp.content.profile.edit.Editing;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.library.resolve.Resolver;
import se.sambruk.otp.procurement.tailoring.Tailors;
import se.sambruk.otp.testkit.Installations;
import se.sambruk.otp.testkit.MemoryCaseStore;
import se.sambruk.otp.testkit.SampleCase;
import se.sambruk.otp.testkit.Samples;

/** The tailoring service over the platform's own reader, editor, resolver and case, with the sample packs. */
abstract class TailoringFixture {
    static final String ID = SampleCase.ID;
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final Viewer ANYBODY = new Viewer("ulf", NOW);
    static final String PROFILE = """
            # Skriven av Anna
            procurement:
              id: provupphandling-2026
              title: Ärendehanteringssystem som tjänst
              buyer: {name: Provkommun}
              acquisition: open
              regime: directive
              delivery: saas
              classification: {confidentiality: 2, integrity: 2, availability: 2}
              date: 2026-11-23
            context: [provpaket]
            select:
              # Driften
              - {categories: [DRI], ambition: bas}
            set:
              PRV-DRI-002:
                sekunder: {value: 3, because: Räcker.}  # mätt i våras
            document:
              title: Kravbilaga
            """;

    final FakeStore store = new FakeStore();
    final MemoryCaseStore log = store.log;
    final CaseFiles cases = new CaseFiles(log, Installations.REAL);
    final ProfileParser reader = new ProfileParser(Limits.DEFAULT);
    final Editing editor = new Editing(Limits.DEFAULT, ProfileParser.keys());
    final Tailors tailors = new Tailors(reader, editor, library(), cases, store, store);

    private static LibraryService library() {
        List<Catalog> catalogs = List.of(Samples.catalog(), Samples.municipalCatalog());
        return (LibraryService) Proxy.newProxyInstance(
                TailoringFixture.class.getClassLoader(),
                new Class<?>[] {LibraryService.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "resolve" -> Resolver.resolve(named(catalogs, arguments), (Profile) arguments[0]);
                    case "selection" -> Resolver.selection(named(catalogs, arguments), (Profile) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static List<Catalog> named(List<Catalog> catalogs, Object... arguments) {
        Profile profile = (Profile) arguments[0];
        return catalogs.stream()
                .filter(catalog -> profile.context().stream().anyMatch(entry -> entry.pack()
                        .equals(catalog.manifest().id())))
                .toList();
    }

    static Act act(String because) {
        return new Act(SampleCase.OFFICER, NOW, because);
    }

    void open() {
        cases.create(
                new CaseDraft(
                        SampleCase.facts().build(),
                        Optional.of(SampleCase.plan().build()),
                        List.of()),
                act(""));
    }

    /** A case whose working profile is {@link #PROFILE}. */
    void begun() {
        open();
        replace(PROFILE, "");
    }

    static ProfileText text(String yaml) {
        return ProfileText.of("profil.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    TailoringOutcome replace(String yaml, String because) {
        int now = tailors.working(ID, ANYBODY)
                .map(working -> working.revision().number())
                .orElse(0);
        return tailors.tailor(ID, Tailoring.replacement(text(yaml)).expecting(now), act(because));
    }

    TailoringOutcome edit(String because, ProfileEdit... edits) {
        return tailors.tailor(ID, Tailoring.edits(List.of(edits)), act(because));
    }

    String working() {
        return string(tailors.working(ID, ANYBODY).orElseThrow().text());
    }

    static String string(ProfileText text) {
        return new String(text.bytes(), StandardCharsets.UTF_8);
    }

    /** What a profile resolves to, or what stops it. */
    Object resolved(String yaml) {
        Profile profile = reader.read("profil.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .profile()
                .orElseThrow();
        Optional<Specification> specification = library().resolve(profile).specification();
        return specification.isPresent()
                ? specification.get()
                : library().resolve(profile).problems().stream()
                        .map(problem -> problem.code() + " " + problem.message())
                        .toList();
    }

    static ProfileEdit set(String requirement, String parameter, String value, String because) {
        return ProfileEdit.set(Setting.of(new RequirementId(requirement), parameter, value, because));
    }

    static List<String> faults(Runnable work) {
        return assertThrows(ProblemException.class, work::run).problems().stream()
                .map(Problem::code)
                .toList();
    }
}
