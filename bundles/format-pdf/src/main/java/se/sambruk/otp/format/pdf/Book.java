package se.sambruk.otp.format.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The pages of a document while they are made, and what is known of them when they are. Used by one thread. */
final class Book {
    /**
     * Where something stands.
     *
     * @param y in points from the lower edge
     */
    record Place(int sheet, float y) {}

    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final List<LinkPlace> links = new ArrayList<>();
    private final Map<String, PDImageXObject> pictures = new LinkedHashMap<>();

    Sheet newSheet(boolean lying) {
        Sheet sheet = new Sheet(sheets.size(), lying, this);
        sheets.add(sheet);
        return sheet;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** The first of what is called so gets the name. */
    void anchor(String name, int sheet, float y) {
        places.putIfAbsent(name, new Place(sheet, y));
    }

    Optional<Place> place(String anchor) {
        return Optional.ofNullable(places.get(anchor));
    }

    void link(LinkPlace place) {
        place.link().tag().add(place);
        links.add(place);
    }

    List<LinkPlace> links() {
        return links;
    }

    /** What the content of pages calls a picture. */
    String picture(PDImageXObject picture) {
        String name = "P" + (pictures.size() + 1);
        pictures.put(name, picture);
        return name;
    }

    Map<String, PDImageXObject> pictures() {
        return pictures;
    }
}
