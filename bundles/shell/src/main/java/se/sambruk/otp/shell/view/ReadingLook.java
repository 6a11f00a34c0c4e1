package se.sambruk.otp.shell.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.sambruk.otp.api.answers.AnswerProposal;
import se.sambruk.otp.api.answers.JudgedRow;
import se.sambruk.otp.api.answers.ProposalReason;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderReading;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** What an officer has to look at in what was read of one tender: what is to be tried by its reason, then all else that is more than information. */
final class ReadingLook {
    /** Of rows about which exactly the same is told, so many are written out. */
    private static final int WRITTEN_OUT = 5;
    /** No registration number, or a mistyped one; not on the list from the opening; files that tell of different suppliers. */
    private static final Set<String> WHOSE = Set.of("OTP-6251", "OTP-6272", "OTP-6380", "OTP-6382");

    private final Tender tender;
    private final TenderReading reading;
    private final Locale locale;
    private final Map<ProposalReason, List<JudgedRow>> toTry = new EnumMap<>(ProposalReason.class);
    private final List<JudgedRow> others = new ArrayList<>();
    /** What makes it doubtful whom the tender is from, or whether it came in time: the gravest there is to find of a tender as a whole. */
    private final List<Problem> whose;

    private final List<Problem> ofFiles;

    ReadingLook(Tender tender, TenderReading reading, Locale locale) {
        this.tender = tender;
        this.reading = reading;
        this.locale = locale;
        Map<RequirementId, ProposalReason> reasons = reading.proposals().stream()
                .collect(Collectors.toMap(
                        AnswerProposal::requirement, AnswerProposal::reason, (one, other) -> one, LinkedHashMap::new));
        for (JudgedRow row : reading.rows()) {
            ProposalReason reason = reasons.get(row.id());
            if (reason != null) {
                toTry.computeIfAbsent(reason, key -> new ArrayList<>()).add(row);
            } else if (!graver(row.problems()).isEmpty()) {
                others.add(row);
            }
        }
        List<Problem> graver = graver(reading.problems());
        this.whose = graver.stream()
                .filter(problem -> WHOSE.contains(problem.code()))
                .toList();
        this.ofFiles = graver.stream()
                .filter(problem -> !WHOSE.contains(problem.code()))
                .toList();
    }

    private static List<Problem> graver(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() != Severity.INFO)
                .toList();
    }

    boolean isNeeded() {
        return tender.toTry() > 0 || !toTry.isEmpty() || !others.isEmpty() || !whose.isEmpty() || !ofFiles.isEmpty();
    }

    /** How much there is to try or to doubt, and of what; empty where there is nothing graver than a warning. */
    String summary() {
        List<String> parts = new ArrayList<>();
        if (!whose.isEmpty()) {
            parts.add(Texts.in(locale, "tender.whose"));
        }
        if (tender.isUnread()) {
            parts.add(Texts.in(locale, "tender.unread"));
        }
        toTry.forEach((reason, rows) -> parts.add(Names.of(reason, locale) + ": " + rows.size()));
        if (!tender.unpriced().isEmpty()) {
            parts.add(Texts.in(locale, "tender.unpriced", String.join(", ", tender.unpriced())));
        }
        count(others.stream().filter(row -> hasErrors(row.problems())).count(), "tender.faults-in-answers", parts);
        count(errors(ofFiles), "tender.faults-in-files", parts);
        return String.join(", ", parts);
    }

    private void count(long number, String key, List<String> parts) {
        if (number > 0) {
            parts.add(Texts.in(locale, key, number));
        }
    }

    private static boolean hasErrors(List<Problem> problems) {
        return errors(problems) > 0;
    }

    private static long errors(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
    }

    void print(Remarks remarks, Sheet sheet) {
        if (!whose.isEmpty()) {
            sheet.strong(Texts.in(locale, "tender.to-try-as", Texts.in(locale, "tender.whose")));
            remarks.printWithPlaces(whose, sheet.indented());
        }
        if (tender.isUnread()) {
            sheet.strong(Texts.in(locale, "tender.to-try-as", Texts.in(locale, "tender.unread")));
        }
        if (!tender.unpriced().isEmpty()) {
            sheet.strong(Texts.in(
                    locale,
                    "tender.to-try-as",
                    Texts.in(locale, "tender.unpriced", String.join(", ", tender.unpriced()))));
        }
        toTry.forEach((reason, rows) -> {
            sheet.strong(Texts.in(locale, "tender.to-try-of", rows.size(), Names.of(reason, locale)));
            print(rows, remarks, sheet.indented());
        });
        if (!others.isEmpty()) {
            sheet.strong(Texts.in(locale, "tender.to-see", others.size()));
            print(others, remarks, sheet.indented());
        }
        if (!ofFiles.isEmpty()) {
            sheet.strong(Texts.in(locale, "tender.of-files"));
            remarks.printWithPlaces(ofFiles, sheet.indented());
        }
    }

    /** Of many rows with the same faults the first are written out, and the rest are named: what is wrong is often wrong all the way down. */
    private void print(List<JudgedRow> rows, Remarks remarks, Sheet sheet) {
        Map<List<String>, List<JudgedRow>> alike = new LinkedHashMap<>();
        rows.forEach(row ->
                alike.computeIfAbsent(codes(row), key -> new ArrayList<>()).add(row));
        alike.forEach((codes, same) -> {
            List<JudgedRow> first = same.size() <= WRITTEN_OUT + 1 ? same : same.subList(0, WRITTEN_OUT);
            for (JudgedRow row : first) {
                sheet.item(ReadingView.line(reading, row, locale));
                remarks.print(row, graver(row.problems()), sheet.indented());
                AlterationView.print(reading.alterations(), row.id(), locale, sheet.indented());
            }
            if (first.size() < same.size()) {
                List<JudgedRow> rest = same.subList(first.size(), same.size());
                sheet.item(Texts.in(
                        locale,
                        "tender.as-well",
                        rest.size(),
                        rest.stream().map(row -> row.id().value()).collect(Collectors.joining(", "))));
            }
        });
    }

    private static List<String> codes(JudgedRow row) {
        return graver(row.problems()).stream().map(Problem::code).distinct().toList();
    }
}
