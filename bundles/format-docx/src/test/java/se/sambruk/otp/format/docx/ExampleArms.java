package se.sambruk.otp.format.docx;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Draws arms for a municipality that does not exist: a silver fir over two silver waves, on blue. */
final class ExampleArms {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 480;
    private static final Color FIELD = new Color(0x14375E);
    private static final Color SILVER = new Color(0xF4F6F8);

    private ExampleArms() {}

    static byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Shape shield = shield();
        graphics.setColor(FIELD);
        graphics.fill(shield);
        graphics.setClip(shield);
        graphics.setColor(SILVER);
        fir(graphics);
        wave(graphics, 338);
        wave(graphics, 392);
        graphics.setClip(null);
        graphics.setColor(FIELD);
        graphics.setStroke(new BasicStroke(10));
        graphics.draw(shield);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static Shape shield() {
        Path2D path = new Path2D.Double();
        path.moveTo(10, 10);
        path.lineTo(390, 10);
        path.lineTo(390, 250);
        path.curveTo(390, 370, 310, 430, 200, 470);
        path.curveTo(90, 430, 10, 370, 10, 250);
        path.closePath();
        return path;
    }

    private static void fir(Graphics2D graphics) {
        int[][] tiers = {{50, 140, 62}, {112, 218, 88}, {182, 290, 112}};
        for (int[] tier : tiers) {
            Path2D branch = new Path2D.Double();
            branch.moveTo(200, tier[0]);
            branch.quadTo(200 + tier[2] * 0.35, tier[1] - 34, 200 + tier[2], tier[1]);
            branch.quadTo(200, tier[1] - 26, 200 - tier[2], tier[1]);
            branch.quadTo(200 - tier[2] * 0.35, tier[1] - 34, 200, tier[0]);
            branch.closePath();
            graphics.fill(branch);
        }
        graphics.fillRect(188, 270, 24, 46);
    }

    private static void wave(Graphics2D graphics, int top) {
        Path2D wave = new Path2D.Double();
        wave.moveTo(-20, top);
        for (int x = -20; x < WIDTH + 20; x += 110) {
            wave.quadTo(x + 27.5, top - 26, x + 55, top);
            wave.quadTo(x + 82.5, top + 26, x + 110, top);
        }
        graphics.setStroke(new BasicStroke(24));
        graphics.draw(wave);
    }
}
