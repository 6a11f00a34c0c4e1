package se.sambruk.otp.export.trial;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.Test;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatOption;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.LocalizedText;

public class DescriptionTest {
    private static final TrialLimits LIMITS =
            new TrialLimits(Duration.ofSeconds(20), 1 << 20, 256 << 20, Duration.ofSeconds(1));

    @Test
    public void a_description_that_the_api_refuses_is_told_of_with_what_is_wrong() {
        Problem problem = refusal(() -> TriedFormat.descriptor("prov", "1.0.0")
                .accepts(Specification.class)
                .option(FormatOption.flag("Snabb", LocalizedText.of("Snabb"), true))
                .build());
        assertEquals("OTP-5045", problem.code());
        assertEquals(
                "Ett format från se.exempel 1.0.0 kan inte användas: dess beskrivning godtas inte "
                        + "(an option's name is a–z, then a–z, 0–9 and hyphens, at most 40 in all, got \"Snabb\").",
                problem.message().in(LocalizedText.SWEDISH));
        assertEquals(
                "A format from se.exempel 1.0.0 cannot be used: its description is not accepted "
                        + "(an option's name is a–z, then a–z, 0–9 and hyphens, at most 40 in all, got \"Snabb\").",
                problem.message().in(Locale.ENGLISH));
    }

    @Test
    public void one_that_is_refused_while_its_class_is_loaded_is_told_of_too() {
        Problem problem = refusal(() -> Constant.DESCRIPTOR);
        assertEquals("OTP-5045", problem.code());
        assertEquals(
                "Ett format från se.exempel 1.0.0 kan inte användas: dess beskrivning godtas inte "
                        + "(the format prov has the option size twice).",
                problem.message().in(LocalizedText.SWEDISH));
    }

    @Test
    public void another_fault_of_the_format_is_told_of_as_before() {
        Problem problem = refusal(() -> {
            throw new NoClassDefFoundError("se/annan/Klass");
        });
        assertEquals("OTP-5040", problem.code());
    }

    private static final class Constant {
        static final FormatDescriptor DESCRIPTOR = TriedFormat.descriptor("prov", "1.0.0")
                .accepts(Specification.class)
                .option(FormatOption.text("size", LocalizedText.of("Storlek"), "A3"))
                .option(FormatOption.text("size", LocalizedText.of("Storlek"), "A4"))
                .build();
    }

    private static Problem refusal(Supplier<FormatDescriptor> descriptor) {
        TriedFormat format = new TriedFormat() {
            @Override
            public FormatDescriptor descriptor() {
                return descriptor.get();
            }
        };
        ProblemException e =
                assertThrows(ProblemException.class, () -> Description.of(format, "se.exempel 1.0.0", LIMITS));
        return e.problems().get(0);
    }
}
