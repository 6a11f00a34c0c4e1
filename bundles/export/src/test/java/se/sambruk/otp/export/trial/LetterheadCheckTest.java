package se.sambruk.otp.export.trial;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;

public class LetterheadCheckTest {
    private static final TrialLimits LIMITS =
            new TrialLimits(Duration.ofSeconds(20), 1 << 20, 256 << 20, Duration.ofSeconds(1));
    private static final byte[] LETTERHEAD = {1, 2, 3};
    private static final FormatDescriptor DOCUMENTS =
            TriedFormat.descriptor("prov", "1.0.0").accepts(Document.class).build();

    private interface Writing {
        void write(byte[] letterhead) throws IOException;
    }

    private static List<Problem> check(FormatDescriptor descriptor, Writing writing) throws InterruptedException {
        return LetterheadCheck.of(
                new TriedFormat(descriptor) {
                    @Override
                    public ExportReport write(Object source, ExportContext context, OutputStream out)
                            throws IOException {
                        writing.write(context.resource(ExportContext.LETTERHEAD).orElseThrow());
                        return super.write(source.getClass(), context, out);
                    }
                },
                descriptor,
                LETTERHEAD,
                LIMITS);
    }

    @Test
    public void aLetterheadThatIsWrittenOnIsSound() throws Exception {
        assertEquals(List.of(), check(DOCUMENTS, letterhead -> assertArrayEquals(LETTERHEAD, letterhead)));
    }

    @Test
    public void aFormatThatWritesNoDocumentsIsNotAsked() throws Exception {
        assertEquals(
                List.of(),
                check(
                        TriedFormat.descriptor("prov", "1.0.0")
                                .accepts(String.class)
                                .build(),
                        letterhead -> {
                            throw new AssertionError();
                        }));
    }

    @Test
    public void whatTheFormatSaysOfALetterheadIsTold() throws Exception {
        Problem said = Problem.of("PRV-0001", Severity.ERROR, LocalizedText.of("Makro."), LocalizedText.of("Ta bort."));
        assertEquals(
                List.of("PRV-0001"),
                check(DOCUMENTS, letterhead -> {
                            throw said.asException();
                        })
                        .stream()
                        .map(Problem::code)
                        .toList());
    }

    @Test
    public void aFormatThatStopsOnALetterheadIsToldOfInASentence() throws Exception {
        List<Problem> problems = check(DOCUMENTS, letterhead -> {
            throw new IllegalStateException("trasig");
        });
        assertEquals(
                "OTP-5073 Formatet prov 1.0.0 kan inte skriva ett dokument på brevpapperet: IllegalStateException: trasig.",
                problems.get(0).code() + " " + problems.get(0).message().in(LocalizedText.SWEDISH));
    }
}
