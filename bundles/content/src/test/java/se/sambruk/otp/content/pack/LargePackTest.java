package se.sambruk.otp.content.pack;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.content.MemorySource;
import se.sambruk.otp.content.tree.Limits;

/** A pack as large as any will be is read whole, and ten thousand faults do not take longer than none. */
public class LargePackTest {
    private static final int COUNT = 10_000;
    private static final String SENTENCE =
            "Tjänsten ska lämna mätvärden för tillgänglighet och svarstid till kommunens övervakning varje dygn. ";

    private static final String DETAILS = "topic: matning\nverification:\n  - phase: bid\n    method: >\n"
            + ("      " + SENTENCE + "\n").repeat(5)
            + "parameters:\n  tid: {type: integer, unit: minuter, min: 1, max: 60, default: 5}\n"
            + "references: [{ref: LOU, at: \"9:3\", why: " + SENTENCE.strip() + "}]\n"
            + "traces: [{element: P-DRIFT, role: realizes}]\nbenefits: [2c]\ntags: [sla, drift, mätvärden]\n"
            + "response: {type: yes-no, with: description, label: \"{{tid}} minuter\"}\n"
            + "purposes: [screen, contract]\n";

    @Test(timeout = 180_000)
    public void ten_thousand_requirements_are_read() {
        PackReading reading = read("");
        assertEquals(List.of(), reading.problems());
        assertEquals(COUNT, reading.catalog().orElseThrow().requirements().size());
    }

    @Test(timeout = 180_000)
    public void an_architecture_of_fifteen_thousand_elements_is_read() {
        StringBuilder text = new StringBuilder("elements:\n");
        for (int i = 0; i < 15_000; i++) {
            text.append("  - {id: id-" + i + ", type: application-component, name: Element " + i + ", description: "
                    + SENTENCE + ", properties: {Ägare: Enhet " + i % 40 + "}}\n");
        }
        text.append("relations:\n");
        for (int i = 0; i < 30_000; i++) {
            text.append("  - {id: rel-" + i + ", type: flow, source: id-" + i % 15_000 + ", target: id-"
                    + i * 7 % 15_000 + "}\n");
        }
        text.append("views:\n");
        for (int view = 0; view < 800; view++) {
            text.append("  - id: v-" + view + "\n    show: [");
            for (int i = 0; i < 20; i++) {
                text.append("id-" + (view * 18 + i) % 15_000 + ", ");
            }
            text.append("{note: x}]\n");
        }
        PackReading reading = new PackReader(Limits.DEFAULT)
                .read(Packs.pack("p", "prov", "1.0.0", "", "").with("OTP-INF/modell.yaml", text.toString()))
                .reading();
        assertEquals(List.of(), reading.problems());
        assertEquals(30_000, reading.catalog().orElseThrow().relations().size());
    }

    @Test(timeout = 180_000)
    public void ten_thousand_faults_are_counted_and_two_hundred_told() {
        PackReading reading = read("rationnale: x\n");
        assertEquals(201, reading.problems().size());
        assertTrue(reading.problems().get(200).message().toString().contains("9\u00a0800"));
    }

    private static PackReading read(String more) {
        MemorySource source = Packs.pack("p", "prov", "1.0.0", "", "").with("OTP-INF/krav.yaml", "");
        StringBuilder text = new StringBuilder("requirements:\n");
        for (int i = 0; i < COUNT; i++) {
            text.append(Packs.requirement("PROV-DRI-" + String.format("%04d", i), DETAILS + more));
        }
        source.with("OTP-INF/stor.yaml", text.toString());
        return new PackReader(Limits.DEFAULT).read(source).reading();
    }
}
