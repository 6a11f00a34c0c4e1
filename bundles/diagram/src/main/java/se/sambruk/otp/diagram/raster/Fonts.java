package se.sambruk.otp.diagram.raster;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Set;

/** The fonts that a machine has. Called by one thread at a time or by several. */
@FunctionalInterface
public interface Fonts {
    /** Those of the machine that this runs on. A text is measured first: that is where a JDK without fonts or fontconfig fails. */
    Fonts OF_MACHINE = () -> {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 12)).stringWidth("Å");
        graphics.dispose();
        return Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT));
    };

    /** The names of their families; where there are none it may fail with any of a JDK's faults instead. */
    Set<String> families();
}
