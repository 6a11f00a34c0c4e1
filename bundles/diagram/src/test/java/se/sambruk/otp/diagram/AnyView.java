package se.sambruk.otp.diagram;

import com.pholser.junit.quickcheck.generator.GenerationStatus;
import com.pholser.junit.quickcheck.generator.Generator;
import com.pholser.junit.quickcheck.random.SourceOfRandomness;
import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;

/** Makes models with a view of boxes at several depths, lines between any of them and between lines, and names of all kinds. */
public final class AnyView extends Generator<ArchitectureModel> {
    private static final String[] NAMES = {
        "Ärende",
        "Ärendehandläggningssystem för samhällsbyggnadsförvaltningen",
        "",
        "A & B <c> \"d\" ]]>",
        "bell\u0007 nul\u0000",
        "👩‍👩‍👧 familj",
        "مرحبا بالعالم",
        "\u202Ebaklänges",
        "Mycket-långt/sammansatt-namn",
        "a\nb\nc",
        "x".repeat(200),
        "\uD800 ensam",
        "日本語の名前"
    };

    public AnyView() {
        super(ArchitectureModel.class);
    }

    @Override
    public ArchitectureModel generate(SourceOfRandomness random, GenerationStatus status) {
        ArchitectureModel.Builder model = ArchitectureModel.builder("m");
        View.Builder view = View.builder(Views.VIEW).name(random.choose(NAMES)).allRelations(true);
        int count = random.nextInt(1, 14);
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            view.node(box(model, ends, random, 0));
        }
        int lines = random.nextInt(0, 18);
        for (int i = 0; i < lines && !ends.isEmpty(); i++) {
            String id = "r" + i;
            model.relation(
                    Relation.builder(id, random.choose(RelationType.values()), random.choose(ends), random.choose(ends))
                            .name(random.nextInt(4) == 0 ? random.choose(NAMES) : "")
                            .build());
            if (random.nextInt(6) == 0) {
                ends.add(id);
            }
        }
        return model.view(view.build()).build();
    }

    private static ViewNode box(
            ArchitectureModel.Builder model, List<String> ends, SourceOfRandomness random, int depth) {
        String id = "e" + random.nextLong(0, Long.MAX_VALUE / 2);
        int kind = random.nextInt(12);
        ViewNode.Builder box;
        if (kind == 0) {
            box = ViewNode.note(id).label(random.choose(NAMES));
        } else if (kind == 1) {
            box = ViewNode.group(id).label(random.choose(NAMES));
        } else {
            ElementType type = random.choose(ElementType.values());
            model.element(Element.of(id, type.wire(), random.choose(NAMES), ""));
            ends.add(id);
            box = ViewNode.element(Views.VIEW + "." + id, id);
            if (type.isJunction()) {
                return box.build();
            }
        }
        int within = kind == 0 || depth > 2 ? 0 : Math.max(0, random.nextInt(-4, 3));
        for (int i = 0; i < within; i++) {
            box.node(box(model, ends, random, depth + 1));
        }
        return box.build();
    }
}
