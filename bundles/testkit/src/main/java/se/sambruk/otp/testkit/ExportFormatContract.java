package se.sambruk.otp.testkit;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.Test;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatOption;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.FormatSamples.Kind;

/**
 * What every {@link ExportFormat} must hold, tried on samples of all that it accepts. Extend it, give the format, and say how
 * to get the text out of an output, unless the output is itself text.
 */
public abstract class ExportFormatContract {
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[A-Za-z0-9][A-Za-z0-9.+-]*(;\\s*\\S+)?");
    private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,10}");
    private static final int THREADS = 8;
    /** A new instance of the format. */
    protected abstract ExportFormat format();

    /**
     * Everything a reader of the output can read, as plain text; markup and escapes undone. UTF-8 unless you say otherwise.
     */
    protected String extractText(byte[] output) throws Exception {
        return new String(output, StandardCharsets.UTF_8);
    }

    /**
     * A value of an accepted type, small and of your own making, for types other than document, matrix, specification and
     * architecture model.
     */
    protected Object sample(Class<?> type) {
        throw new AssertionError("override sample(Class) and give a value of " + type.getName());
    }

    /**
     * Whether the format can tell half an output from a whole one. Say false only for plain text, any beginning of which is
     * sound.
     */
    protected boolean tellsTruncated() {
        return true;
    }

    @Test
    public void theDescriptionIsAlwaysTheSame() {
        FormatDescriptor first = format().descriptor();
        FormatDescriptor second = format().descriptor();
        assertEquals(first.id(), second.id());
        assertEquals(first.version(), second.version());
        assertEquals(first.label(), second.label());
        assertEquals(first.mediaType(), second.mediaType());
        assertEquals(first.extension(), second.extension());
        assertEquals(first.accepts(), second.accepts());
        assertEquals(names(first), names(second));
    }

    @Test
    public void theDescriptionCanBeShownAndUsed() {
        FormatDescriptor descriptor = described();
        assertShown("label", descriptor.label());
        assertTrue(
                "media type " + descriptor.mediaType(),
                MEDIA_TYPE.matcher(descriptor.mediaType()).matches());
        assertTrue(
                "extension " + descriptor.extension(),
                EXTENSION.matcher(descriptor.extension()).matches());
        assertEquals("accepts a type twice", descriptor.accepts().size(), new HashSet<>(descriptor.accepts()).size());
    }

    // What a description may not say is refused when it is made; the other tests then end in the same fault.
    private FormatDescriptor described() {
        try {
            return format().descriptor();
        } catch (IllegalArgumentException e) {
            throw new AssertionError("the description is refused: " + e.getMessage(), e);
        } catch (ExceptionInInitializerError e) {
            throw new AssertionError(
                    "the description is refused: " + e.getCause().getMessage(), e);
        }
    }

    @Test
    public void everySampleIsWrittenAndFoundSoundWhenReadBack() throws IOException {
        for (Map.Entry<String, Object> sample : samples().entrySet()) {
            byte[] output = write(sample.getValue());
            assertTrue("nothing was written for " + sample.getKey(), output.length > 0);
            assertSound(sample.getKey(), output);
        }
    }

    @Test
    public void everyChoiceOfEveryOptionGivesASoundOutput() throws IOException {
        Object sample = samples().values().iterator().next();
        for (FormatOption option : format().descriptor().options()) {
            for (String choice : option.choices().orElse(List.of("prov"))) {
                Map<String, String> options = new HashMap<>(defaults());
                options.put(option.name(), choice);
                ExportContext context = swedish().withOptions(options);
                assertSound(
                        option.name() + "=" + choice,
                        write(format(), sample, context).bytes());
            }
        }
    }

    @Test
    public void readersOfEnglishGetASoundOutputToo() throws IOException {
        ExportContext context = ExportContext.of(Locale.ENGLISH, Samples.DATE).withOptions(defaults());
        for (Map.Entry<String, Object> sample : samples().entrySet()) {
            assertSound(
                    sample.getKey(), write(format(), sample.getValue(), context).bytes());
        }
    }

    @Test
    public void theSameInputGivesTheSameBytes() throws IOException {
        ExportFormat one = format();
        for (Map.Entry<String, Object> sample : samples().entrySet()) {
            byte[] first = write(one, sample.getValue(), swedish()).bytes();
            assertSameBytes(
                    sample.getKey(),
                    first,
                    write(one, sample.getValue(), swedish()).bytes());
            assertSameBytes(sample.getKey(), first, write(sample.getValue()));
        }
    }

    @Test
    public void nothingInTheOutputComesFromTheClock() throws IOException {
        Object sample = samples().values().iterator().next();
        byte[] first = write(sample);
        // Zip archives hold times to two seconds: the last writing must lie beyond that.
        long enough = Instant.now().getEpochSecond() + 3;
        byte[] last = first;
        while (Instant.now().getEpochSecond() < enough) {
            last = write(sample);
        }
        assertSameBytes("written a little later", first, last);
    }

    @Test
    public void nothingInTheOutputComesFromTheMachine() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Map<String, byte[]> here = new LinkedHashMap<>();
        for (Map.Entry<String, Object> sample : samples().entrySet()) {
            here.put(sample.getKey(), write(sample.getValue()));
        }
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            for (Map.Entry<String, Object> sample : samples().entrySet()) {
                assertSameBytes(
                        sample.getKey() + " on a Turkish machine far away",
                        here.get(sample.getKey()),
                        write(sample.getValue()));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    public void severalThreadsMayWriteAtOnce() throws Exception {
        ExportFormat shared = format();
        Map<String, Object> samples = samples();
        Map<String, byte[]> alone = new LinkedHashMap<>();
        for (Map.Entry<String, Object> sample : samples.entrySet()) {
            alone.put(sample.getKey(), write(sample.getValue()));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < THREADS * 3; i++) {
                work.add(() -> {
                    for (Map.Entry<String, Object> sample : samples.entrySet()) {
                        assertSameBytes(
                                sample.getKey() + " among threads",
                                alone.get(sample.getKey()),
                                write(shared, sample.getValue(), swedish()).bytes());
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    public void theOutputIsLeftOpen() throws IOException {
        for (Object sample : samples().values()) {
            GuardedOutput out = new GuardedOutput(Long.MAX_VALUE);
            format().write(sample, swedish(), out);
            assertFalse("the format closed the stream", out.isClosed());
        }
    }

    @Test
    public void readingBackLeavesTheInputOpen() throws IOException {
        GuardedInput in = new GuardedInput(write(samples().values().iterator().next()));
        format().verify(in);
        assertFalse("the format closed the stream", in.isClosed());
    }

    @Test
    public void aFailingOutputIsToldOf() throws IOException {
        Object sample = samples().values().iterator().next();
        int length = write(sample).length;
        for (int after : new int[] {0, length / 2, length - 1}) {
            GuardedOutput out = new GuardedOutput(after);
            IOException told = assertThrows(
                    "the output failed after " + after + " of " + length + " bytes, and nothing was thrown",
                    IOException.class,
                    () -> format().write(sample, swedish(), out));
            assertTrue("another fault than the output's own", GuardedOutput.caused(told));
        }
    }

    @Test
    public void anEmptyOutputIsNotSound() throws IOException {
        assertNotSound("nothing at all", new byte[0]);
    }

    @Test
    public void garbageIsNotSound() throws IOException {
        byte[] garbage = new byte[4096];
        new Random(20261123).nextBytes(garbage);
        assertNotSound("garbage", garbage);
    }

    @Test
    public void halfAnOutputIsNotSound() throws IOException {
        if (tellsTruncated()) {
            byte[] whole = write(samples().values().iterator().next());
            assertNotSound("half an output", Arrays.copyOf(whole, whole.length / 2));
            assertNotSound("nine tenths of an output", Arrays.copyOf(whole, whole.length / 10 * 9));
        }
    }

    @Test
    public void nothingIsDroppedInSilence() throws Exception {
        for (Map.Entry<String, Object> sample : samples().entrySet()) {
            assertNothingDropped(sample.getKey(), sample.getValue());
        }
    }

    @Test
    public void unusualTextsAreWrittenSoundAndNotDropped() throws Exception {
        for (Map.Entry<String, Object> sample : builtIn(Kind.UNUSUAL).entrySet()) {
            assertSound(sample.getKey(), write(sample.getValue()));
            assertSameBytes(sample.getKey(), write(sample.getValue()), write(sample.getValue()));
            assertNothingDropped(sample.getKey(), sample.getValue());
        }
    }

    @Test
    public void somethingEmptyIsWrittenSound() throws IOException {
        for (Map.Entry<String, Object> sample : builtIn(Kind.EMPTY).entrySet()) {
            assertSound(sample.getKey(), write(sample.getValue()));
        }
    }

    @Test(timeout = 120_000)
    public void fiveHundredRequirementsAreWrittenWhole() throws Exception {
        for (Map.Entry<String, Object> sample : builtIn(Kind.LARGE).entrySet()) {
            assertSound(sample.getKey(), write(sample.getValue()));
            assertNothingDropped(sample.getKey(), sample.getValue());
        }
    }

    @Test
    public void aKindOfBlockThatIsNotKnownIsWrittenAsItsPlainTextAndReported() throws Exception {
        if (format().descriptor().accepts().contains(Document.class)) {
            Written written = write(format(), Samples.unknownBlockDocument(), swedish());
            assertTrue(
                    "its plain text is not in the output",
                    Traces.lacking(List.of(SampleDocuments.UNKNOWN_TEXT), extractText(written.bytes()))
                            .isEmpty());
            assertFalse("nothing was reported", written.report().losses().isEmpty());
        }
    }

    private void assertNothingDropped(String name, Object sample) throws Exception {
        Written written = write(format(), sample, swedish());
        String reported = written.report().losses().stream()
                .map(loss -> loss.describe(LocalizedText.SWEDISH))
                .reduce("", (all, loss) -> all + "\n" + loss);
        List<String> lacking = Traces.lacking(Traces.of(sample), extractText(written.bytes()) + "\n" + reported);
        assertTrue(name + ": neither written nor reported: " + lacking, lacking.isEmpty());
        for (Problem loss : written.report().losses()) {
            assertShown(loss.code(), loss.message());
        }
    }

    private void assertSound(String name, byte[] output) throws IOException {
        assertEquals(name, List.of(), format().verify(new GuardedInput(output)));
    }

    private void assertNotSound(String name, byte[] output) throws IOException {
        List<Problem> found;
        try {
            found = format().verify(new GuardedInput(output));
        } catch (RuntimeException e) {
            throw new AssertionError(name + " should be told of as a problem, not thrown", e);
        }
        assertFalse(name + " was found sound", found.isEmpty());
        for (Problem problem : found) {
            assertShown(problem.code(), problem.message());
        }
    }

    private static void assertSameBytes(String name, byte[] expected, byte[] actual) {
        if (!Arrays.equals(expected, actual)) {
            assertArrayEquals(name, expected, actual);
            fail(name);
        }
    }

    private static void assertShown(String name, LocalizedText text) {
        assertFalse(name + " is empty", text.in(LocalizedText.SWEDISH).isBlank());
        assertFalse(name + " is empty", text.in(Locale.ENGLISH).isBlank());
    }

    private record Written(byte[] bytes, ExportReport report) {}

    private byte[] write(Object sample) throws IOException {
        return write(format(), sample, swedish()).bytes();
    }

    private static Written write(ExportFormat format, Object sample, ExportContext context) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportReport report = format.write(sample, context, out);
        return new Written(out.toByteArray(), report);
    }

    private ExportContext swedish() {
        return ExportContext.of(LocalizedText.SWEDISH, Samples.DATE).withOptions(defaults());
    }

    private Map<String, String> defaults() {
        Map<String, String> defaults = new HashMap<>();
        format().descriptor().options().forEach(option -> defaults.put(option.name(), option.defaultValue()));
        return defaults;
    }

    private static List<String> names(FormatDescriptor descriptor) {
        return descriptor.options().stream().map(FormatOption::name).toList();
    }

    private Map<String, Object> samples() {
        Map<String, Object> samples = builtIn(Kind.USUAL);
        for (Class<?> type : format().descriptor().accepts()) {
            if (!FormatSamples.TYPES.contains(type)) {
                samples.put(type.getSimpleName(), sample(type));
            }
        }
        return samples;
    }

    private Map<String, Object> builtIn(Kind kind) {
        return kind.samples(format().descriptor().accepts());
    }
}
