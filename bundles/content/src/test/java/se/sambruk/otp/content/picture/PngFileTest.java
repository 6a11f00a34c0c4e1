package se.sambruk.otp.content.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.content.picture.Pngs.chunk;
import static se.sambruk.otp.content.picture.Pngs.end;
import static se.sambruk.otp.content.picture.Pngs.file;
import static se.sambruk.otp.content.picture.Pngs.header;
import static se.sambruk.otp.content.picture.Pngs.joined;
import static se.sambruk.otp.content.picture.Pngs.packed;
import static se.sambruk.otp.content.picture.Pngs.rows;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.Test;

/** A PNG is whole, still and of a size that can be shown, or is not taken in. */
public class PngFileTest {
    private static final Locale SV = Locale.forLanguageTag("sv");
    /** Two by two pixels of grey: two rows, each of one byte that tells how it is told and two pixels. */
    private static final byte[] SMALL = file(header(2, 2, 8, 0, 0), rows(6), end());

    private static List<String> told(byte[] png) {
        return Told.codes(Told.of("a.png", png));
    }

    private static byte[] cut(byte[] content, int length) {
        return Arrays.copyOf(content, length);
    }

    @Test
    public void pictures_of_every_kind_are_taken_in() {
        for (int type : List.of(
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED)) {
            assertEquals("type " + type, List.of(), told(Pngs.written(37, 23, type)));
        }
        assertEquals(List.of(), told(SMALL));
    }

    @Test
    public void pictures_that_come_into_view_bit_by_bit_are_taken_in() {
        // Five by five pixels: passes of 1, 1, 2, 1×2, 3×1… rows, each with one byte more than its pixels.
        int bytes = 2 + 2 + 3 + 2 * 2 + 4 + 3 * 3 + 2 * 6;
        assertEquals(List.of(), told(file(header(5, 5, 8, 0, 1), rows(bytes), end())));
        assertEquals(List.of("1386"), told(file(header(5, 5, 8, 0, 1), rows(bytes - 1), end())));
        assertEquals(List.of("1386"), told(file(header(5, 5, 8, 0, 1), rows(bytes + 1), end())));
        assertEquals(List.of(), told(file(header(1, 1, 1, 0, 1), rows(2), end())));
    }

    @Test
    public void a_file_that_is_cut_off_anywhere_is_told_of() {
        byte[] png = Pngs.written(20, 20, BufferedImage.TYPE_INT_ARGB);
        List<Integer> taken = new ArrayList<>();
        for (int length = 9; length < png.length; length++) {
            if (!told(cut(png, length)).equals(List.of("1386"))) {
                taken.add(length);
            }
        }
        assertEquals(List.of(), taken);
        assertEquals(List.of("1352"), told(cut(png, 8)));
        assertEquals(List.of("1352"), told(new byte[0]));
        assertEquals(List.of("1352"), told("inte png, men lång nog".getBytes(ISO_8859_1)));
    }

    @Test
    public void a_file_with_any_bit_turned_is_told_of() {
        List<Integer> taken = new ArrayList<>();
        for (int bit = 8 * 8; bit < SMALL.length * 8; bit++) {
            byte[] png = SMALL.clone();
            png[bit / 8] ^= (byte) (1 << bit % 8);
            if (told(png).isEmpty()) {
                taken.add(bit);
            }
        }
        assertEquals(List.of(), taken);
    }

    @Test
    public void rows_are_all_there_and_no_more() {
        assertEquals(List.of("1386"), told(file(header(2, 2, 8, 0, 0), rows(5), end())));
        assertEquals(List.of("1386"), told(file(header(2, 2, 8, 0, 0), rows(7), end())));
        assertEquals(List.of("1386"), told(file(header(2, 2, 8, 0, 0), end())));
        byte[] unknown = {0, 1, 2, 9, 3, 4};
        assertEquals(List.of("1386"), told(file(header(2, 2, 8, 0, 0), chunk("IDAT", packed(unknown)), end())));
        byte[] all = packed(new byte[6]);
        assertEquals(
                "rows in several pieces",
                List.of(),
                told(file(
                        header(2, 2, 8, 0, 0),
                        chunk("IDAT", Arrays.copyOf(all, 3)),
                        chunk("IDAT", Arrays.copyOfRange(all, 3, all.length)),
                        end())));
        assertEquals(
                "rows with something between them",
                List.of("1386"),
                told(file(
                        header(2, 2, 8, 0, 0),
                        chunk("IDAT", Arrays.copyOf(all, 3)),
                        chunk("tEXt", "Comment\0x".getBytes(ISO_8859_1)),
                        chunk("IDAT", Arrays.copyOfRange(all, 3, all.length)),
                        end())));
        assertEquals(
                "something after the rows",
                List.of("1386"),
                told(file(header(2, 2, 8, 0, 0), chunk("IDAT", joined(all, new byte[] {1})), end())));
    }

    @Test
    public void a_few_bytes_that_unpack_to_very_many_are_unpacked_no_further_than_the_picture_reaches() {
        byte[] bomb = packed(new byte[50_000_000]);
        assertEquals(List.of("1386"), told(file(header(2, 2, 8, 0, 0), chunk("IDAT", bomb), end())));
        byte[] name = "Comment\0\0".getBytes(ISO_8859_1);
        assertEquals(
                List.of("1387"), told(file(header(2, 2, 8, 0, 0), chunk("zTXt", joined(name, bomb)), rows(6), end())));
        byte[] international = "Comment\0\1\0sv\0Kommentar\0".getBytes(ISO_8859_1);
        assertEquals(
                List.of("1387"),
                told(file(header(2, 2, 8, 0, 0), chunk("iTXt", joined(international, bomb)), rows(6), end())));
        byte[] small = packed("text".getBytes(ISO_8859_1));
        assertEquals(
                List.of(),
                told(file(
                        header(2, 2, 8, 0, 0),
                        chunk("zTXt", joined(name, small)),
                        chunk("iTXt", joined(international, small)),
                        chunk("iTXt", "Comment\0\0\0\0\0text".getBytes(ISO_8859_1)),
                        rows(6),
                        end())));
        assertEquals(
                List.of("1386"),
                told(file(header(2, 2, 8, 0, 0), chunk("iCCP", "profil".getBytes(ISO_8859_1)), rows(6), end())));
    }

    @Test
    public void a_picture_of_more_pixels_than_can_be_shown_is_told_of_before_it_is_unpacked() {
        assertEquals(List.of("1387"), told(file(header(20_000, 20_000, 8, 0, 0), rows(1), end())));
        assertEquals(List.of("1387"), told(file(header(9_999, 9_999, 16, 6, 0), rows(1), end())));
        assertEquals(List.of("1386"), told(file(header(0, 1, 8, 0, 0), rows(1), end())));
        assertEquals(List.of("1386"), told(file(header(-1, 1, 8, 0, 0), rows(1), end())));
        String said = Told.of("a.png", file(header(20_000, 20_000, 8, 0, 0), rows(1), end()))
                .get(0)
                .message()
                .in(SV);
        assertTrue(said, said.startsWith("Bilden har 20000 × 20000 bildpunkter"));
    }

    @Test
    public void a_header_says_what_there_can_be() {
        for (int[] bad : new int[][] {{3, 0}, {16, 3}, {4, 2}, {8, 1}, {8, 5}, {8, 7}, {0, 0}}) {
            assertEquals(
                    Arrays.toString(bad), List.of("1386"), told(file(header(1, 1, bad[0], bad[1], 0), rows(2), end())));
        }
        assertEquals(List.of("1386"), told(file(header(1, 1, 8, 0, 2), rows(2), end())));
        assertEquals("without its colours", List.of("1386"), told(file(header(1, 1, 8, 3, 0), rows(2), end())));
        assertEquals(List.of(), told(file(header(1, 1, 8, 3, 0), chunk("PLTE", new byte[3]), rows(2), end())));
        assertEquals(List.of("1386"), told(file(header(1, 1, 8, 3, 0), chunk("PLTE", new byte[4]), rows(2), end())));
        assertEquals(List.of("1386"), told(file(header(1, 1, 8, 0, 0), header(1, 1, 8, 0, 0), rows(2), end())));
        assertEquals(List.of("1386"), told(file(rows(2), end())));
    }

    @Test
    public void pieces_that_a_program_has_to_know_are_known() {
        assertEquals(List.of("1386"), told(file(header(2, 2, 8, 0, 0), chunk("CgBI", new byte[4]), rows(6), end())));
        assertEquals(List.of(), told(file(header(2, 2, 8, 0, 0), chunk("prVt", new byte[4]), rows(6), end())));
    }

    @Test
    public void what_stands_after_the_end_is_told_of() {
        assertEquals(List.of("1388"), told(joined(SMALL, new byte[] {0})));
        String said = Told.of("a.png", joined(SMALL, "<script>".getBytes(ISO_8859_1)))
                .get(0)
                .message()
                .in(SV);
        assertEquals("Efter bildens slut står 8 byte som inte hör till den.", said);
        assertEquals(List.of("1388"), told(joined(SMALL, SMALL)));
    }

    @Test
    public void a_picture_that_moves_is_told_of() {
        byte[] control = {0, 0, 0, 2, 0, 0, 0, 0};
        assertEquals(List.of("1388"), told(file(header(2, 2, 8, 0, 0), chunk("acTL", control), rows(6), end())));
    }

    @Test
    public void a_picture_within_a_picture_is_looked_at_as_one_by_itself() {
        String image = "<image href=\"data:image/png;base64,%s\"/>";
        String whole = Base64.getEncoder().encodeToString(SMALL);
        assertEquals(List.of(), Told.within(String.format(image, whole)));
        assertEquals(List.of(), Told.within(String.format(image, whole.replace("A", " \nA"))));
        assertEquals(
                List.of("1386"),
                Told.within(String.format(image, Base64.getEncoder().encodeToString(cut(SMALL, SMALL.length - 1)))));
        assertEquals(List.of("1389"), Told.within(String.format(image, "Å" + whole)));
        assertEquals(List.of("1389"), Told.within(String.format(image, whole).replace("png", "gif")));
    }
}
