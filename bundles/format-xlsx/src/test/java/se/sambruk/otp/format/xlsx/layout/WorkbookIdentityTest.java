package se.sambruk.otp.format.xlsx.layout;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.answers.SupplierField;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Uid;
import se.sambruk.otp.api.seal.Seal;

@RunWith(JUnitQuickcheck.class)
public class WorkbookIdentityTest {
    @Property(trials = 50)
    public void itsRecordsAreReadBackToTheSame(@InRange(minInt = 0, maxInt = 200) int rows) {
        WorkbookIdentity identity = identity(rows);
        assertEquals(identity, WorkbookIdentity.of(identity.records()));
    }

    @Property(trials = 100)
    public void aChangeInAnyFieldIsSeen(
            @InRange(minInt = 0, maxInt = 40) int at, @InRange(minInt = 0, maxInt = 5) int field) {
        List<List<String>> records = identity(20).records();
        int row = at % records.size();
        List<String> record = new ArrayList<>(records.get(row));
        int place = field % record.size();
        record.set(place, record.get(place) + "x");
        records.set(row, record);
        assertThrows(IllegalArgumentException.class, () -> WorkbookIdentity.of(records));
    }

    @Property(trials = 50)
    public void aRecordTakenAwayIsSeen(@InRange(minInt = 0, maxInt = 40) int at) {
        List<List<String>> records = identity(20).records();
        records.remove(at % records.size());
        assertThrows(IllegalArgumentException.class, () -> WorkbookIdentity.of(records));
    }

    @Test
    public void recordsInAnotherOrderAreSeen() {
        List<List<String>> records = identity(20).records();
        Collections.swap(records, records.size() - 3, records.size() - 2);
        assertThrows(IllegalArgumentException.class, () -> WorkbookIdentity.of(records));
    }

    @Test
    public void whatIsNoIdentityIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> WorkbookIdentity.of(List.of()));
        assertThrows(IllegalArgumentException.class, () -> WorkbookIdentity.of(List.of(List.of("format", "x/1"))));
        assertThrows(
                IllegalArgumentException.class,
                () -> WorkbookIdentity.of(List.of(List.of("format", WorkbookLayout.FORMAT), List.of("end"))));
        assertThrows(
                IllegalArgumentException.class,
                () -> WorkbookIdentity.of(List.of(List.of("format", WorkbookLayout.FORMAT))));
    }

    /** A digest guards against accidents only; what is well signed may still be nonsense. */
    @Test
    public void nonsenseWithARightDigestIsRefused() {
        for (List<String> nonsense : List.of(
                List.of("other", "x"),
                List.of("column", "none", "A", "x"),
                List.of("column", "id"),
                List.of("field", "shoe-size", "B1"),
                List.of("sheet", "cellar", "x"),
                List.of("requirement", "two", "x", "y", "z", "1", "z"),
                List.of("seal", "x"),
                List.of(""))) {
            List<List<String>> records = identity(1).records();
            records.remove(records.size() - 1);
            records.add(nonsense);
            records.add(List.of(
                    "end",
                    Integer.toString(records.size()),
                    WorkbookIdentity.digest(records).hex()));
            assertThrows(nonsense.toString(), IllegalArgumentException.class, () -> WorkbookIdentity.of(records));
        }
    }

    private static WorkbookIdentity identity(int count) {
        Map<AnswerColumn, String> columns = new EnumMap<>(AnswerColumn.class);
        for (AnswerColumn column : AnswerColumn.values()) {
            columns.put(column, "rubrik " + column.id());
        }
        List<WorkbookIdentity.Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RequirementId id = new RequirementId(String.format("PRV-DRI-%03d", i));
            rows.add(new WorkbookIdentity.Row(
                    i + WorkbookLayout.FIRST_ROW,
                    Uid.derive("prov", id),
                    id,
                    RequirementKind.values()[i % RequirementKind.values().length],
                    1 + i % 3,
                    ContentHash.ofBytes(new byte[] {(byte) i})));
        }
        return new WorkbookIdentity(
                "provupphandling-2026",
                ContentHash.ofBytes(new byte[0]),
                count % 2 == 0 ? Optional.empty() : Optional.of(new Seal("0".repeat(16), "a".repeat(64))),
                "sv",
                "Ja",
                "Nej",
                Map.of(WorkbookIdentity.Sheet.ANSWERS, "Svar"),
                columns,
                Map.of(SupplierField.ORGANIZATION_NUMBER, "B13"),
                rows);
    }
}
