package se.sambruk.otp.api.document;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;

public class FigureTest {
    private static final byte[] SVG = "<svg/>".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PNG = "pixlar".getBytes(StandardCharsets.UTF_8);

    private static Figure figure() {
        return Figure.of("f", SVG, "image/svg+xml", "Karta", "En karta.");
    }

    private static Picture png() {
        return Picture.of(PNG, "image/png");
    }

    @Test
    public void figures_of_one_picture_share_its_bytes() {
        Figure figure = figure();
        Figure other = figure.withRaster(PNG).showing(ContentHash.ofBytes(PNG)).told("g", "Annan karta", "En annan.");
        assertSame(figure.picture(), other.picture());
        assertSame(
                other.pixels().orElseThrow(),
                other.told("h", "", "En till.").pixels().orElseThrow());
    }

    @Test
    public void nobody_changes_the_bytes_of_a_picture() throws IOException {
        byte[] bytes = SVG.clone();
        Picture picture = Picture.of(bytes, "image/svg+xml");
        bytes[0] = 'x';
        picture.bytes()[0] = 'x';
        assertArrayEquals(SVG, picture.bytes());
        assertArrayEquals(SVG, picture.open().readAllBytes());
        assertEquals(SVG.length, picture.size());
    }

    @Test
    public void a_picture_is_known_by_its_bytes_unless_it_is_known_what_it_shows() {
        assertEquals(ContentHash.ofBytes(SVG), figure().content());
        Figure figure = figure();
        assertSame(
                "hashed once", figure.content(), figure.told("g", "", "Annat.").content());
        assertNotEquals(
                figure.content(), figure.showing(ContentHash.ofBytes(PNG)).content());
    }

    @Test
    public void pixels_are_made_once_when_somebody_asks_for_them() {
        AtomicInteger made = new AtomicInteger();
        Figure figure = figure().withRaster(() -> {
            made.incrementAndGet();
            return Optional.of(png());
        });
        Figure other = figure.told("g", "", "Annat.").showing(ContentHash.ofBytes(PNG));
        assertEquals(0, made.get());
        assertArrayEquals(PNG, figure.raster().orElseThrow());
        assertArrayEquals(PNG, other.raster().orElseThrow());
        assertEquals(1, made.get());
    }

    @Test
    public void pixels_that_cannot_be_made_are_none_and_not_tried_again() {
        AtomicInteger made = new AtomicInteger();
        Figure figure = figure().withRaster(() -> {
            made.incrementAndGet();
            return Optional.empty();
        });
        assertEquals(Optional.empty(), figure.pixels());
        assertEquals(Optional.empty(), figure.raster());
        assertEquals(1, made.get());
    }

    @Test
    public void a_picture_in_pixels_is_its_own_raster_and_has_no_other() {
        Figure figure = Figure.of("f", png(), "", "Ett foto.");
        assertSame(figure.picture(), figure.pixels().orElseThrow());
        assertThrows(IllegalStateException.class, () -> figure.withRaster(PNG));
    }
}
