package se.sambruk.otp.diagram.layout;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.diagram.Views;
import se.sambruk.otp.diagram.scene.Scene;
import se.sambruk.otp.diagram.scene.SceneMaker;

public class SoundTest {
    private static final ArchitectureModel MODEL = Views.layered();
    private static final Scene SCENE =
            SceneMaker.scene(MODEL, MODEL.view(Views.VIEW).orElseThrow(), LocalizedText.SWEDISH);

    @Test
    public void boxes_in_rows_are_apart_and_within() {
        assertTrue(Sound.is(SCENE, Reading.inRows(SCENE)));
    }

    @Test
    public void boxes_that_overlap_stick_out_or_lack_a_place_are_found() {
        assertFalse(moved("A-INV", Reading.inRows(SCENE).boxes().get(id("A-HAND"))));
        assertFalse(moved("PR-1", new Bounds(-900, -900, 10, 10)));
        Map<String, Bounds> places = new HashMap<>(Reading.inRows(SCENE).boxes());
        places.remove(id("PR-1"));
        assertFalse(Sound.is(SCENE, new Layout(places, Map.of())));
    }

    private static boolean moved(String element, Bounds to) {
        Map<String, Bounds> places = new HashMap<>(Reading.inRows(SCENE).boxes());
        places.put(id(element), to);
        return Sound.is(SCENE, new Layout(places, Map.of()));
    }

    private static String id(String element) {
        return Views.VIEW + "." + element;
    }
}
