package se.sambruk.otp.architecture.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.architecture.rules.TypeGroups;
import se.sambruk.otp.architecture.shared.Phrases;
import se.sambruk.otp.architecture.shared.TypeNames;

/** Views that show what their viewpoint is not about; and viewpoints that are none of the standard's examples. */
final class Viewpoints implements ModelCheck {
    private record Viewpoint(String name, Set<ElementType> types) {}

    private final Map<String, Viewpoint> byKey = new TreeMap<>();
    private final List<String> names = new ArrayList<>();

    Viewpoints() {
        TypeGroups groups = new TypeGroups();
        for (String line : TypeGroups.lines(table())) {
            if (!groups.define(line)) {
                int colon = line.indexOf(':');
                String name = line.substring(0, colon).strip();
                names.add(name);
                byKey.put(key(name), new Viewpoint(name, groups.types(line.substring(colon + 1))));
            }
        }
    }

    /** What the viewpoints are called in the standard, in its order. */
    List<String> names() {
        return List.copyOf(names);
    }

    private static String table() {
        try (InputStream in = Viewpoints.class.getResourceAsStream("viewpoints.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tools write capitals, spaces, hyphens and "and" as they like. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\band\\b|[\\s_&-]+", "");
    }

    @Override
    public void check(CheckedModel model, Remarks remarks) {
        for (ShownView view : model.views()) {
            String name = view.view().viewpoint().strip();
            Viewpoint viewpoint = byKey.get(key(name));
            if (viewpoint != null) {
                compare(model, view, viewpoint, remarks);
            } else if (!name.isEmpty()) {
                remarks.add(
                        Remarks.information("OTP-4227").concept(view.id()).view(view.id()),
                        model.label(view.id()),
                        name,
                        Phrases.nearest(name, names()));
            }
        }
    }

    private static void compare(CheckedModel model, ShownView view, Viewpoint viewpoint, Remarks remarks) {
        Set<String> strangers = new TreeSet<>();
        SortedSet<ElementType> types = new TreeSet<>();
        for (Box box : view.boxes()) {
            Optional<ElementType> type = model.type(box.element());
            if (type.isPresent() && !viewpoint.types().contains(type.get())) {
                strangers.add(box.element());
                types.add(type.get());
            }
        }
        if (!strangers.isEmpty()) {
            remarks.add(
                    Remarks.warning("OTP-4226")
                            .concept(view.id())
                            .view(view.id())
                            .others(List.copyOf(strangers)),
                    model.label(view.id()),
                    TypeNames.viewpointToFind(viewpoint.name()),
                    Phrases.texts(types.stream().map(ArchitectureNames::of).toList()),
                    Phrases.some(strangers.stream().map(model::label).toList()));
        }
    }
}
