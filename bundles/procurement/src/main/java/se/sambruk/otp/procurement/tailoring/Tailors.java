package se.sambruk.otp.procurement.tailoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.ProfileEdit;
import se.sambruk.otp.api.library.ProfileEdit.Action;
import se.sambruk.otp.api.library.ProfileEditor;
import se.sambruk.otp.api.library.ProfileReader;
import se.sambruk.otp.api.library.SelectionReport;
import se.sambruk.otp.api.procurement.tailoring.ProfileRevision;
import se.sambruk.otp.api.procurement.tailoring.ProfileText;
import se.sambruk.otp.api.procurement.tailoring.Tailoring;
import se.sambruk.otp.api.procurement.tailoring.TailoringOutcome;
import se.sambruk.otp.api.procurement.tailoring.TailoringService;
import se.sambruk.otp.api.procurement.tailoring.WorkingProfile;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.api.store.ProcurementStore;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.procurement.ProcurementProblems;

/** The tailoring service. Holds nothing itself: the log of the case and the store remember. */
@Component(service = TailoringService.class)
public final class Tailors implements TailoringService {
    private static final String PROFILE_TYPE = "application/yaml";

    private final Bench bench;
    private final ProfileEditor editor;
    private final CaseService cases;
    private final BlobStore blobs;
    private final ProcurementStore store;

    @Activate
    public Tailors(
            @Reference ProfileReader reader,
            @Reference ProfileEditor editor,
            @Reference LibraryService library,
            @Reference CaseService cases,
            @Reference BlobStore blobs,
            @Reference ProcurementStore store) {
        this.bench = new Bench(reader, editor, library);
        this.editor = editor;
        this.cases = cases;
        this.blobs = blobs;
        this.store = store;
    }

    @Override
    public Optional<WorkingProfile> working(String procurement, Viewer viewer) {
        return cases.find(procurement, viewer)
                .flatMap(now -> revisions(now).working())
                .map(revision -> new WorkingProfile(revision, text(procurement, revision)));
    }

    @Override
    public List<ProfileRevision> history(String procurement, Viewer viewer) {
        return revisions(get(procurement, viewer)).all();
    }

    @Override
    public ProfileText revision(String procurement, int number, Viewer viewer) {
        Revisions revisions = revisions(get(procurement, viewer));
        return text(procurement, revisions.numbered(number).orElseThrow(() -> ProcurementProblems.error(
                        "OTP-6092", procurement, number, revisions.all().size())
                .asException()));
    }

    @Override
    public ProfileText fresh(String procurement, DeliveryModel delivery, List<ContextEntry> context, Viewer viewer) {
        ProcurementCase now = get(procurement, viewer);
        if (context.isEmpty()) {
            throw ProcurementProblems.error("OTP-6101").asException();
        }
        return bench.edit(
                ProfileText.of(name(procurement), FreshProfile.bare(procurement)),
                FreshProfile.edits(now, delivery, context, viewer.at()));
    }

    private ProcurementCase get(String procurement, Viewer viewer) {
        return cases.find(procurement, viewer).orElseThrow(() -> ProcurementProblems.error("OTP-6090", procurement)
                .asException());
    }

    private Revisions revisions(ProcurementCase now) {
        return Revisions.of(now, store.issues(now.id()));
    }

    private ProfileText text(String procurement, ProfileRevision revision) {
        byte[] bytes = blobs.get(revision.profile())
                .orElseThrow(() -> ProcurementProblems.error("OTP-6093", procurement, revision.number())
                        .asException());
        return ProfileText.of(name(procurement), bytes);
    }

    private static String name(String procurement) {
        return procurement + ".yaml";
    }

    @Override
    public TailoringOutcome tailor(String procurement, Tailoring tailoring, Act act) {
        ProcurementCase now = tailoring.isPreview()
                ? get(procurement, Viewer.of(act))
                : cases.admit(procurement, act).orElseThrow(() -> ProcurementProblems.error("OTP-6090", procurement)
                        .asException());
        Revisions revisions = revisions(now);
        Optional<ProfileRevision> working = revisions.working();
        requireExpected(procurement, working, tailoring);
        if (working.isEmpty() && tailoring.replacement().isEmpty()) {
            throw ProcurementProblems.error("OTP-6091", procurement).asException();
        }
        Optional<ProfileText> before = working.map(revision -> text(procurement, revision));
        Bench.Tried tried = bench.attempt(before, tailoring);
        requireSame(procurement, tried.profile().orElseThrow());
        if (before.map(ProfileText::hash).equals(Optional.of(tried.text().hash()))) {
            throw ProcurementProblems.error("OTP-6095", procurement).asException();
        }
        if (tailoring.isPreview()) {
            return outcome(tried, before.isEmpty(), Optional.empty());
        }
        if (act.because().isBlank()
                && before.isPresent()
                && changesWhatStands(bench.profile(before.get()), tailoring)) {
            throw ProcurementProblems.error("OTP-6099").asException();
        }
        ContentHash hash = blobs.put(tried.text().bytes(), PROFILE_TYPE, act);
        Difference difference = tried.difference();
        CaseChange change = cases.record(
                procurement, List.of(revisions.next(hash, difference.requirements(), difference.changes())), act);
        return outcome(tried, before.isEmpty(), revisions(change.now()).working(), change);
    }

    private static void requireExpected(String procurement, Optional<ProfileRevision> working, Tailoring tailoring) {
        int number = working.map(ProfileRevision::number).orElse(0);
        if (working.isPresent()
                && tailoring.replacement().isPresent()
                && tailoring.expected().isEmpty()
                && !tailoring.isPreview()) {
            // What somebody else has changed meanwhile would go without a word.
            throw ProcurementProblems.error(
                            "OTP-6102", procurement, number, working.get().act().actor())
                    .asException();
        }
        if (tailoring.expected().orElse(number) == number) {
            return;
        }
        throw working.map(revision -> ProcurementProblems.error(
                        "OTP-6096",
                        procurement,
                        number,
                        revision.act().actor(),
                        tailoring.expected().getAsInt()))
                .orElseGet(() -> ProcurementProblems.error("OTP-6091", procurement))
                .asException();
    }

    private static void requireSame(String procurement, Profile profile) {
        String id = profile.procurement().id();
        if (!id.equals(procurement)) {
            throw ProcurementProblems.error("OTP-6094", id, procurement).asException();
        }
    }

    /** What is selected more, or given a value for the first time, speaks for itself; as in the rest of the case. */
    private static boolean changesWhatStands(Profile before, Tailoring tailoring) {
        return tailoring.replacement().isPresent()
                || tailoring.edits().stream().anyMatch(edit -> !isAddition(before, edit));
    }

    private static boolean isAddition(Profile before, ProfileEdit edit) {
        List<String> path = edit.path();
        if (edit.action() == Action.ADD) {
            return path.equals(List.of("select"));
        }
        return edit.action() == Action.PUT
                && path.size() == 3
                && path.get(0).equals("set")
                && before.settings().stream()
                        .noneMatch(
                                setting -> setting.value().requirement().value().equals(path.get(1))
                                        && setting.value().parameter().equals(path.get(2)));
    }

    @Override
    public TailoringOutcome tailor(ProfileText file, Tailoring tailoring) {
        return outcome(bench.attempt(Optional.of(file), tailoring), false, Optional.empty());
    }

    private static TailoringOutcome outcome(
            Bench.Tried tried, boolean first, Optional<ProfileRevision> revision, CaseChange... changes) {
        Difference difference = tried.difference();
        return new TailoringOutcome(
                tried.text(),
                revision,
                difference.in(),
                difference.out(),
                difference.changes(),
                tried.profile().isEmpty()
                        ? List.of()
                        : Summary.of(difference.changes(), first, difference.requirements()),
                difference.requirements(),
                Stream.concat(
                                tried.problems().stream(),
                                Stream.of(changes).flatMap(change -> change.findings().stream()))
                        .toList());
    }

    @Override
    public SelectionReport explain(ProfileText profile) {
        return bench.explain(profile);
    }

    @Override
    public Map<FieldPath, Object> fields(String name, byte[] yaml) {
        Map<FieldPath, Object> fields = new TreeMap<>();
        editor.part(name, yaml).forEach((key, value) -> fields.put(field(key), value));
        return fields;
    }

    private static FieldPath field(String key) {
        List<String> known = RequirementField.all().stream()
                .filter(RequirementField::isAmendable)
                .map(RequirementField::toString)
                .toList();
        return FieldPath.parse(key).orElseThrow(() -> ProcurementProblems.near(
                        "OTP-6100", Similar.to(key, known), key, String.join(", ", known))
                .asException());
    }
}
