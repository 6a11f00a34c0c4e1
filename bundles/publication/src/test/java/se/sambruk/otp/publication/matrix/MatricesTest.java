package se.sambruk.otp.publication.matrix;

import static org.junit.Assert.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.Test;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.publication.BlockPresence;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.VariantMatrix;
import se.sambruk.otp.publication.Variants;

public class MatricesTest {
    private static final Publication PUBLICATION =
            Publication.builder("intro", "Introduktion").build();

    private static final VariantMatrix MATRIX = Matrices.of(List.of(
            Variants.of(PUBLICATION, "a")
                    .topic("t", "alla", "ett två tre.", "ab", "fyra fem.", "bara-a", "sex.")
                    .make(),
            Variants.of(PUBLICATION, "b")
                    .topic("t", "alla", "ett två tre.", "ab", "fyra fem.", "olika", "sju åtta.")
                    .make(),
            Variants.of(PUBLICATION, "c")
                    .topic("t", "alla", "ett två tre.", "olika", "nio tio elva.")
                    .make()));

    private static List<BlockPresence> presence(String block) {
        return MATRIX.rows().stream()
                .filter(row -> row.block().equals(block))
                .findFirst()
                .orElseThrow()
                .cells()
                .stream()
                .map(VariantMatrix.Cell::presence)
                .toList();
    }

    @Test
    public void a_block_is_common_where_every_variant_has_its_words() {
        assertEquals(List.of(BlockPresence.COMMON, BlockPresence.COMMON, BlockPresence.COMMON), presence("alla"));
        assertEquals(List.of(BlockPresence.SHARED, BlockPresence.SHARED, BlockPresence.ABSENT), presence("ab"));
        assertEquals(List.of(BlockPresence.OWN, BlockPresence.ABSENT, BlockPresence.ABSENT), presence("bara-a"));
        assertEquals(List.of(BlockPresence.ABSENT, BlockPresence.OWN, BlockPresence.OWN), presence("olika"));
    }

    @Test
    public void rows_stand_in_reading_order_of_all_variants() {
        assertEquals(
                List.of("alla", "ab", "olika", "bara-a"),
                MATRIX.rows().stream().map(VariantMatrix.Row::block).toList());
    }

    @Test
    public void words_are_shared_by_all_by_some_or_by_none() {
        assertEquals(new VariantMatrix.Share(6, 3, 1), MATRIX.shares().get(0));
        assertEquals(new VariantMatrix.Share(7, 3, 2), MATRIX.shares().get(1));
        assertEquals(new BigDecimal("50.0"), MATRIX.shares().get(0).commonPercent());
        assertEquals(new BigDecimal("28.6"), MATRIX.shares().get(1).ownPercent());
        assertEquals(5, MATRIX.commonWords(0, 1));
        assertEquals(3, MATRIX.commonWords(0, 2));
        assertEquals(new BigDecimal("83.3"), MATRIX.commonPercent(0, 1));
    }

    @Test
    public void of_one_variant_everything_is_its_own() {
        VariantMatrix alone = Matrices.of(
                List.of(Variants.of(PUBLICATION, "a").topic("t", "x", "ett.").make()));
        assertEquals(BlockPresence.OWN, alone.rows().get(0).cells().get(0).presence());
    }

    @Test
    public void formats_get_a_table_of_words_and_one_of_pairs() {
        Locale swedish = Locale.forLanguageTag("sv-SE");
        Matrix table = new MatrixTables(MATRIX, swedish).blocks();
        assertEquals(List.of(6L, 7L, 6L), table.allColumnTotals());
        assertEquals("A (50,0 % gemensamt, 16,7 % eget)", table.columns().get(0).title());
        Matrix pairs = new MatrixTables(MATRIX, swedish).pairs();
        assertEquals("83,3 %", pairs.cell(0, 1).orElseThrow().text());
        assertEquals(false, pairs.cell(0, 0).isPresent());
    }
}
