package se.sambruk.otp.shell.view;

import static org.junit.Assert.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.Test;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatRefusal;
import se.sambruk.otp.api.export.FormatState;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;

public class FormatRowTest {
    private static final Problem PROBLEM =
            Problem.of("PRV-0001", Severity.ERROR, LocalizedText.of("Fel."), LocalizedText.of("Rätta."));

    private static FormatDescriptor descriptor(String id) {
        return FormatDescriptor.builder(id, PackVersion.of("1.0.0"))
                .label(LocalizedText.of("Prov"))
                .file("text/plain", "txt")
                .accepts(String.class)
                .build();
    }

    private static FormatStatus onTrial(String id) {
        return FormatStatus.builder(descriptor(id), FormatState.ON_TRIAL)
                .registeredBy("se.exempel 1.0.0", "otp:a", 7)
                .build();
    }

    @Test
    public void aVersionThatIsRefusedBetweenTheTwoQuestionsIsShownOnce() {
        FormatRefusal refusal = FormatRefusal.builder(Instant.EPOCH, List.of(PROBLEM))
                .registeredBy("se.exempel 1.0.0", "otp:a", 7)
                .descriptor(descriptor("prov"))
                .build();
        ExportService service = (ExportService) Proxy.newProxyInstance(
                ExportService.class.getClassLoader(),
                new Class<?>[] {ExportService.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "formats" -> List.of(onTrial("annat"), onTrial("prov"));
                    case "refusals" -> List.of(refusal);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        assertEquals(
                List.of("annat on-trial", "prov refused"),
                FormatRow.all(service, Locale.ROOT).stream()
                        .map(row -> row.id() + " " + row.state())
                        .toList());
    }
}
