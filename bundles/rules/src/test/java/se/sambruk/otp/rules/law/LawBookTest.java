package se.sambruk.otp.rules.law;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.content.pack.PackReader;
import se.sambruk.otp.content.source.Sources;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.PackForms;
import se.sambruk.otp.rules.text.Data;

/** The laws that come with the platform tell the same as the references of its packs, and each repealed one what replaced it. */
public class LawBookTest {
    private static final LawBook BOOK = LawBook.of(RuleContext.builder().build());

    private static List<Map<?, ?>> entries(String key) {
        List<Map<?, ?>> entries = new ArrayList<>();
        ((List<?>) Data.mapping(LawBook.class, "laws.yaml").get(key)).forEach(entry -> entries.add((Map<?, ?>) entry));
        return entries;
    }

    private static List<Reference> references() {
        Path folder = Path.of("..", "kravmaster", "src", "main", "resources");
        Catalog catalog = new PackReader(Limits.DEFAULT)
                .read(Sources.of(folder, Limits.DEFAULT, new PackForms()))
                .reading()
                .catalog()
                .orElseThrow();
        return catalog.references();
    }

    @Test
    public void everyRepealedLawHasAKnownSuccessor() {
        for (Map<?, ?> entry : entries("repealed")) {
            Statute statute = BOOK.numbered(String.valueOf(entry.get("number"))).orElseThrow();
            assertTrue(statute + " has no successor", statute.successor().isPresent());
            assertTrue(statute + " is not repealed", statute.repealed().isPresent());
            assertTrue(
                    statute + " is replaced by one that is repealed too",
                    BOOK.numbered(String.valueOf(entry.get("by")))
                            .orElseThrow()
                            .repealed()
                            .isEmpty());
        }
    }

    @Test
    public void noNumberStandsTwice() {
        Set<String> numbers = new HashSet<>();
        for (String key : List.of("laws", "acts", "repealed")) {
            entries(key)
                    .forEach(entry -> assertTrue(
                            String.valueOf(entry.get("number")),
                            numbers.add(LawBook.key(String.valueOf(entry.get("number"))))));
        }
    }

    @Test
    public void whatTheReferencesOfThePacksTellIsToldHereToo() {
        int told = 0;
        for (Reference reference : references()) {
            boolean law =
                    reference.kind() == ReferenceKind.ACT || reference.number().startsWith("SFS");
            Optional<Statute> statute = BOOK.numbered(reference.number().replace("SFS ", ""));
            if (law && !reference.title().contains("balk") && !reference.title().startsWith("Tryckfrihet")) {
                assertTrue(reference.title() + " is missing", statute.isPresent());
                assertEquals(
                        reference.title(), reference.repealed(), statute.get().repealed());
                told++;
            }
        }
        assertTrue("only " + told, told > 30);
    }

    @Test
    public void aLawIsCitedAsRunningTextHasIt() {
        assertEquals(
                "lagen (2016:1145) om offentlig upphandling",
                BOOK.numbered("2016:1145").orElseThrow().citation());
        assertEquals(
                "arkivlagen (1990:782)", BOOK.numbered("1990:782").orElseThrow().citation());
        assertEquals(
                "dataskyddsförordningen, (EU) 2016/679",
                BOOK.numbered("(EU) 2016/679").orElseThrow().citation());
    }

    @Test
    public void repealedReferencesOfAMunicipalitysPacksAreKnown() {
        Reference old = Reference.builder("GAMMAL", ReferenceKind.ACT, "Gammal lag (1999:999)")
                .number("SFS 1999:999")
                .repealed(LocalDate.of(2020, 1, 1))
                .replacedBy("NY")
                .build();
        Reference next = Reference.builder("NY", ReferenceKind.ACT, "Ny lag (2019:99)")
                .number("SFS 2019:99")
                .shortTitle("nya lagen")
                .build();
        LawBook book =
                LawBook.of(RuleContext.builder().references(List.of(old, next)).build());
        assertEquals(
                Optional.of("nya lagen (2019:99)"),
                book.numbered("1999:999").orElseThrow().successor());
        assertEquals(Optional.empty(), BOOK.numbered("1999:999"));
    }
}
