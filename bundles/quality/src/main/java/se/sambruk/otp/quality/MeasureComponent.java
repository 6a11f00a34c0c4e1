package se.sambruk.otp.quality;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.sambruk.otp.api.quality.measure.MeasureReport;
import se.sambruk.otp.api.quality.measure.MeasureRequest;
import se.sambruk.otp.api.quality.measure.MeasureService;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.quality.measure.Bounds;
import se.sambruk.otp.quality.measure.MeasureLimits;

/** The measuring of requirements as a service. Configured with the PID {@code se.sambruk.otp.quality.measure}. */
@Component(configurationPid = "se.sambruk.otp.quality.measure")
public final class MeasureComponent implements MeasureService {
    /** What is told of, and what is left alone; each has a sound default. */
    public @interface Config {
        /** The most words of a sentence. */
        int sentence_words_max() default 30;

        /** The highest LIX of a requirement's rationale and guidance, and of a category. */
        int lix_max() default 60;

        /** The fewest words of a requirement's text. */
        int text_words_min() default 5;

        /** The most words of a requirement's text. */
        int text_words_max() default 100;

        /** The fewest words of a rationale. */
        int rationale_words_min() default 8;

        /** The most words of a rationale. */
        int rationale_words_max() default 120;

        /** The fewest words of guidance. */
        int guidance_words_min() default 10;

        /** The most words of guidance. */
        int guidance_words_max() default 220;

        /** From how many per cent of their word sequences in common two texts are alike. */
        int likeness_percent() default 60;

        /** How many pairs of alike texts are told of in each field. */
        int pairs_max() default 10_000;

        /** How many sentences may begin with the same words. */
        int openings_max() default 8;

        /** Below how many per cent of the mean number of requirements a category is thin. */
        int thin_percent() default 50;

        /** Above how many per cent of the mean number of requirements a category is thick. */
        int thick_percent() default 200;
    }

    // Only for what is to be measured there; a specification can be measured without it.
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile LibraryStore library;

    private final Measurer measurer;

    /**
     * Called by Declarative Services.
     *
     * @throws IllegalArgumentException if the settings contradict each other
     */
    @Activate
    public MeasureComponent(Config config) {
        this.measurer = new Measurer(() -> Optional.ofNullable(library), limits(config));
    }

    private static MeasureLimits limits(Config config) {
        return new MeasureLimits(
                config.sentence_words_max(),
                config.lix_max(),
                new Bounds(config.text_words_min(), config.text_words_max()),
                new Bounds(config.rationale_words_min(), config.rationale_words_max()),
                new Bounds(config.guidance_words_min(), config.guidance_words_max()),
                config.likeness_percent(),
                config.pairs_max(),
                config.openings_max(),
                config.thin_percent(),
                config.thick_percent());
    }

    @Override
    public MeasureReport measure(MeasureRequest request) throws InterruptedException {
        return measurer.measure(request);
    }
}
