package se.sambruk.otp.answers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.answers.AnswerProposal;
import se.sambruk.otp.api.answers.AnswerReport;
import se.sambruk.otp.api.answers.AnswerRow;
import se.sambruk.otp.api.answers.AnswerState;
import se.sambruk.otp.api.answers.Deviation;
import se.sambruk.otp.api.answers.GivenField;
import se.sambruk.otp.api.answers.JudgedRow;
import se.sambruk.otp.api.answers.ProposalReason;
import se.sambruk.otp.api.answers.ProposedConsequence;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.answers.ShownField;
import se.sambruk.otp.api.answers.SupplierAnswer;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.ResponseSupplement;
import se.sambruk.otp.api.requirement.ResponseType;

/** Judges what has been given to one requirement. Used once. */
final class RowJudge {
    /** What only tells which requirement it is: that it has been changed limits no answer. */
    private static final Set<ShownField> NAMES = EnumSet.of(ShownField.ID, ShownField.CATEGORY);

    private final Requirement requirement;
    private final String id;
    private final RowMatching.Match match;
    private final Optional<TextComparison> texts;
    private final AnswerValues values;
    private final SourceLocation file;
    private final CellFaults faults;
    private final AnswerReport.Builder report;
    private final List<Problem> problems = new ArrayList<>();
    private final SupplierAnswer.Builder answer;
    private boolean deviates;
    private boolean altered;

    RowJudge(
            Requirement requirement,
            RowMatching.Match match,
            Optional<TextComparison> texts,
            AnswerValues values,
            SourceLocation file,
            CellFaults faults,
            AnswerReport.Builder report) {
        this.requirement = requirement;
        this.id = requirement.id().value();
        this.match = match;
        this.texts = texts;
        this.values = values;
        this.file = file;
        this.faults = faults;
        this.report = report;
        this.answer = SupplierAnswer.builder(
                requirement.uid(), requirement.id(), requirement.response().type());
    }

    /** Puts what is found into the report, and gives the answer if there is anything in it. */
    Optional<SupplierAnswer> judge() {
        problems.addAll(match.problems());
        Optional<AnswerRow> row = match.row();
        AnswerState state = row.map(this::read).orElseGet(this::missing);
        SupplierAnswer given = answer.build();
        reason(state, given).ifPresent(reason -> propose(reason, row));
        report.row(new JudgedRow(
                requirement.uid(), requirement.id(), requirement.kind(), state, row.map(AnswerRow::place), problems));
        problems.forEach(report::problem);
        return answer.isEmpty() ? Optional.empty() : Optional.of(given);
    }

    private AnswerState missing() {
        problems.add(AnswerProblems.error(file, "OTP-6218", id));
        return asks() ? AnswerState.MISSING : AnswerState.NOT_ASKED;
    }

    private boolean asks() {
        return requirement.response().type() != ResponseType.NONE;
    }

    private AnswerState read(AnswerRow row) {
        boolean doubtful = match.isDoubtful() | isAnothers(row) | faults.areGraveAt(row, GivenField.ANSWER);
        problems.addAll(faults.of(row));
        AnswerState state = readAnswer(row, doubtful);
        readSupplement(row, state);
        row.given(GivenField.COMMENT)
                .flatMap(cell -> AnswerValues.text(id, cell, problems))
                .ifPresent(answer::comment);
        if (!isNo()) {
            findDeviations(row);
        }
        return state;
    }

    private boolean isAnothers(AnswerRow row) {
        if (texts.isEmpty()) {
            return false;
        }
        TextComparison.Outcome outcome = texts.get().compare(requirement, row);
        altered = outcome.alterations().stream().anyMatch(one -> !NAMES.contains(one.field()));
        outcome.alterations().forEach(report::alteration);
        problems.addAll(outcome.problems());
        return outcome.isAnothers();
    }

    private AnswerState readAnswer(AnswerRow row, boolean doubtful) {
        Optional<ReadCell> cell = row.given(GivenField.ANSWER);
        if (!asks()) {
            cell.ifPresent(found -> problems.add(AnswerProblems.info(found.place(), "OTP-6234", id)));
            return AnswerState.NOT_ASKED;
        }
        if (cell.isEmpty()) {
            return AnswerState.UNANSWERED;
        }
        AnswerValue value = values.of(requirement, cell.get());
        problems.addAll(value.problems());
        if (value.value().isEmpty() || doubtful) {
            answer.refused(cell.get().text());
            return AnswerState.REFUSED;
        }
        answer.value(value.value().get());
        return AnswerState.ANSWERED;
    }

    private boolean isNo() {
        return answer.build().yes().equals(Optional.of(false));
    }

    private void readSupplement(AnswerRow row, AnswerState state) {
        Optional<ReadCell> cell = row.given(GivenField.SUPPLEMENT);
        cell.flatMap(found -> AnswerValues.text(id, found, problems)).ifPresent(answer::supplement);
        boolean wanted = asks() && requirement.response().supplement() != ResponseSupplement.NONE;
        if (!wanted) {
            cell.ifPresent(found -> problems.add(AnswerProblems.info(found.place(), "OTP-6235", id)));
        } else if (cell.isEmpty() && state == AnswerState.ANSWERED && !isNo()) {
            problems.add(AnswerProblems.warning(row.place(), "OTP-6236", id));
        }
    }

    private void findDeviations(AnswerRow row) {
        List<Deviation> found = DeviationSearch.in(requirement, row);
        deviates = !found.isEmpty();
        found.forEach(report::deviation);
        found.stream().map(Deviation::place).distinct().forEach(place -> {
            boolean explicit =
                    found.stream().anyMatch(deviation -> deviation.place().equals(place) && deviation.explicit());
            problems.add(AnswerProblems.warning(place, explicit ? "OTP-6246" : "OTP-6247", id));
        });
    }

    /** The first of what there is to try: what is no answer needs no second reason. */
    private Optional<ProposalReason> reason(AnswerState state, SupplierAnswer given) {
        return switch (state) {
            case ANSWERED ->
                given.yes()
                        .filter(yes -> !yes)
                        .map(no -> ProposalReason.NO)
                        .or(() -> deviates ? Optional.of(ProposalReason.DEVIATION) : Optional.empty())
                        .or(() -> altered ? Optional.of(ProposalReason.ALTERED) : Optional.empty());
            case REFUSED -> Optional.of(ProposalReason.REFUSED);
            case UNANSWERED -> Optional.of(ProposalReason.UNANSWERED);
            case MISSING -> Optional.of(ProposalReason.MISSING_ROW);
            // Nobody answers it, and all the same it binds whoever wins: a reservation limits that.
            case NOT_ASKED -> deviates ? Optional.of(ProposalReason.DEVIATION) : Optional.empty();
        };
    }

    private void propose(ProposalReason reason, Optional<AnswerRow> row) {
        switch (requirement.kind()) {
            case MANDATORY -> propose(ProposedConsequence.REJECT_TENDER, reason, row, "OTP-6240");
            case QUALIFICATION -> propose(ProposedConsequence.NOT_QUALIFIED, reason, row, "OTP-6242");
            case CONTRACT -> propose(ProposedConsequence.RESERVATION, reason, row, "OTP-6244");
            case EVALUATED -> {
                // What the lack of an answer is worth the plan tells; only one that may be less than it seems has to be
                // tried.
                if (isLimited(reason)) {
                    propose(ProposedConsequence.VALUE, reason, row, "");
                }
            }
            case INFORMATION -> {}
        }
    }

    private void propose(ProposedConsequence consequence, ProposalReason reason, Optional<AnswerRow> row, String code) {
        Optional<SourceLocation> place = row.map(
                found -> found.given(GivenField.ANSWER).map(ReadCell::place).orElse(found.place()));
        report.proposal(new AnswerProposal(requirement.id(), requirement.kind(), consequence, reason, place));
        // What limits an answer, or what the row shows in place of the requirement, has been told of already.
        if (!isLimited(reason)) {
            problems.add(AnswerProblems.warning(place.orElse(file), code, id));
        }
    }

    private static boolean isLimited(ProposalReason reason) {
        return reason == ProposalReason.DEVIATION || reason == ProposalReason.ALTERED;
    }
}
