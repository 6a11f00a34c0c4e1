package se.sambruk.otp.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import se.sambruk.otp.api.architecture.BendPoint;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackStatus;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.testkit.Samples;

/** Made-up packs of any size, with requirements about as long as real ones. */
final class Packs {
    static final Act ACT = act("skäl");

    private static final String[] CATEGORIES = {"DRI", "INT", "SAK", "ARE", "IDB", "INF", "DSK", "ARK", "TGL", "FOR"};
    /** Words to make texts of that are as hard to compress as real ones. */
    private static final String[] WORDS = ("leverantören ska redovisa hur tjänsten uppfyller behovet även när flera"
                    + " förvaltningar använder den samtidigt utan att uppgifter lämnas ut till obehöriga och beställaren får"
                    + " vid varje driftmöte en rapport som visar tillgänglighet svarstider avvikelser åtgärder samt planerade"
                    + " ändringar i gränssnitt format protokoll behörigheter loggar säkerhetskopior återläsning gallring"
                    + " arkivering överföring kryptering spårbarhet ärenden handlingar register medborgare handläggare"
                    + " systemet ansvarar för egen kostnad inom fem arbetsdagar efter skriftlig begäran senast vid"
                    + " avtalets upphörande enligt bilaga om inte annat har överenskommits mellan parterna")
            .split(" ");

    private Packs() {}

    static Act act(String because) {
        return new Act("anna", Instant.parse("2026-11-23T10:15:30.123456Z"), because);
    }

    /** A draft of a pack: the same numbers give the same pack, another salt other texts. */
    static Catalog pack(String id, int requirements, int salt) {
        return pack(Samples.manifest(id, "1.0.0", Layer.MUNICIPAL).build(), requirements, salt);
    }

    static Catalog published(String id, String version, int requirements, int salt) {
        return pack(
                Samples.manifest(id, version, Layer.MUNICIPAL)
                        .status(PackStatus.PUBLISHED)
                        .build(),
                requirements,
                salt);
    }

    static Catalog pack(PackManifest manifest, int requirements, int salt) {
        Catalog.Builder catalog = Catalog.builder(manifest);
        for (int i = 0; i < requirements; i++) {
            catalog.requirement(located(manifest, i, requirement(i, manifest.id() + " " + salt)));
        }
        return catalog.build();
    }

    /** The same pack with one requirement more, or with another text in one. */
    static Catalog with(Catalog catalog, Requirement requirement) {
        Catalog.Builder builder = Catalog.builder(catalog.manifest());
        List<Located<Requirement>> kept = new ArrayList<>(catalog.requirements());
        kept.removeIf(r -> r.value().id().equals(requirement.id()));
        kept.forEach(builder::requirement);
        return builder.requirement(located(catalog.manifest(), kept.size(), requirement))
                .build();
    }

    private static Located<Requirement> located(PackManifest manifest, int i, Requirement requirement) {
        return new Located<>(
                requirement,
                new SourceLocation(
                        manifest.label(), "OTP-INF/requirements/del-" + i / 100 + ".yaml", 1 + i % 100 * 30, 5));
    }

    /** The id of the requirement with a number, from 0. */
    static String id(int i) {
        return "PRV-" + CATEGORIES[i % 10] + "-" + String.format("%04d", i / 10 + 1);
    }

    static Requirement requirement(int i, String salt) {
        RequirementKind kind = RequirementKind.values()[i % 5];
        Random random = new Random((i + salt).hashCode());
        return Samples.requirement(id(i), kind)
                .set(RequirementField.TITLE, "Krav nummer " + i + " av " + salt)
                .set(RequirementField.TEXT, text(random, 40))
                .set(RequirementField.RATIONALE, text(random, 50))
                .set(RequirementField.GUIDANCE, text(random, 80))
                .set(RequirementField.TAGS, List.of("sla", "nummer-" + i % 7))
                .build();
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder("Kravet:");
        for (int i = 0; i < words; i++) {
            text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.append('.').toString();
    }

    static Specification specification(String procurement, int requirements, String salt) {
        Specification.Builder builder = Specification.builder(
                Samples.procurement(procurement).title("Upphandling " + salt).build(),
                DocumentFacts.builder("Kravbilaga " + salt).version("1.0").build());
        for (int i = 0; i < requirements; i++) {
            builder.requirement(SpecifiedRequirement.of(requirement(i, salt), Map.of(), List.of()));
        }
        return builder.build();
    }

    /** The bytes of the letterhead that the samples name. */
    static Map<ContentHash, byte[]> letterhead(Catalog catalog) {
        byte[] bytes = "ett brevpapper".getBytes(StandardCharsets.UTF_8);
        ContentHash hash = ContentHash.ofBytes(bytes);
        return catalog.resources().containsValue(hash) ? Map.of(hash, bytes) : Map.of();
    }

    /** A draft with an architecture of some size, as tools write it: a view for each twenty elements, each box with its place. */
    static Catalog architecture(String id, int elements, int relations) {
        Catalog.Builder catalog =
                Catalog.builder(Samples.manifest(id, "1.0.0", Layer.MUNICIPAL).build());
        Random random = new Random(id.hashCode());
        for (int i = 0; i < elements; i++) {
            catalog.element(Element.builder("id-" + i, ElementType.values()[i % ElementType.values().length])
                    .name("Element " + i)
                    .description(text(random, 15))
                    .property(Property.of("Ägare", "Enhet " + i % 40))
                    .build());
        }
        for (int i = 0; i < relations; i++) {
            catalog.relation(Relation.of(
                    "rel-" + i,
                    RelationType.values()[i % RelationType.values().length],
                    "id-" + random.nextInt(elements),
                    "id-" + random.nextInt(elements)));
        }
        for (int view = 0; view < elements / 20; view++) {
            View.Builder drawn = View.builder("view-" + view).name("Vy " + view);
            for (int i = 0; i < 20; i++) {
                drawn.node(ViewNode.element("n-" + view + "-" + i, "id-" + (view * 20 + i))
                        .bounds(new Bounds(i % 5 * 150, i / 5 * 90, 120, 55))
                        .build());
            }
            for (int i = 0; i < 20; i++) {
                drawn.connection(ViewConnection.builder(
                                "c-" + view + "-" + i, "n-" + view + "-" + i, "n-" + view + "-" + (i + 7) % 20)
                        .relation("rel-" + (view * 20 + i) % relations)
                        .bendPoints(List.of(new BendPoint(i * 30, i * 20)))
                        .build());
            }
            catalog.view(drawn.build());
        }
        return catalog.build();
    }
}
