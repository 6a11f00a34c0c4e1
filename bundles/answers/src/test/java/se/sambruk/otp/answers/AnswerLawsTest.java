package se.sambruk.otp.answers;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.From;
import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.runner.RunWith;
import se.sambruk.otp.answers.AnyAnswers.Case;
import se.sambruk.otp.api.answers.Alteration;
import se.sambruk.otp.api.answers.AnswerReport;
import se.sambruk.otp.api.answers.AnswerSet;
import se.sambruk.otp.api.answers.SealState;
import se.sambruk.otp.api.answers.ShownField;
import se.sambruk.otp.api.answers.SupplierAnswer;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;

/** Laws of the way home, for any specification and any answers. */
@RunWith(JUnitQuickcheck.class)
public class AnswerLawsTest {
    /** What is told of a bid without a fault: what is left out, what is proposed, and words to read. */
    private static final Set<String> NO_FAULTS =
            Set.of("OTP-6250", "OTP-6236", "OTP-6240", "OTP-6242", "OTP-6244", "OTP-6246", "OTP-6247");

    @Property(trials = 20)
    public void whatIsIssuedAndComesBackUntouchedIsNoAnswersAndNoFaults(@From(AnyAnswers.class) Case any) {
        AnswerReport report = new Bid(any.issued()).handedIn();
        assertNoFaults(report);
        assertEquals(List.of(), report.answers().orElseThrow().answers());
        assertEquals(List.of(), report.deviations());
    }

    @Property(trials = 30)
    public void whatIsWrittenIsExactlyWhatIsRead(@From(AnyAnswers.class) Case any) {
        AnswerReport report = any.filled().handedIn();
        assertNoFaults(report);
        Map<Integer, String> values = new LinkedHashMap<>();
        Map<Integer, String> comments = new LinkedHashMap<>();
        for (SupplierAnswer answer : report.answers().orElseThrow().answers()) {
            int row = answer.id().number() + 1;
            answer.value().ifPresent(value -> values.put(row, value));
            if (!answer.comment().isEmpty()) {
                comments.put(row, answer.comment());
            }
        }
        assertEquals(any.values(), values);
        assertEquals(any.comments(), comments);
    }

    @Property(trials = 20)
    public void sortedRowsAndMovedColumnsChangeNothing(@From(AnyAnswers.class) Case any, long seed) {
        AnswerSet before = any.filled().handedIn().answers().orElseThrow();
        Random random = new Random(seed);
        List<String> letters = new ArrayList<>();
        for (AnswerColumn column : AnswerColumn.values()) {
            letters.add(column.letter());
        }
        letters.addAll(List.of("P", "Q", "AA"));
        List<String> shuffled = new ArrayList<>(letters);
        Collections.shuffle(shuffled, random);
        AnswerReport after = any.filled()
                .sorted(rows -> {
                    Collections.shuffle(rows, random);
                    return rows;
                })
                .moved(letter -> shuffled.get(letters.indexOf(letter)))
                .handedIn();
        assertNoFaults(after);
        assertEquals(before, after.answers().orElseThrow());
        assertEquals(before.contentHash(), after.answers().orElseThrow().contentHash());
    }

    @Property(trials = 20)
    public void readingTwiceIsReadingOnce(@From(AnyAnswers.class) Case any) {
        assertEquals(
                any.filled().handedIn().answers().orElseThrow().contentHash(),
                any.filled().handedIn().answers().orElseThrow().contentHash());
    }

    @Property(trials = 20)
    public void aTextOfAnyRequirementThatIsChangedIsFoundAndNamed(@From(AnyAnswers.class) Case any, int which) {
        int row = 2 + Math.floorMod(which, any.rows());
        for (AnswerColumn column : List.of(AnswerColumn.TEXT, AnswerColumn.TITLE, AnswerColumn.KIND, AnswerColumn.ID)) {
            AnswerReport report = any.filled()
                    .replace(Bid.ANSWERS, column.cell(row), "ändrat")
                    .handedIn();
            assertEquals(1, report.alterations().size());
            Alteration alteration = report.alterations().get(0);
            assertEquals(Specs.id(row), alteration.requirement().value());
            assertEquals(column.shows().orElseThrow(), alteration.field());
            assertEquals("ändrat", alteration.found());
            String code = alteration.field() == ShownField.ID ? "OTP-6211" : "OTP-6210";
            assertTrue(report.problems().stream()
                    .anyMatch(problem -> problem.code().equals(code)
                            && problem.message().toString().contains(Specs.id(row))
                            && problem.location().orElseThrow().cell().equals(Optional.of(column.cell(row)))));
        }
    }

    @Property(trials = 20)
    public void aHiddenUidThatIsChangedIsFoundAndNamed(@From(AnyAnswers.class) Case any, int which) {
        int row = 2 + Math.floorMod(which, any.rows());
        AnswerReport report =
                any.filled().replace(Bid.ANSWERS, "A" + row, "_ändrat").handedIn();
        // Where it is the only row no other uid shows that there is a column of them.
        List<String> told = report.problems().stream()
                .filter(problem -> problem.code().equals("OTP-6212"))
                .map(problem -> problem.message().toString())
                .toList();
        assertEquals(1, told.size());
        assertTrue(told.get(0).contains(Specs.id(row)));
        assertEquals(any.filled().handedIn().answers(), report.answers());
    }

    @Property(trials = 20)
    public void anyHiddenRecordThatIsChangedBreaksTheSealOrIsToldToBeChanged(
            @From(AnyAnswers.class) Case any, int which, int place) {
        Bid bid = any.filled().part(Bid.HIDDEN, sheet -> {
            List<Integer> starts = new ArrayList<>();
            for (int at = sheet.indexOf("preserve\">"); at >= 0; at = sheet.indexOf("preserve\">", at + 1)) {
                starts.add(at + "preserve\">".length());
            }
            int start = starts.get(Math.floorMod(which, starts.size()));
            int length = sheet.indexOf('<', start) - start;
            int at = start + Math.floorMod(place, length);
            char c = sheet.charAt(at) == '0' ? '1' : '0';
            return sheet.substring(0, at) + c + sheet.substring(at + 1);
        });
        AnswerReport report = bid.handedIn();
        List<String> codes = report.problems().stream().map(Problem::code).toList();
        assertTrue(codes.toString(), codes.contains("OTP-5248") || codes.contains("OTP-5249"));
        assertTrue(report.seal() != SealState.WHOLE || !report.isSound());
    }

    private static void assertNoFaults(AnswerReport report) {
        List<Problem> faults = report.problems().stream()
                .filter(problem -> !NO_FAULTS.contains(problem.code()))
                .toList();
        assertEquals(List.of(), faults);
        assertEquals(List.of(), report.alterations());
        assertEquals(SealState.WHOLE, report.seal());
    }
}
