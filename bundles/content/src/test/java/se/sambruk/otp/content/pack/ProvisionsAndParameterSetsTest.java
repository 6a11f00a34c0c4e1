package se.sambruk.otp.content.pack;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.content.pack.Readings.catalog;
import static se.sambruk.otp.content.pack.Readings.codes;
import static se.sambruk.otp.content.pack.Readings.read;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.content.MemorySource;

/** What a pack tells of the places it cites, and the sets of values it has ready. */
public class ProvisionsAndParameterSetsTest {
    @Test
    public void a_reference_may_tell_place_by_place_what_is_cited_and_who_has_read_it() {
        Reference reference = catalog(Packs.pack("p", "prov", "1.0.0", "", "").with("OTP-INF/o.yaml", """
                        references:
                          - id: KL
                            kind: act
                            title: Kommunallag (2017:725)
                            source: https://rkrattsbaser.gov.se/
                            link: lagen i rättsdatabasen
                            provisions:
                              - {at: "6:6", about: Nämnden ser till att verksamheten bedrivs efter målen., checked: 2026-11-30, verified: true}
                              - {at: "8:12"}
                        """))
                .references()
                .get(1);
        assertEquals("lagen i rättsdatabasen", reference.linkText());
        assertTrue(reference.provision("6:6").orElseThrow().isVerified());
        assertFalse(reference.provision("8:12").orElseThrow().isVerified());
        assertEquals(Optional.empty(), reference.provision("9:1"));
        assertEquals(List.of(), reference.published().provisions());
        assertEquals("lagen i rättsdatabasen", reference.published().linkText());
    }

    @Test
    public void a_place_is_told_of_once_and_read_on_a_day() {
        MemorySource source = Packs.pack("p", "prov", "1.0.0", "", "").with("OTP-INF/o.yaml", """
                        references:
                          - id: KL
                            kind: act
                            title: Kommunallag (2017:725)
                            provisions: [{at: "6:6", verified: true}, {at: "6:6"}, {about: Något.}]
                        """);
        assertEquals(List.of("OTP-1251", "OTP-1250", "OTP-1102"), codes(read(source)));
    }

    @Test
    public void a_set_of_levels_gives_values_with_or_without_reasons_of_their_own() {
        ParameterSet set = catalog(withSet("""
                        parameter-sets:
                          - id: liten
                            title: Liten kommun
                            description: Under 15 000 invånare.
                            because: Få användare.
                            set:
                              PROV-DRI-001:
                                tid: "4,5"
                                dagar: {value: 3, because: Jouren är bemannad.}
                        """)).parameterSets().get(0);
        assertEquals("Liten kommun", set.title());
        assertEquals(
                List.of("dagar=3 Jouren är bemannad.", "tid=4,5 Få användare."),
                set.settings().stream()
                        .map(setting -> setting.parameter() + "=" + setting.value() + " " + set.because(setting))
                        .toList());
    }

    @Test
    public void where_each_value_of_a_set_is_written_is_kept() {
        Catalog catalog = catalog(withSet("""
                        parameter-sets:
                          - id: liten
                            title: Liten kommun
                            because: Få användare.
                            set:
                              PROV-DRI-001:
                                tid: "4,5"
                                dagar: {value: 3, because: Jouren är bemannad.}
                        """));
        ParameterSet set = catalog.parameterSets().get(0);
        List<String> places = set.settings().stream()
                .map(setting -> catalog.place(set, setting).orElseThrow())
                .map(place -> place.line() + ":" + place.column())
                .toList();
        assertEquals(List.of("8:9", "7:9"), places);
    }

    @Test
    public void a_set_says_why_and_sets_what_is_there() {
        assertEquals(List.of("OTP-1102", "OTP-1102"), codes(read(withSet("""
                        parameter-sets:
                          - {id: liten, title: Liten kommun}
                        """))));
        assertEquals(List.of("OTP-1265", "OTP-1266", "OTP-1134", "OTP-1250"), codes(read(withSet("""
                        parameter-sets:
                          - {id: a, title: A, because: B., set: {PROV-DRI-009: {tid: 4}, PROV-DRI-001: {tidd: 4}}}
                          - {id: Å, title: A, because: B., set: {PROV-DRI-001: {tid: 4}}}
                          - {id: a, title: A, because: B., set: {PROV-DRI-001: {tid: 4}}}
                        """))));
    }

    private static MemorySource withSet(String sets) {
        String requirement = Packs.requirement(
                "PROV-DRI-001",
                "parameters: {tid: {type: decimal}, dagar: {type: integer}}\ntext: '{{tid}} {{dagar}}'");
        return Packs.pack("p", "prov", "1.0.0", "", "")
                .with("OTP-INF/krav.yaml", "requirements:\n" + requirement.replaceFirst("    text: [^'].*\n", ""))
                .with("OTP-INF/set.yaml", sets);
    }
}
