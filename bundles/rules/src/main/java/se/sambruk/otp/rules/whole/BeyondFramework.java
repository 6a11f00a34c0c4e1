package se.sambruk.otp.rules.whole;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.api.quality.FrameworkScope;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.Whole;
import se.sambruk.otp.rules.base.WholeRule;
import se.sambruk.otp.rules.text.Analyses;
import se.sambruk.otp.rules.words.WordFile;

/**
 * R31: in a call-off or a renewed competition, a requirement or an award criterion that the framework does not cover. Goes by what is known of the
 * framework ({@link FrameworkScope}), and by what a text says of itself: "vid avrop tillkommer kravet …".
 */
public final class BeyondFramework extends WholeRule {
    public BeyondFramework() {
        super("R31", Law.FIXED_TERMS, Law.RENEWED, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(FrameworkTalk.WORDS);
    }

    @Override
    protected void look(Whole whole) {
        Optional<CheckedText> text = whole.requirement().text(RequirementField.TEXT.name());
        boolean told = text.map(each -> isTold(whole, whole.look(each))).orElse(false);
        Optional<AcquisitionForm> form = whole.circumstances().acquisition().filter(AcquisitionForm::isWithinFramework);
        if (!told && form.isPresent() && text.isPresent() && whole.kind() != RequirementKind.INFORMATION) {
            facts(whole, whole.look(text.get()), form.get() == AcquisitionForm.CALL_OFF);
        }
    }

    /** Goes by what is known of the framework. */
    private static void facts(Whole whole, Look look, boolean fixed) {
        Basis basis = fixed ? Law.FIXED_TERMS : Law.RENEWED;
        Optional<FrameworkScope> framework = whole.circumstances().framework();
        boolean evaluated = whole.kind() == RequirementKind.EVALUATED;
        Optional<String> criterion = criterion(whole);
        if (evaluated && fixed) {
            draft(whole, look.whole(), basis).message("fixed").add();
        } else if (evaluated
                && criterion.isPresent()
                && framework.filter(known -> isOther(known, criterion.get())).isPresent()) {
            draft(whole, look.whole(), basis)
                    .message(
                            "criterion",
                            criterion.get(),
                            framework.get().name(),
                            String.join(", ", framework.get().criteria()))
                    .add();
        } else if (framework.filter(known -> isNew(whole, known, fixed)).isPresent()) {
            draft(whole, look.whole(), basis)
                    .message("new", framework.get().name())
                    .add();
        }
    }

    private static Optional<String> criterion(Whole whole) {
        return whole.requirement()
                .requirement()
                .flatMap(requirement -> requirement.award())
                .map(Award::criterion);
    }

    private static boolean isOther(FrameworkScope framework, String criterion) {
        return !framework.criteria().isEmpty()
                && framework.criteria().stream()
                        .map(known -> known.strip().toLowerCase(Locale.ROOT))
                        .noneMatch(criterion.strip().toLowerCase(Locale.ROOT)::equals);
    }

    /** Whether its documents do not hold the requirement, and none of the terms that may be specified or added is about it. */
    private static boolean isNew(Whole whole, FrameworkScope framework, boolean fixed) {
        if (framework.holds(whole.id()).orElse(true)) {
            return false;
        }
        Set<String> said = new TreeSet<>();
        for (String field : List.of(RequirementField.TITLE.name(), RequirementField.TEXT.name())) {
            whole.requirement().text(field).ifPresent(text -> said.addAll(words(text.text())));
        }
        Stream<String> terms = fixed
                ? framework.maySpecify().stream()
                : Stream.concat(framework.maySpecify().stream(), framework.maySupplement().stream());
        return terms.map(BeyondFramework::words).noneMatch(term -> !term.isEmpty() && said.containsAll(term));
    }

    private static Set<String> words(String text) {
        return Gist.of(Analyses.of(text)).words();
    }

    /** Whether the text itself says that it asks for more than the framework does; then it is told of. */
    private static boolean isTold(Whole whole, Look look) {
        Optional<FrameworkTalk.Beyond> beyond = FrameworkTalk.in(look.analysis(), look.context());
        beyond.ifPresent(told -> {
            Draft draft =
                    draft(whole, look.at(told.first(), told.last()), told.renewed() ? Law.RENEWED : Law.FIXED_TERMS);
            draft.message(told.renewed() ? "renewed" : "calloff", draft.quote()).add();
        });
        return beyond.isPresent();
    }

    private static Draft draft(Whole whole, Draft draft, Basis basis) {
        return draft.severity(whole.errorInFull()).basis(whole.under(basis));
    }
}
