package se.sambruk.otp.workbook;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** A formula that is filled down is kept once; what it is further down is told by how far the cells lie apart. */
public class SharedFormulasTest {
    @Test
    public void references_move_with_the_cell_unless_they_are_fixed() {
        assertEquals("ROUND(E4*G4,2)", SharedFormulas.moved("ROUND(E2*G2,2)", 2, 0));
        assertEquals("$A$1+B$1+$C5", SharedFormulas.moved("$A$1+A$1+$C2", 3, 1));
        assertEquals("SUM(AA3:AB9)", SharedFormulas.moved("SUM(Z2:AA8)", 1, 1));
    }

    @Test
    public void words_names_functions_and_sheets_are_left_as_they_are() {
        assertEquals(
                "IF(A3=\"A2\",LOG10(A3),AB2_total)", SharedFormulas.moved("IF(A2=\"A2\",LOG10(A2),AB2_total)", 1, 0));
        assertEquals("'Blad A1'!B3+\"x \"\"B2\"\"\"", SharedFormulas.moved("'Blad A1'!B2+\"x \"\"B2\"\"\"", 1, 0));
        assertEquals("otp_B2+A1!B3", SharedFormulas.moved("otp_B2+A1!B2", 1, 0));
    }
}
