package se.sambruk.otp.shell.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.answers.AnswerState;
import se.sambruk.otp.api.answers.ProposalReason;
import se.sambruk.otp.api.answers.ProposedConsequence;
import se.sambruk.otp.api.answers.SealState;
import se.sambruk.otp.api.answers.ShownField;
import se.sambruk.otp.api.architecture.ChangeKind;
import se.sambruk.otp.api.architecture.ConceptKind;
import se.sambruk.otp.api.architecture.ConformanceOutcome;
import se.sambruk.otp.api.architecture.MergeSide;
import se.sambruk.otp.api.award.AwardDocumentKind;
import se.sambruk.otp.api.award.AwardObstacle;
import se.sambruk.otp.api.award.FollowUpResult;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.casefile.facts.CallOffManner;
import se.sambruk.otp.api.casefile.facts.SubjectKind;
import se.sambruk.otp.api.casefile.log.EntrySecrecy;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.plan.GuardState;
import se.sambruk.otp.api.casefile.plan.StepState;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackSection;
import se.sambruk.otp.api.content.PackState;
import se.sambruk.otp.api.content.PackStatus;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.export.FormatState;
import se.sambruk.otp.api.library.SelectionOutcome;
import se.sambruk.otp.api.plugin.PluginKind;
import se.sambruk.otp.api.plugin.PluginState;
import se.sambruk.otp.api.procurement.dialogue.MaterialReason;
import se.sambruk.otp.api.procurement.dialogue.QuestionState;
import se.sambruk.otp.api.publication.PassageDifference;
import se.sambruk.otp.api.publication.PassageKind;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.RuleState;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.Fulfilment;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Purpose;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RelationType;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.ResponseSupplement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.requirement.TraceRole;
import se.sambruk.otp.api.requirement.VerificationPhase;
import se.sambruk.otp.api.tender.ClarificationManner;
import se.sambruk.otp.api.tender.ControlSubject;
import se.sambruk.otp.api.tender.TenderFileKind;
import se.sambruk.otp.api.tender.TenderVerdict;

/** What people call the platform's choices: "obligatoriskt krav" for {@code mandatory}. */
public final class Names {
    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(RequirementKind.class, "kind"),
            Map.entry(Fulfilment.class, "fulfilled"),
            Map.entry(Ambition.class, "ambition"),
            Map.entry(DeliveryModel.class, "delivery"),
            Map.entry(AcquisitionForm.class, "acquisition"),
            Map.entry(Regime.class, "regime"),
            Map.entry(Purpose.class, "purpose"),
            Map.entry(VerificationPhase.class, "phase"),
            Map.entry(ResponseType.class, "response"),
            Map.entry(ResponseSupplement.class, "supplement"),
            Map.entry(TraceRole.class, "role"),
            Map.entry(RelationType.class, "relation"),
            Map.entry(ParameterType.class, "type"),
            Map.entry(AwardUnit.class, "unit"),
            Map.entry(Layer.class, "layer"),
            Map.entry(ChangeKind.class, "change"),
            Map.entry(ConceptKind.class, "concept"),
            Map.entry(MergeSide.class, "side"),
            Map.entry(ConformanceOutcome.class, "outcome"),
            Map.entry(FormatState.class, "format-state"),
            Map.entry(RuleState.class, "rule-state"),
            Map.entry(FindingSeverity.class, "severity"),
            Map.entry(PackState.class, "state"),
            Map.entry(PackSection.class, "section"),
            Map.entry(PluginState.class, "plugin-state"),
            Map.entry(PluginKind.class, "plugin-kind"),
            Map.entry(PackStatus.class, "status"),
            Map.entry(PassageDifference.Kind.class, "difference"),
            Map.entry(PassageKind.class, "passage"),
            Map.entry(EntrySecrecy.class, "secrecy"),
            Map.entry(SubjectKind.class, "subject"),
            Map.entry(CallOffManner.class, "call-off"),
            Map.entry(CaseRole.class, "role-in-case"),
            Map.entry(GuardState.class, "guard"),
            Map.entry(StepState.class, "step-state"),
            Map.entry(QuestionState.class, "question-state"),
            Map.entry(MaterialReason.class, "material"),
            Map.entry(SelectionOutcome.Verdict.class, "verdict"),
            Map.entry(AnswerState.class, "answer-state"),
            Map.entry(SealState.class, "seal"),
            Map.entry(ProposedConsequence.class, "consequence"),
            Map.entry(ProposalReason.class, "proposal-reason"),
            Map.entry(ShownField.class, "shown"),
            Map.entry(BidStanding.class, "standing"),
            Map.entry(TenderFileKind.class, "tender-file"),
            Map.entry(ClarificationManner.class, "manner"),
            Map.entry(TenderVerdict.class, "tender-verdict"),
            Map.entry(ControlSubject.class, "control"),
            Map.entry(AwardObstacle.class, "obstacle"),
            Map.entry(AwardDocumentKind.class, "award-document"),
            Map.entry(FollowUpResult.class, "follow-up"));

    private Names() {}

    /** The name of a choice; the one it has in files where there is no other. */
    public static String of(WireValue value, Locale locale) {
        String key = key(value);
        return Texts.has(key) ? Texts.in(locale, key) : value.wire();
    }

    /** The names of several, with commas between. */
    public static String of(Collection<? extends WireValue> values, Locale locale) {
        return values.stream().map(value -> of(value, locale)).collect(Collectors.joining(", "));
    }

    /** The choice that a person means, by its name in files or by what it is called in either language. */
    public static <E extends Enum<E> & WireValue> Optional<E> find(Class<E> type, String written) {
        String wanted = written.strip();
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.wire().equalsIgnoreCase(wanted)
                        || Texts.MESSAGES.text(key(value)).byLanguage().containsValue(wanted.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String key(WireValue value) {
        return "name." + TYPES.getOrDefault(value.getClass(), value.getClass().getSimpleName()) + "." + value.wire();
    }
}
