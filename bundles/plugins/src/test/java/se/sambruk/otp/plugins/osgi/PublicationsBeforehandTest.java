package se.sambruk.otp.plugins.osgi;

import static org.junit.Assert.assertEquals;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.publication.PublicationCheckReport;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationResolution;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.testkit.Samples;

/** Who checks a pack is told what it would do to publications. */
public class PublicationsBeforehandTest {
    @Test
    public void whatAPackBringsOfErrorsInPublicationsIsToldWithItsPicturesButNotWhatWasWrongBefore() {
        PublicationFinding own = finding("egen");
        PublicationFinding others = finding("andras");
        PublicationSet with = PublicationSet.builder()
                .topics(List.of(Topic.of("t", "T", Map.of(), null, List.of())))
                .build();
        PublicationSet without = PublicationSet.builder().build();
        Catalog pack = Catalog.builder(Samples.manifest("kommun", "1.0.0", Layer.MUNICIPAL)
                        .requires(new PackRequirement(
                                "grund", PackVersionRange.parse("[1.0,2)").orElseThrow()))
                        .build())
                .topic(Samples.located(Topic.of("t", "T", Map.of(), null, List.of()), "t.yaml", 1))
                .build();
        List<List<?>> asked = new ArrayList<>();
        LibraryService library = proxy(LibraryService.class, arguments -> {
            asked.add(List.of(arguments[0], arguments[2]));
            boolean beside = ((List<?>) arguments[2]).isEmpty();
            return PublicationResolution.of(beside ? without : with, List.of(), List.of());
        });
        ContentHash picture = ContentHash.ofBytes(new byte[] {1});
        Map<ContentHash, byte[]> pictures = Map.of(picture, new byte[] {1});
        PublicationService publications = proxy(
                PublicationService.class,
                arguments -> PublicationCheckReport.of(
                        arguments[0] == with && arguments[1] == pictures
                                ? List.of(own, others, noted())
                                : List.of(others)));
        PublicationsBeforehand beforehand = new PublicationsBeforehand(library, publications);
        assertEquals(List.of(own), beforehand.findings(List.of(pack), pictures));
        assertEquals(
                List.of(
                        List.of(List.of(new ContextEntry("kommun", Optional.empty())), List.of(pack)),
                        List.of(List.of(new ContextEntry("grund", Optional.empty())), List.of())),
                asked);
        asked.clear();
        Catalog other = Catalog.builder(
                        Samples.manifest("krav", "1.0.0", Layer.MUNICIPAL).build())
                .build();
        assertEquals(List.of(), beforehand.findings(List.of(other), pictures));
        assertEquals("a pack that has nothing to do with publications costs nothing", List.of(), asked);
    }

    private static PublicationFinding finding(String subject) {
        return PublicationFinding.builder("OTP-7012", FindingSeverity.ERROR)
                .subject(subject)
                .message(Messages.of(Faults.class))
                .build();
    }

    private static PublicationFinding noted() {
        return PublicationFinding.builder("OTP-7012", FindingSeverity.INFORMATION)
                .message(Messages.of(Faults.class))
                .build();
    }

    private static <T> T proxy(Class<T> type, Function<Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                PublicationsBeforehandTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.apply(arguments)));
    }
}
