package se.sambruk.otp.content.picture;

import static org.junit.Assert.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.Test;

public class JpegFileTest {
    private static byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private static List<String> told(byte[] jpeg) {
        return Told.within("<image xlink:href=\"data:image/jpeg;base64,"
                + Base64.getEncoder().encodeToString(jpeg) + "\"/>");
    }

    @Test
    public void a_whole_jpeg_within_a_drawing_is_taken_in() throws IOException {
        assertEquals(List.of(), told(written()));
    }

    @Test
    public void one_that_is_cut_off_or_something_else_is_told_of() throws IOException {
        byte[] jpeg = written();
        for (int length : new int[] {0, 2, 3, 10, 100, jpeg.length - 1}) {
            assertEquals("of " + length, List.of("1389"), told(Arrays.copyOf(jpeg, length)));
        }
        assertEquals(List.of("1389"), told(Pngs.written(1, 1, BufferedImage.TYPE_INT_RGB)));
    }

    @Test
    public void one_of_more_pixels_than_can_be_shown_is_told_of() throws IOException {
        byte[] jpeg = written();
        int frame = 2;
        while ((jpeg[frame + 1] & 0xFF) != 0xC0) {
            frame += 2 + ((jpeg[frame + 2] & 0xFF) << 8 | jpeg[frame + 3] & 0xFF);
        }
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xFF);
        assertEquals(List.of("1387"), told(jpeg));
    }
}
