package se.sambruk.otp.diagram.svg;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.Color;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.RelationType;

public class NotationTest {
    @Test
    public void every_relation_looks_different_from_every_other() {
        Map<Notation, RelationType> seen = new HashMap<>();
        for (RelationType type : RelationType.values()) {
            RelationType same = seen.put(of(type), type);
            assertEquals(type + " and " + same, null, same);
        }
    }

    @Test
    public void relations_are_drawn_as_archimate_draws_them() {
        assertEquals(Head.FULL_DIAMOND, of(RelationType.COMPOSITION).source());
        assertEquals(Head.HOLLOW_DIAMOND, of(RelationType.AGGREGATION).source());
        assertEquals(Head.BALL, of(RelationType.ASSIGNMENT).source());
        assertEquals(Head.FULL, of(RelationType.ASSIGNMENT).target());
        assertEquals(Head.HOLLOW, of(RelationType.REALIZATION).target());
        assertFalse(of(RelationType.REALIZATION).dashes().isEmpty());
        assertEquals(Head.HOLLOW, of(RelationType.SPECIALIZATION).target());
        assertTrue(of(RelationType.SPECIALIZATION).dashes().isEmpty());
        assertEquals(Head.OPEN, of(RelationType.SERVING).target());
        assertEquals(Head.FULL, of(RelationType.TRIGGERING).target());
        assertNotEquals(of(RelationType.FLOW).dashes(), of(RelationType.ACCESS).dashes());
        assertEquals(Head.NONE, of(RelationType.ASSOCIATION).target());
        assertEquals(
                Head.HALF,
                Notation.of(RelationType.ASSOCIATION, Optional.empty(), true).target());
    }

    @Test
    public void an_access_has_its_arrow_where_the_data_goes() {
        assertEquals(Head.SMALL, access(AccessType.READ).source());
        assertEquals(Head.NONE, access(AccessType.READ).target());
        assertEquals(Head.SMALL, access(AccessType.WRITE).target());
        assertEquals(Head.SMALL, access(AccessType.READ_WRITE).source());
        assertEquals(Head.SMALL, access(AccessType.READ_WRITE).target());
        assertEquals(Head.NONE, access(AccessType.ACCESS).target());
    }

    @Test
    public void every_element_type_has_a_sign_and_a_colour() {
        for (ElementType type : ElementType.values()) {
            Icons.Icon icon = Icons.of(type);
            assertTrue(type.wire(), icon != null && !(icon.lines() + icon.filled()).isEmpty());
            assertTrue(type.wire(), Palette.contrast(Palette.of(type), Color.of(0x33, 0x33, 0x33)) > 4.5);
        }
    }

    @Test
    public void text_can_be_read_on_every_ground() {
        for (int red = 0; red < 256; red += 15) {
            for (int green = 0; green < 256; green += 15) {
                for (int blue = 0; blue < 256; blue += 15) {
                    Color ground = Color.of(red, green, blue);
                    for (Color wanted : new Color[] {ground, Color.of(255, 0, 0), new Color(0, 0, 0, 30)}) {
                        assertTrue(
                                ground.hex(),
                                Palette.contrast(Palette.text(Optional.of(wanted), ground), ground) >= 4.5);
                    }
                }
            }
        }
    }

    private static Notation of(RelationType type) {
        return Notation.of(type, Optional.empty(), false);
    }

    private static Notation access(AccessType access) {
        return Notation.of(RelationType.ACCESS, Optional.of(access), false);
    }
}
