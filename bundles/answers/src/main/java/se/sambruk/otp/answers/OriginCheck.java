package se.sambruk.otp.answers;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import se.sambruk.otp.api.answers.AnswerIdentity;
import se.sambruk.otp.api.answers.AnswerOrigin;
import se.sambruk.otp.api.answers.AnswerReading;
import se.sambruk.otp.api.answers.AnswerReport;
import se.sambruk.otp.api.answers.IssuedAnswers;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Uid;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.api.seal.SealVerdict;

/** Which issue a file was made of, and whether that is what was sealed. */
public final class OriginCheck {
    private final AnswerReading reading;
    private final IssuedAnswers issued;
    private final AnswerReport.Builder report;
    private final SourceLocation file;

    OriginCheck(AnswerReading reading, IssuedAnswers issued, AnswerReport.Builder report) {
        this.reading = reading;
        this.issued = issued;
        this.report = report;
        this.file = SourceLocation.file("", reading.fileName());
    }

    /**
     * @param seals what a seal says of a content
     */
    AnswerOrigin check(BiFunction<AnswerIdentity, Seal, SealVerdict> seals) {
        Optional<AnswerIdentity> identity = reading.identity();
        AnswerOrigin origin = identity.map(this::origin).orElse(AnswerOrigin.UNKNOWN);
        report.origin(origin);
        identity.ifPresent(known ->
                report.seal(SealCheck.state(reading.seal(), seal -> seals.apply(known, seal), file, report::problem)));
        return origin;
    }

    private AnswerOrigin origin(AnswerIdentity identity) {
        AnswerOrigin origin =
                of(identity.procurement(), identity.published(), issued, file, report::problem, report::issue);
        AnswerIdentity wanted = issued.identity();
        if (origin == AnswerOrigin.OTHER_ISSUE) {
            report.problem(AnswerProblems.error(
                    file,
                    "OTP-6202",
                    AnswerProblems.issue(
                            issued, issued.numberOf(identity.published()).orElse(0)),
                    AnswerProblems.issue(issued, issued.number()),
                    differences(identity, wanted)));
        } else if (origin == AnswerOrigin.THIS_ISSUE) {
            compare(identity, wanted);
        }
        return origin;
    }

    /**
     * Which issue a file says that it was made of; tells of another procurement, and of what was never issued.
     *
     * @param number is given the number of the issue, where there is one
     */
    public static AnswerOrigin of(
            String procurement,
            ContentHash published,
            IssuedAnswers issued,
            SourceLocation file,
            Consumer<Problem> tell,
            IntConsumer number) {
        String wanted = issued.specification().procurement().id();
        if (!procurement.equals(wanted)) {
            tell.accept(AnswerProblems.error(file, "OTP-6201", procurement, wanted));
            return AnswerOrigin.OTHER_PROCUREMENT;
        }
        Optional<Integer> found = issued.numberOf(published);
        if (found.isEmpty()) {
            tell.accept(AnswerProblems.error(file, "OTP-6203"));
            return AnswerOrigin.NOT_ISSUED;
        }
        number.accept(found.get());
        return found.get() == issued.number() ? AnswerOrigin.THIS_ISSUE : AnswerOrigin.OTHER_ISSUE;
    }

    /** What has been changed from the issue that a file was made of to the one that it is judged against. */
    static TextComparison.Correction correction(AnswerIdentity made, IssuedAnswers issued) {
        Map<Uid, AnswerIdentity.Row> before = byUid(made);
        Set<Uid> changed = issued.identity().rows().stream()
                .filter(row -> !row.equals(before.get(row.uid())))
                .map(AnswerIdentity.Row::uid)
                .collect(Collectors.toSet());
        return new TextComparison.Correction(
                changed,
                AnswerProblems.issue(issued, issued.numberOf(made.published()).orElse(0)));
    }

    private static int differences(AnswerIdentity one, AnswerIdentity other) {
        Map<Uid, AnswerIdentity.Row> left = byUid(one);
        Map<Uid, AnswerIdentity.Row> right = byUid(other);
        long changed = left.entrySet().stream()
                .filter(row -> !Objects.equals(row.getValue(), right.get(row.getKey())))
                .count();
        long added =
                right.keySet().stream().filter(uid -> !left.containsKey(uid)).count();
        return (int) (changed + added);
    }

    private static Map<Uid, AnswerIdentity.Row> byUid(AnswerIdentity identity) {
        Map<Uid, AnswerIdentity.Row> rows = new HashMap<>();
        identity.rows().forEach(row -> rows.put(row.uid(), row));
        return rows;
    }

    /** It says that it is this issue; then it must also say the same of each requirement. */
    private void compare(AnswerIdentity found, AnswerIdentity wanted) {
        Map<Uid, AnswerIdentity.Row> rows = byUid(found);
        for (AnswerIdentity.Row row : wanted.rows()) {
            AnswerIdentity.Row other = rows.remove(row.uid());
            if (!row.equals(other)) {
                report.problem(AnswerProblems.error(file, "OTP-6209", row.id().value(), what(row, other)));
            }
        }
        rows.values()
                .forEach(row -> report.problem(AnswerProblems.error(
                        file, "OTP-6209", row.id().value(), AnswerProblems.text("identity.added"))));
    }

    private static Object what(AnswerIdentity.Row wanted, AnswerIdentity.Row found) {
        String key = "identity.hash";
        if (found == null) {
            key = "identity.missing";
        } else if (!found.id().equals(wanted.id())) {
            key = "identity.id";
        } else if (found.kind() != wanted.kind()) {
            key = "identity.kind";
        } else if (found.revision() != wanted.revision()) {
            key = "identity.revision";
        }
        return AnswerProblems.text(key);
    }
}
