package se.sambruk.otp.architecture.check;

import java.util.Arrays;
import java.util.List;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.architecture.shared.Phrases;

/** Types that are none of ArchiMate's: they are kept, but neither rules nor other tools know what they mean. */
final class UnknownTypes implements ModelCheck {
    private static final List<String> ELEMENTS =
            Arrays.stream(ElementType.values()).map(ElementType::wire).toList();
    private static final List<String> RELATIONS =
            Arrays.stream(RelationType.values()).map(RelationType::wire).toList();

    @Override
    public void check(CheckedModel model, Remarks remarks) {
        model.elements().stream()
                .filter(element -> element.elementType().isEmpty())
                .forEach(element -> remarks.add(
                        Remarks.warning("OTP-4200").concept(element.id()),
                        model.label(element.id()),
                        element.type(),
                        Phrases.nearest(element.type(), ELEMENTS)));
        model.relations().stream()
                .filter(relation -> relation.relationType().isEmpty())
                .forEach(relation -> remarks.add(
                        Remarks.warning("OTP-4201").concept(relation.id()),
                        model.label(relation.id()),
                        relation.type(),
                        Phrases.nearest(relation.type(), RELATIONS)));
    }
}
