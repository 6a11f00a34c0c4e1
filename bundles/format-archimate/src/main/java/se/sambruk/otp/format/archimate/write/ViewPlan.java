package se.sambruk.otp.format.archimate.write;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.BendPoint;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.api.architecture.ViewStyle;
import se.sambruk.otp.format.archimate.common.Ends;
import se.sambruk.otp.format.archimate.common.IdCode;
import se.sambruk.otp.format.archimate.common.Marks;

/** What of a view is written and how: what its boxes and lines are called, where they are, and what is said in its properties. */
final class ViewPlan {
    private static final Pattern HALVES = Pattern.compile("[1-9][0-9]*(\\.5)?");

    /** A line, and what it is called. */
    record Line(ViewConnection line, String form) {}

    private final View view;
    private final Forms forms;
    private final ConceptOut concepts;
    private final Losses losses;
    private final List<String> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, String> ends = new HashMap<>();
    private final List<Property> properties = new ArrayList<>();
    private Map<ViewNode, Bounds> places = Map.of();
    private long x;
    private long y;

    ViewPlan(View view, Forms forms, ConceptOut concepts, Losses losses) {
        this.view = view;
        this.forms = forms;
        this.concepts = concepts;
        this.losses = losses;
        if (view.isAllRelations()) {
            properties.add(Property.of(Marks.ALL_RELATIONS, "true"));
        }
        view.allNodes().forEach(this::box);
        connect();
        places();
        view.properties().stream().map(Keys::own).forEach(properties::add);
    }

    View view() {
        return view;
    }

    List<Property> properties() {
        return properties;
    }

    /** What the boxes are called, each before those within it. */
    List<String> boxes() {
        return boxes;
    }

    /** The lines that have two ends. */
    List<Line> lines() {
        return lines;
    }

    /** What the end of a line is called. */
    String end(String id) {
        return ends.get(id);
    }

    Bounds bounds(ViewNode box) {
        return box.bounds().orElseGet(() -> places.get(box));
    }

    /** How far all is moved to the right. */
    long x() {
        return x;
    }

    /** How far all is moved down. */
    long y() {
        return y;
    }

    /** The form of the element that a box shows; {@code null} if it shows none of the file's. */
    String element(ViewNode box) {
        return box.kind() == ViewNodeKind.ELEMENT && concepts.isElement(box.shows())
                ? forms.concept(box.shows())
                : null;
    }

    /** The form of the view that a box leads to; {@code null} if it leads to none of the file's. */
    String link(ViewNode box) {
        return box.kind() == ViewNodeKind.VIEW && concepts.isView(box.shows()) ? forms.concept(box.shows()) : null;
    }

    /** The form of the relation that a line shows; {@code null} if it shows none of the file's. */
    String relation(ViewConnection line) {
        return line.relation().filter(concepts::isRelation).map(forms::concept).orElse(null);
    }

    private void mark(String key, String form, String rest) {
        properties.add(Property.of(key, rest.isEmpty() ? form : form + " " + rest));
    }

    private void box(ViewNode box) {
        String form = forms.claim(box.id());
        boxes.add(form);
        ends.putIfAbsent(box.id(), form);
        switch (box.kind()) {
            case ELEMENT -> {
                if (!concepts.isElement(box.shows())) {
                    mark(Marks.ELEMENT, form, IdCode.encode(box.shows()));
                    losses.kept("OTP-5469", box.shows(), view.id());
                }
            }
            case VIEW -> {
                if (link(box) == null) {
                    mark(Marks.VIEW, form, IdCode.encode(box.shows()));
                    losses.kept("OTP-5469", box.shows(), view.id());
                }
            }
            case NOTE -> {
                if (!box.nodes().isEmpty()) {
                    mark(Marks.NOTE, form, "");
                    losses.kept("OTP-5473", "note", view.id());
                }
            }
            default -> {
                // A frame is what the format calls a container.
            }
        }
        if (box.bounds().isEmpty()) {
            mark(Marks.UNPLACED, form, "");
            losses.kept("OTP-5466", "node", view.id());
        }
        fontSize(form, box.style());
    }

    private void fontSize(String form, ViewStyle style) {
        style.fontSize()
                .filter(size -> !HALVES.matcher(size.toPlainString()).matches())
                .ifPresent(size -> {
                    mark(Marks.FONT_SIZE, form, size.toPlainString());
                    losses.kept("OTP-5471", size.toPlainString(), view.id());
                });
    }

    /** The nearest size that the format has. */
    static String halves(BigDecimal size) {
        if (HALVES.matcher(size.toPlainString()).matches()) {
            return size.toPlainString();
        }
        BigDecimal two = BigDecimal.valueOf(2);
        BigDecimal nearest =
                size.multiply(two).setScale(0, RoundingMode.HALF_UP).divide(two).max(BigDecimal.ONE);
        return nearest.stripTrailingZeros().toPlainString();
    }

    private void connect() {
        for (ViewConnection line : view.connections()) {
            String form = forms.claim(line.id());
            lines.add(new Line(line, form));
            ends.putIfAbsent(line.id(), form);
        }
        Ends.leaveOut(lines, this::key, this::ends, each -> {
            losses.lost("OTP-5463", "connection", view.id());
            ends.remove(each.line().id(), each.form());
        });
        for (Line each : lines) {
            String shown = each.line().relation().orElse("");
            if (!shown.isEmpty() && relation(each.line()) == null) {
                mark(Marks.RELATION, each.form(), IdCode.encode(shown));
                losses.kept("OTP-5469", shown, view.id());
            }
            fontSize(each.form(), each.line().style());
        }
    }

    // To a second thing of one id nothing leads.
    private Object key(Line each) {
        String id = each.line().id();
        return each.form().equals(ends.get(id)) ? id : each;
    }

    private List<Object> ends(Line each) {
        return Arrays.asList(told(each.line().source()), told(each.line().target()));
    }

    private String told(String id) {
        return ends.containsKey(id) ? id : null;
    }

    private void places() {
        if (view.allNodes().anyMatch(box -> box.bounds().isEmpty())) {
            places = Grid.of(view);
        }
        x = shift(view.allNodes().map(box -> bounds(box).x()), points().map(point -> point.x()));
        y = shift(view.allNodes().map(box -> bounds(box).y()), points().map(point -> point.y()));
        if (x > 0 || y > 0) {
            properties.add(Property.of(Marks.SHIFT, x + " " + y));
            losses.kept("OTP-5467", "view", view.id());
        }
    }

    private Stream<BendPoint> points() {
        return lines.stream().flatMap(each -> each.line().bendPoints().stream());
    }

    private static long shift(Stream<Integer> boxes, Stream<Integer> points) {
        return -Math.min(
                0L,
                Stream.concat(boxes, points).mapToLong(Integer::longValue).min().orElse(0));
    }
}
