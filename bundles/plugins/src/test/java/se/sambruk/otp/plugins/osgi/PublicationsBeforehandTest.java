package se.sambruk.otp.plugins.osgi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.ContextReport;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.problem.SourceLocation;
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
    private static final Map<ContentHash, byte[]> PICTURES =
            Map.of(ContentHash.ofBytes(new byte[] {1}), new byte[] {1});
    private static final Catalog MUNICIPAL = told(Catalog.builder(Samples.manifest("kommun", "1.0.0", Layer.MUNICIPAL)
            .requires(new PackRequirement(
                    "grund", PackVersionRange.parse("[1.0,2)").orElseThrow()))
            .build()));
    private static final Catalog NATIONAL = told(
            Catalog.builder(Samples.manifest("grund", "1.1.0", Layer.NATIONAL).build()));

    private final List<String> asked = new ArrayList<>();
    private final Map<String, List<PublicationFinding>> found = new HashMap<>();
    private List<ContextReport> contexts = List.of();

    private static Catalog told(Catalog.Builder pack) {
        return pack.topic(Samples.located(Topic.of("t", "T", Map.of(), null, List.of()), "t.yaml", 1))
                .build();
    }

    private static PublicationFinding finding(String subject, FindingSeverity severity, String edition) {
        return PublicationFinding.builder("OTP-7012", severity)
                .subject(subject)
                .location(SourceLocation.file(edition, "t.yaml"))
                .message(Messages.of(Faults.class))
                .build();
    }

    private static PublicationFinding error(String subject) {
        return finding(subject, FindingSeverity.ERROR, "grund 1.0.0");
    }

    /** A set that is known by its only topic: the packs that were asked for, and a star where there were candidates. */
    private static PublicationSet set(String name) {
        return PublicationSet.builder()
                .topics(List.of(Topic.of(name, "T", Map.of(), null, List.of())))
                .build();
    }

    private PublicationsBeforehand beforehand() {
        LibraryService library = proxy(LibraryService.class, (method, arguments) -> {
            if (method.getName().equals("checkAll")) {
                return contexts;
            }
            List<String> packs = ((List<?>) arguments[0])
                    .stream().map(entry -> ((ContextEntry) entry).pack()).toList();
            String name = String.join("+", packs) + (((List<?>) arguments[2]).isEmpty() ? "" : "*");
            asked.add(name);
            return PublicationResolution.of(set(name), List.of(), List.of());
        });
        PublicationService publications = proxy(PublicationService.class, (method, arguments) -> {
            String name =
                    ((PublicationSet) arguments[0]).topics().keySet().iterator().next();
            assertTrue(name, name.endsWith("*") == (arguments[1] == PICTURES));
            return PublicationCheckReport.of(found.getOrDefault(name, List.of()));
        });
        return new PublicationsBeforehand(library, publications);
    }

    private static <T> T proxy(Class<T> type, BiFunction<Method, Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                PublicationsBeforehandTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.apply(method, arguments)));
    }

    @Test
    public void whatAPackBringsIsToldWithItsPicturesButNotWhatWasWrongBefore() {
        found.put(
                "kommun*",
                List.of(error("egen"), error("andras"), finding("notis", FindingSeverity.INFORMATION, "kommun 1.0.0")));
        found.put("grund", List.of(error("andras")));
        assertEquals(List.of(error("egen")), beforehand().findings(List.of(MUNICIPAL), PICTURES));
        assertEquals(List.of("kommun*", "grund"), asked);
    }

    @Test
    public void whatANewEditionDoesToThoseWhoBuildOnItIsToldAsFarAsItIsNew() {
        contexts = List.of(ContextReport.of(
                List.of(new ContextEntry("kommun", Optional.empty()), new ContextEntry("grund", Optional.empty())),
                List.of()));
        found.put("grund*", List.of(error("egen")));
        found.put(
                "kommun+grund*",
                List.of(error("egen"), error("bruten"), finding("gammal", FindingSeverity.WARNING, "grund 1.1.0")));
        found.put("kommun+grund", List.of(finding("gammal", FindingSeverity.WARNING, "grund 1.0.0")));
        assertEquals(List.of(error("egen"), error("bruten")), beforehand().findings(List.of(NATIONAL), PICTURES));
    }

    @Test
    public void aPackThatHasNothingToDoWithPublicationsCostsNothing() {
        Catalog other = Catalog.builder(
                        Samples.manifest("krav", "1.0.0", Layer.MUNICIPAL).build())
                .build();
        assertEquals(List.of(), beforehand().findings(List.of(other), PICTURES));
        assertEquals(List.of(), asked);
    }
}
