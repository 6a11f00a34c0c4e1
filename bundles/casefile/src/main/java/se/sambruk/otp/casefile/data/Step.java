package se.sambruk.otp.casefile.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.casefile.facts.SubjectKind;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;

/** A step of the checklist as the data have it. Immutable. */
public final class Step {
    private final String id;
    private final Set<Regime> regimes;
    private final Set<AcquisitionForm> forms;
    private final TreeReader subjects;
    private final TreeReader basis;
    private final Optional<String> condition;
    private final Optional<String> kind;
    private final List<String> also;
    private final boolean byHand;
    private final boolean secret;
    private final Optional<String> due;
    private final boolean optional;

    private Step(TreeReader in) {
        this.id = in.text("id");
        List<Regime> stated = in.list("regimes", node -> WireValue.of(Regime.class, node));
        this.regimes = new TreeSet<>(stated.isEmpty() ? List.of(Regime.values()) : stated);
        List<AcquisitionForm> only = in.list("forms", node -> WireValue.of(AcquisitionForm.class, node));
        this.forms = new TreeSet<>(only.isEmpty() ? List.of(AcquisitionForm.values()) : only);
        in.list("not-forms", node -> WireValue.of(AcquisitionForm.class, node)).forEach(forms::remove);
        this.subjects = in.find("subjects", TreeReader::of).orElseGet(() -> TreeReader.of(java.util.Map.of()));
        this.basis = in.find("basis", TreeReader::of).orElseGet(() -> TreeReader.of(java.util.Map.of()));
        this.condition = in.findText("condition");
        this.kind = in.findText("kind");
        this.also = List.copyOf(in.texts("also"));
        this.byHand = in.flag("by-hand");
        this.secret = in.flag("secret");
        this.due = in.findText("due");
        this.optional = in.flag("optional");
    }

    /** All steps that lie in the bundle, in order. */
    public static List<Step> shipped() {
        return List.copyOf(new ArrayList<>(
                YamlResource.read("checklist.yaml").list("steps", node -> new Step(TreeReader.of(node)))));
    }

    public String id() {
        return id;
    }

    public boolean holdsUnder(Regime regime) {
        return regimes.contains(regime);
    }

    public boolean holdsFor(AcquisitionForm form) {
        return forms.contains(form);
    }

    /** Whether it is asked for of what is bought, under a regime that asks for it of some of that alone. */
    public boolean holdsFor(Regime regime, SubjectKind subject) {
        List<String> stated = subjects.texts(regime.wire());
        return stated.isEmpty() || stated.contains(subject.wire());
    }

    /** Where the law asks for it; empty where it has not been read, or it is good order. */
    public String basis(Regime regime) {
        return basis.text(regime.wire(), "");
    }

    /** What is looked at instead of entries. */
    public Optional<String> condition() {
        return condition;
    }

    /** The kind of entry that shows it; empty where only a tick does. */
    public Optional<String> kind() {
        return kind;
    }

    /** Kinds of entries that show that some of it is done. */
    public List<String> also() {
        return also;
    }

    /** The kind of entry that a tick writes. */
    public String tickedBy() {
        return kind.orElse(EntryKinds.STEP_DONE);
    }

    public boolean isByHand() {
        return byHand;
    }

    /** Whether it tells of tenders. */
    public boolean isSecret() {
        return secret;
    }

    /** What its day follows from. */
    public Optional<String> due() {
        return due;
    }

    /** Whether it is shown only when there is an entry. */
    public boolean isOptional() {
        return optional;
    }
}
