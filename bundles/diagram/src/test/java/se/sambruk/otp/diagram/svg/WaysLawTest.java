package se.sambruk.otp.diagram.svg;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.From;
import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.diagram.AnyView;
import se.sambruk.otp.diagram.Views;
import se.sambruk.otp.diagram.layout.ViewLayout;
import se.sambruk.otp.diagram.scene.Line;
import se.sambruk.otp.diagram.scene.Scene;
import se.sambruk.otp.diagram.scene.SceneMaker;
import se.sambruk.otp.diagram.type.Font;
import se.sambruk.otp.diagram.type.Wrapping;

@RunWith(JUnitQuickcheck.class)
public class WaysLawTest {
    @Property(trials = 60)
    public void every_line_begins_and_ends_at_what_it_joins(@From(AnyView.class) ArchitectureModel model) {
        Scene scene = laidOut(model);
        Map<String, List<Point>> ways = Ways.of(scene);
        for (Line line : scene.lines()) {
            if (!line.nested()) {
                List<Point> way = ways.get(line.id());
                touches(scene, ways, line.source(), way.get(0));
                touches(scene, ways, line.target(), way.get(way.size() - 1));
            }
        }
    }

    @Property(trials = 40)
    public void no_text_of_a_laid_out_box_is_wider_than_the_box(@From(AnyView.class) ArchitectureModel model) {
        Scene scene = laidOut(model);
        String svg = Drawing.of(scene, "Text.").svg();
        assertTrue(svg.contains("<svg"));
        scene.boxes().filter(box -> box.boxes().isEmpty() && !box.isJunction()).forEach(box -> {
            double room = box.node().bounds().orElseThrow().width();
            List<String> lines = Wrapping.wrap(box.text(), room - 16, Font.regular(12));
            lines.forEach(line -> assertTrue(line, Font.regular(12).width(line) <= room));
        });
    }

    private static Scene laidOut(ArchitectureModel model) {
        Locale swedish = Locale.forLanguageTag("sv-SE");
        Scene scene = SceneMaker.scene(model, model.view(Views.VIEW).orElseThrow(), swedish);
        return SceneMaker.scene(model, ViewLayout.layOut(scene), swedish);
    }

    private static void touches(Scene scene, Map<String, List<Point>> ways, String end, Point point) {
        if (scene.box(end).isPresent()) {
            Outline outline = Ways.outline(scene.box(end).get());
            Rect rect = outline.rect();
            if (outline.round()) {
                assertTrue(end, rect.middle().distance(point) <= rect.width() / 2 + 0.5);
            } else {
                double off = Math.min(
                        Math.min(Math.abs(point.x() - rect.x()), Math.abs(point.x() - rect.right())),
                        Math.min(Math.abs(point.y() - rect.y()), Math.abs(point.y() - rect.lower())));
                assertEquals(end + " at its edge", 0, off, 0.01);
                assertTrue(
                        end,
                        point.x() >= rect.x() - 0.01
                                && point.x() <= rect.right() + 0.01
                                && point.y() >= rect.y() - 0.01
                                && point.y() <= rect.lower() + 0.01);
            }
        } else {
            assertTrue(end + " is met", Ways.distance(ways.get(end), point) <= 1.5);
        }
    }
}
