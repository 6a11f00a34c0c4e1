package se.sambruk.otp.format.docx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.text.LocalizedText;

/** Words in tables stand whole where the page has room for them, and somebody is told where it has not. */
public class WideTableTest {
    private static Written written(Table table) {
        return Written.of(Document.builder("Prov", LocalizedText.SWEDISH)
                .section(Section.builder("a", "Avsnitt").block(table).build())
                .build());
    }

    private static List<Integer> columns(Written written) {
        return written.all("gridCol").stream()
                .map(column -> Integer.parseInt(column.getAttributeNS(Ns.W, "w")))
                .toList();
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    public void a_narrow_column_becomes_as_wide_as_its_longest_word() {
        Table.Builder table = Table.builder(List.of(1, 9));
        Written narrow = written(
                table.row(List.of(Cell.of("Ja"), Cell.of("Vanlig text."))).build());
        Written wide = written(table.row(List.of(Cell.of("Meddelandehantering"), Cell.of("Vanlig text.")))
                .build());
        List<Integer> before = columns(narrow);
        List<Integer> after = columns(wide);
        // Nineteen letters of nine and a half points, most of which are half as wide as they are high, and the space
        // around.
        assertTrue(after.toString(), after.get(0) > 19 * 95 && after.get(0) < 19 * 130 + 190);
        assertEquals("nothing is added to the page", sum(before), sum(after));
        assertEquals(before.get(0), (Integer) (sum(before) / 10));
        assertEquals(List.of(), wide.codes());
    }

    @Test
    public void too_many_columns_are_told_of_once_with_what_to_do() {
        Table table = Table.builder(Collections.nCopies(25, 1))
                .header(Collections.nCopies(25, Cell.of("Nämndområde")))
                .row(Collections.nCopies(25, Cell.of("ja")))
                .build();
        Written written = written(table);
        assertEquals(List.of("OTP-5109"), written.codes());
        List<Integer> widths = columns(written);
        assertTrue("none gives more than another", Collections.max(widths) - Collections.min(widths) <= 1);
    }
}
