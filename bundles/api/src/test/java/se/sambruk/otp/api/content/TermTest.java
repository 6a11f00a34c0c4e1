package se.sambruk.otp.api.content;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.Test;

public class TermTest {
    @Test
    public void whatIsNotSaidLeavesNoTrace() {
        assertEquals(
                Map.of("term", "driftfönster", "definition", "Tid för ändringar."),
                Term.of("driftfönster", "Tid för ändringar.").tree());
    }

    @Test
    public void aTermIsReadBackFromItsTree() {
        Term made = Term.builder("driftfönster", "Tid för ändringar.")
                .abbreviation("DF")
                .english("maintenance window")
                .synonyms(List.of("servicefönster"))
                .see(List.of("drift"))
                .source("kommunen")
                .build();
        assertEquals(made, Term.fromTree(made.tree()));
        assertEquals(7, ((Map<?, ?>) made.tree()).size());
    }
}
