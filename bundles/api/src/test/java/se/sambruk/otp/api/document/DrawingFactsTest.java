package se.sambruk.otp.api.document;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class DrawingFactsTest {
    private static final DrawingFacts DRAWING = new DrawingFacts(300, 200, 12);

    @Test
    public void a_picture_of_the_drawings_shape_leaves_it_as_it_is() {
        assertEquals(DRAWING, DRAWING.shapedAs(300, 200));
        assertEquals(DRAWING, DRAWING.shapedAs(900, 600));
        assertEquals("pixels are whole", DRAWING, DRAWING.shapedAs(601, 400));
    }

    @Test
    public void a_picture_of_another_shape_is_as_large_as_it_can_be_within_the_drawing() {
        assertEquals(new DrawingFacts(200, 200, 12), DRAWING.shapedAs(50, 50));
        assertEquals(new DrawingFacts(300, 30, 12), DRAWING.shapedAs(3000, 300));
        assertEquals(new DrawingFacts(1, 200, 12), DRAWING.shapedAs(1, 9000));
    }
}
