package se.sambruk.otp.tenders;

import java.util.List;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.tender.TenderReading;

/** Makes readings of readings. */
final class Readings {
    private Readings() {}

    /** The same with more to tell of it, first. */
    static TenderReading with(TenderReading reading, List<Problem> problems) {
        TenderReading.Builder more = TenderReading.builder(reading.procurement(), reading.issue());
        reading.files().forEach(more::file);
        reading.rows().forEach(more::row);
        reading.answers().ifPresent(more::answers);
        reading.alterations().forEach(more::alteration);
        reading.deviations().forEach(more::deviation);
        reading.proposals().forEach(more::proposal);
        reading.schedule()
                .ifPresent(schedule -> more.prices(schedule, reading.offer().orElse(null)));
        reading.pricePlaces().forEach(more::pricePlace);
        reading.priceAlterations().forEach(more::priceAlteration);
        problems.forEach(more::problem);
        reading.problems().forEach(more::problem);
        return more.build();
    }
}
