package se.sambruk.otp.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.Test;
import org.junit.runner.Description;
import org.junit.runner.JUnitCore;
import org.junit.runner.Request;
import org.junit.runner.Result;
import org.junit.runner.manipulation.Filter;
import org.junit.runner.notification.Failure;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatOption;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;

/** The contract accepts a format that keeps it, and each of its tests fails for a format that breaks it in that respect. */
public class ExportFormatContractTest {
    @Test
    public void aFormatThatKeepsTheContractPasses() {
        assertEquals(Set.of(), failures(Sound.class));
    }

    @Test
    public void aFormatThatClosesTheOutputIsCaught() {
        assertTrue(failures(Closing.class).contains("theOutputIsLeftOpen"));
    }

    @Test
    public void aFormatThatWritesTheTimeIsCaught() {
        assertTrue(failures(Dated.class).contains("nothingInTheOutputComesFromTheClock"));
    }

    @Test
    public void aFormatThatFollowsTheMachinesLanguageIsCaught() {
        assertEquals(Set.of("nothingInTheOutputComesFromTheMachine"), failures(Localized.class));
    }

    @Test
    public void aFormatThatCountsItsWritingsIsCaught() {
        assertTrue(failures(Counting.class).contains("theSameInputGivesTheSameBytes"));
        assertTrue(failures(Counting.class).contains("severalThreadsMayWriteAtOnce"));
    }

    @Test
    public void aFormatThatSwallowsAFaultOfTheOutputIsCaught() {
        assertEquals(Set.of("aFailingOutputIsToldOf"), failures(Swallowing.class));
    }

    @Test
    public void aFormatThatFindsEverythingSoundIsCaught() {
        assertEquals(
                Set.of("anEmptyOutputIsNotSound", "garbageIsNotSound", "halfAnOutputIsNotSound"),
                failures(Credulous.class));
    }

    @Test
    public void aFormatThatDropsARequirementsTextIsCaught() {
        assertTrue(failures(Dropping.class)
                .containsAll(Set.of(
                        "nothingIsDroppedInSilence",
                        "unusualTextsAreWrittenSoundAndNotDropped",
                        "fiveHundredRequirementsAreWrittenWhole")));
    }

    @Test
    public void aFormatThatDoesNotReportAnUnknownBlockIsCaught() {
        assertEquals(
                Set.of("aKindOfBlockThatIsNotKnownIsWrittenAsItsPlainTextAndReported"), failures(Unreporting.class));
    }

    @Test
    public void aDescriptionThatTheApiRefusesIsToldOfInWords() {
        List<String> told = run(Misnaming.class).getFailures().stream()
                .filter(f -> "theDescriptionCanBeShownAndUsed"
                        .equals(f.getDescription().getMethodName()))
                .map(Failure::getMessage)
                .toList();
        assertEquals(
                List.of(
                        "the description is refused: an option's name is a–z, then a–z, 0–9 and hyphens, at most 40 in all, got "
                                + "\"Versaler\""),
                told);
    }

    private static Set<String> failures(Class<?> contract) {
        Set<String> failures = new TreeSet<>();
        run(contract).getFailures().forEach(f -> failures.add(f.getDescription().getMethodName()));
        return failures;
    }

    private static Result run(Class<?> contract) {
        Request request = Request.aClass(contract);
        if (contract != Sound.class && contract != Dated.class) {
            request = request.filterWith(withoutTheSlowOne());
        }
        Result result = new JUnitCore().run(request);
        assertTrue("no test was run", result.getRunCount() > 15);
        return result;
    }

    /** The test of the clock runs for seconds, and tells nothing of the other faults. */
    private static Filter withoutTheSlowOne() {
        return new Filter() {
            @Override
            public boolean shouldRun(Description test) {
                return !"nothingInTheOutputComesFromTheClock".equals(test.getMethodName());
            }

            @Override
            public String describe() {
                return "all but the test of the clock";
            }
        };
    }

    public static class Sound extends ExportFormatContract {
        @Override
        protected ExportFormat format() {
            return new PlainFormat();
        }
    }

    public static class Closing extends ExportFormatContract {
        @Override
        protected ExportFormat format() {
            return new PlainFormat() {
                @Override
                public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
                    try (out) {
                        return super.write(source, context, out);
                    }
                }
            };
        }
    }

    public static class Dated extends ExportFormatContract {
        @Override
        protected ExportFormat format() {
            return prefixed(() -> String.valueOf(Instant.now().getEpochSecond()));
        }
    }

    public static class Localized extends ExportFormatContract {
        @Override
        protected ExportFormat format() {
            return prefixed(() -> "id".toUpperCase(Locale.getDefault()));
        }
    }

    public static class Counting extends ExportFormatContract {
        @Override
        protected ExportFormat format() {
            int[] written = {0};
            return prefixed(() -> String.valueOf(++written[0]));
        }
    }

    public static class Swallowing extends ExportFormatContract {
        @Override
        protected ExportFormat format() {
            return new PlainFormat() {
                @Override
                public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
                    BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 20);
                    ExportReport report = super.write(source, context, buffered);
                    try {
                        buffered.flush();
                    } catch (IOException e) {
                        return ExportReport.COMPLETE;
                    }
                    return report;
                }
            };
        }
    }

    public static class Credulous extends ExportFormatContract {
        @Override
        protected ExportFormat format() {
            return new PlainFormat() {
                @Override
                public List<Problem> verify(InputStream in) {
                    return List.of();
                }
            };
        }
    }

    public static class Dropping extends ExportFormatContract {
        @Override
        protected ExportFormat format() {
            return new PlainFormat() {
                @Override
                String requirement(SpecifiedRequirement r) {
                    return r.requirement().id() + "\n";
                }
            };
        }
    }

    public static class Unreporting extends ExportFormatContract {
        @Override
        protected ExportFormat format() {
            return new PlainFormat() {
                @Override
                public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
                    super.write(source, context, out);
                    return ExportReport.COMPLETE;
                }
            };
        }
    }

    public static class Misnaming extends ExportFormatContract {
        @Override
        protected ExportFormat format() {
            return new PlainFormat() {
                @Override
                public FormatDescriptor descriptor() {
                    return FormatDescriptor.builder("plain", PackVersion.of("1.0.0"))
                            .label(LocalizedText.of("Ren text"))
                            .file("text/plain", "txt")
                            .accepts(Document.class)
                            .option(FormatOption.flag("Versaler", LocalizedText.of("Versaler"), false))
                            .build();
                }
            };
        }
    }

    private static ExportFormat prefixed(Supplier<String> prefix) {
        return new PlainFormat() {
            @Override
            public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
                out.write(prefix.get().getBytes(StandardCharsets.UTF_8));
                return super.write(source, context, out);
            }
        };
    }
}
