package se.sambruk.otp.content.shape;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.text.Similar;

/**
 * Guesses what a person meant to write, among what could be written: by a Swedish word for it, else by what is {@link Similar}.
 */
public final class Nearest {
    /** What people write when they think in Swedish. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("krav", "requirements"),
            Map.entry("anpassningar", "amendments"),
            Map.entry("ändringar", "amendments"),
            Map.entry("hänvisningar", "references"),
            Map.entry("ordlista", "glossary"),
            Map.entry("parameteruppsättningar", "parameter-sets"),
            Map.entry("ställen", "provisions"),
            Map.entry("länktext", "link"),
            Map.entry("områden", "categories"),
            Map.entry("nyttor", "benefits"),
            Map.entry("paket", "pack"),
            Map.entry("element", "elements"),
            Map.entry("relationer", "relations"),
            Map.entry("vyer", "views"),
            Map.entry("mappar", "folders"),
            Map.entry("egenskaper", "properties"),
            Map.entry("beskrivning", "description"),
            Map.entry("specialisering", "specialization"),
            Map.entry("sammanhang", "context"),
            Map.entry("lösning", "solution"),
            Map.entry("krafter", "forces"),
            Map.entry("följder", "consequences"),
            Map.entry("konsekvenser", "consequences"),
            Map.entry("undvik", "avoid"),
            Map.entry("innebörder", "implications"),
            Map.entry("källor", "sources"),
            Map.entry("från", "source"),
            Map.entry("till", "target"),
            Map.entry("åtkomst", "access"),
            Map.entry("påverkan", "influence"),
            Map.entry("visa", "show"),
            Map.entry("visar", "show"),
            Map.entry("grupp", "group"),
            Map.entry("anteckning", "note"),
            Map.entry("vy", "view"),
            Map.entry("upphandling", "procurement"),
            Map.entry("rubrik", "title"),
            Map.entry("titel", "title"),
            Map.entry("namn", "name"),
            Map.entry("slag", "kind"),
            Map.entry("typ", "type"),
            Map.entry("område", "category"),
            Map.entry("kategori", "category"),
            Map.entry("ämne", "topic"),
            Map.entry("nivå", "ambition"),
            Map.entry("kravtext", "text"),
            Map.entry("parametrar", "parameters"),
            Map.entry("motiv", "rationale"),
            Map.entry("vägledning", "guidance"),
            Map.entry("verifiering", "verification"),
            Map.entry("svar", "response"),
            Map.entry("leverans", "delivery"),
            Map.entry("skäl", "because"),
            Map.entry("reason", "because"),
            Map.entry("enhet", "unit"),
            Map.entry("förval", "default"),
            Map.entry("hjälp", "help"),
            Map.entry("val", "choices"),
            Map.entry("datum", "date"),
            Map.entry("utgivare", "publisher"),
            Map.entry("utgåva", "edition"),
            Map.entry("språk", "language"),
            Map.entry("mål", "target"),
            Map.entry("köpare", "buyer"),
            Map.entry("diarienummer", "case-number"),
            Map.entry("definition", "definition"),
            Map.entry("minimum", "min"),
            Map.entry("maximum", "max"));

    private static final Map<String, String> CHOICES = Map.ofEntries(
            Map.entry("obligatoriskt", "mandatory"),
            Map.entry("ska", "mandatory"),
            Map.entry("ska-krav", "mandatory"),
            Map.entry("skall-krav", "mandatory"),
            Map.entry("bör", "evaluated"),
            Map.entry("bör-krav", "evaluated"),
            Map.entry("utvärderas", "evaluated"),
            Map.entry("kontraktsvillkor", "contract"),
            Map.entry("kvalificeringskrav", "qualification"),
            Map.entry("upplysning", "information"),
            Map.entry("anbud", "tender"),
            Map.entry("leverans", "delivery"),
            Map.entry("drift", "operation"),
            Map.entry("utkast", "draft"),
            Map.entry("utgiven", "published"),
            Map.entry("indragen", "withdrawn"),
            Map.entry("nationell", "national"),
            Map.entry("kommunal", "municipal"),
            Map.entry("ja/nej", "yes-no"),
            Map.entry("fritext", "text"),
            Map.entry("värde", "value"),
            Map.entry("bilaga", "attachment"),
            Map.entry("inget", "none"),
            Map.entry("heltal", "integer"),
            Map.entry("decimaltal", "decimal"),
            Map.entry("datum", "date"),
            Map.entry("poäng", "points"),
            Map.entry("kr", "SEK"),
            Map.entry("kronor", "SEK"),
            Map.entry("lag", "act"),
            Map.entry("förordning", "ordinance"),
            Map.entry("föreskrift", "regulation"),
            Map.entry("direktupphandling", "direct-award"),
            Map.entry("öppet", "open"),
            Map.entry("avrop", "call-off"),
            Map.entry("basic", "bas"),
            Map.entry("advanced", "avancerad"));

    private Nearest() {}

    /** The key that was meant, if there is one among those known. */
    public static Optional<String> key(String written, Collection<String> known) {
        return find(written, known, KEYS);
    }

    /** The choice that was meant, if there is one among those known. */
    public static Optional<String> choice(String written, Collection<String> known) {
        return find(written, known, CHOICES);
    }

    /** The name that was meant, by its letters alone. */
    public static Optional<String> name(String written, Collection<String> known) {
        return find(written, known, Map.of());
    }

    private static Optional<String> find(String written, Collection<String> known, Map<String, String> words) {
        String lower = written.toLowerCase(Locale.ROOT);
        String translated = words.get(lower);
        if (translated != null && known.contains(translated)) {
            return Optional.of(translated);
        }
        return Similar.to(written, known).stream().findFirst();
    }
}
