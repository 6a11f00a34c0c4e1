package se.sambruk.otp.procurement;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.dialogue.ChangeList;
import se.sambruk.otp.api.procurement.dialogue.NewAnswer;
import se.sambruk.otp.api.procurement.dialogue.NewQuestion;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.api.procurement.dialogue.SupersedeRequest;
import se.sambruk.otp.procurement.dialogue.Comparing;

/** Whatever is done in whichever order, with a clock that may be set back: nothing changes after the deadline, and what changes before it is told. */
@RunWith(JUnitQuickcheck.class)
public class DialoguePropertyTest extends DialogueFixture {
    private static final int ACTS = 14;

    /** What suppliers go by. */
    private record Binding(List<IssueRecord> issues, Object questions, Optional<LocalDateTime> deadline) {}

    private Binding binding() {
        ProcurementCase now = now();
        QuestionBook book = book();
        List<Object> told = List.of(
                book.questions().stream()
                        .map(one ->
                                List.of(one.number(), one.text(), one.answers().size()))
                        .toList(),
                book.corrections());
        return new Binding(store.issues(id), told, now.plan().deadline());
    }

    private ProcurementCase now() {
        return cases.find(id, viewer()).orElseThrow();
    }

    private static final List<String> STRIKABLE = List.of(
            EntryKinds.NOTICE_PUBLISHED,
            EntryKinds.PLAN_SET,
            EntryKinds.CORRECTION_PUBLISHED,
            EntryKinds.QUESTION_RECEIVED,
            EntryKinds.QUESTION_ANSWERED);

    /**
     * By the clock, or by what has been written while the clock showed more and is not struck here: an entry that was written while the clock was ahead
     * may be struck, and then it was that entry alone that closed the case.
     */
    private boolean isOver() {
        ProcurementCase now = now();
        Instant end = SwedishTime.instant(now.plan().deadline().orElse(LocalDateTime.MAX))
                .orElse(Instant.MAX);
        Instant seen = now.log().lines().stream()
                .filter(line ->
                        !line.isStruck() && !STRIKABLE.contains(line.entry().kind()))
                .map(line -> line.entry().act().at())
                .max(Instant::compareTo)
                .orElseThrow();
        return isAdvertised() && !(seen.isAfter(clock) ? seen : clock).isBefore(end);
    }

    private boolean isAdvertised() {
        return now().log().latest(EntryKinds.NOTICE_PUBLISHED).isPresent();
    }

    @Property(trials = 120)
    public void nothingChangesAfterTheDeadlineAndEveryChangeBeforeItIsInAChangeList(long seed) throws Exception {
        DialoguePropertyTest trial = new DialoguePropertyTest();
        trial.temporary.create();
        trial.start();
        trial.go(new Random(seed));
        trial.temporary.delete();
    }

    private void go(Random random) {
        open();
        cases.tick(id, StepTick.done("simulation"), act());
        for (int i = 0; i < ACTS; i++) {
            clock = random.nextInt(5) == 0
                    ? clock.minus(Duration.ofDays(30))
                    : clock.plus(Duration.ofHours(random.nextInt(24 * 20)));
            if (random.nextInt(3) == 0) {
                change(random);
            }
            Binding before = binding();
            boolean over = isOver();
            boolean advertised = isAdvertised();
            int done = attempt(random);
            if (over) {
                assertEquals("after the deadline", before, binding());
            } else if (advertised && done != STRUCK) {
                told(before);
            }
        }
        assertTrue(cases.verify(id, Optional.empty(), viewer()).orElseThrow().isWhole());
    }

    private void change(Random random) {
        library.specification = switch (random.nextInt(4)) {
            case 0 -> Variants.titled(library.specification, MANDATORY, "Rubrik " + random.nextInt(9));
            case 1 -> Variants.worded(library.specification, MANDATORY, "Text " + random.nextInt(9));
            case 2 -> Variants.awarded(library.specification, EVALUATED, 5 + random.nextInt(9));
            default -> Variants.version(library.specification, "1." + random.nextInt(9));
        };
    }

    private static final int STRUCK = 6;

    /** Does something, or is refused. */
    private int attempt(Random random) {
        int what = random.nextInt(8);
        try {
            switch (what) {
                case 0 -> issueNow();
                case 1 -> cases.tick(id, StepTick.done("publication"), act());
                case 2 -> dialogues.supersede(correction(random));
                case 3 ->
                    dialogues.ask(
                            id,
                            new NewQuestion("Fråga " + random.nextInt(9), List.of(), Optional.empty(), false),
                            act());
                case 4 ->
                    dialogues.answer(
                            id,
                            new NewAnswer(1 + random.nextInt(3), "Svar", Optional.empty(), Optional.empty(), false),
                            act());
                case 5 ->
                    cases.plan(
                            id,
                            now().plan().toBuilder()
                                    .deadline(LocalDateTime.parse("2027-01-10T23:59")
                                            .plusDays(random.nextInt(20)))
                                    .build(),
                            act());
                case STRUCK -> strike(random);
                default -> cases.record(id, List.of(NewEntry.of(EntryKinds.NOTE, Map.of("what", "möte"))), act());
            }
        } catch (ProblemException e) {
            assertFalse(e.problems().isEmpty());
        }
        return what;
    }

    private SupersedeRequest correction(Random random) {
        SupersedeRequest request = request().material(random.nextBoolean());
        request = random.nextBoolean() ? request.timeEnough("det räcker") : request;
        request = random.nextBoolean() ? request.reason("Mer tid behövs.", false) : request;
        return random.nextBoolean()
                ? request.deadline(LocalDateTime.parse("2027-01-12T23:59").plusDays(random.nextInt(25)))
                : request;
    }

    private void strike(Random random) {
        List<String> binding = now().log().lines().stream()
                .filter(line -> !line.isStruck())
                .filter(line -> STRIKABLE.contains(line.entry().kind())
                        || line.entry().kind().equals(EntryKinds.SPECIFICATION_ISSUED))
                .map(LogLine::label)
                .toList();
        if (!binding.isEmpty()) {
            cases.strike(id, binding.get(random.nextInt(binding.size())), act());
        }
    }

    /** What has become of the documents since is told: by a correction, with all that differs; and there is never less time. */
    private void told(Binding before) {
        List<IssueRecord> issues = store.issues(id);
        assertTrue("one issue at a time", issues.size() - before.issues().size() <= 1);
        if (issues.size() > before.issues().size() && !before.issues().isEmpty()) {
            IssueRecord now = issues.get(issues.size() - 1);
            IssueRecord earlier = issues.get(issues.size() - 2);
            LogLine correction =
                    now().log().latest(EntryKinds.CORRECTION_PUBLISHED).orElseThrow();
            assertEquals(now.number(), correction.entry().body().get("issue"));
            ContentHash file = correction.entry().attachments().get(0).sha256();
            ChangeList changes = Comparing.between(
                    Comparing.side(earlier),
                    store.specification(earlier.specification()).orElseThrow(),
                    Comparing.side(now),
                    store.specification(now.specification()).orElseThrow());
            assertFalse(changes.isEmpty());
            assertEquals(
                    CanonicalJson.pretty(changes.tree()),
                    new String(
                            new ByteArrayInputStream(
                                            store.log.attachment(id, file).orElseThrow())
                                    .readAllBytes(),
                            StandardCharsets.UTF_8));
        }
        before.deadline()
                .ifPresent(time -> assertFalse(
                        "there is never less time",
                        now().plan().deadline().orElseThrow().isBefore(time)));
    }
}
