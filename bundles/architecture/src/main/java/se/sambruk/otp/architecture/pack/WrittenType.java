package se.sambruk.otp.architecture.pack;

import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.canonical.WireValue;

/** Types as packs write them. */
final class WrittenType {
    private WrittenType() {}

    static String of(String type) {
        return ElementType.find(type)
                .<WireValue>map(known -> known)
                .or(() -> RelationType.find(type))
                .map(WireValue::wire)
                .orElse(ArchitectureAmendment.FOREIGN + type);
    }
}
