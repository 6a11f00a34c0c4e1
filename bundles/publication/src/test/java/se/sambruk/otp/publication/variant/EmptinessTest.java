package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;
import static se.sambruk.otp.publication.variant.Trial.ARK;
import static se.sambruk.otp.publication.variant.Trial.POL;
import static se.sambruk.otp.publication.variant.Trial.trial;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.publication.ArchitecturePart;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.Variable;

/** What stands somewhere and says nothing is told of. */
public class EmptinessTest {
    private static Trial block(BlockContent content) {
        return trial().topic("t", PublicationBlock.of("b", content));
    }

    @Test
    public void a_list_without_items_is_told_of() {
        assertEquals(
                List.of("4670 pol b: b"),
                block(BlockContent.list(List.of(), false)).found());
        assertEquals("4670", block(BlockContent.list(List.of(" "), true)).codes());
        assertEquals("", block(BlockContent.list(List.of("a"), true)).codes());
    }

    @Test
    public void a_table_without_rows_is_told_of() {
        List<BlockContent.Column> columns = List.of(new BlockContent.Column("A", 1), new BlockContent.Column("B", 1));
        assertEquals(
                List.of("4671 - b: Priser"),
                block(BlockContent.table("Priser", "", columns, List.of(), false))
                        .found());
        assertEquals(List.of("4671 - b: A, B"), Trial.of("| A | B |\n|---|---|").found());
        assertEquals("", Trial.of("| A |\n|---|\n| a |").codes());
    }

    @Test
    public void a_catalog_of_nothing_is_told_of() {
        assertEquals(
                "4670",
                block(BlockContent.catalog(ArchitecturePart.PATTERNS, null)).codes());
    }

    @Test
    public void a_text_that_is_empty_for_one_reader_is_told_of_for_that_one() {
        Trial trial = Trial.of("{{v}}").variable(Variable.of("v", "text", Map.of(POL, " ")));
        assertEquals("4670", trial.codes(POL));
        assertEquals("", trial.codes(ARK));
    }
}
