package se.sambruk.otp.format.docx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.Test;
import org.w3c.dom.Element;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;

/** Headings below headings, and lists within lists. */
public class LevelsTest {
    private static Document deep(int levels, boolean numbered) {
        Section section = Section.builder("nivå-" + levels, "Nivå " + levels)
                .numbered(numbered)
                .build();
        for (int level = levels - 1; level >= 1; level--) {
            section = Section.builder("nivå-" + level, "Nivå " + level)
                    .numbered(numbered)
                    .section(section)
                    .build();
        }
        return Document.builder("Djup", LocalizedText.SWEDISH).section(section).build();
    }

    private static List<String> headings(Written written) {
        return written.all("p").stream()
                .filter(p -> style(p).startsWith("Heading"))
                .map(p -> style(p).substring("Heading".length()) + " " + Placeholders.text(p))
                .toList();
    }

    @Test
    public void nineLevelsAreHeadingsThatWordCountsAndOutlines() {
        Written written = Written.of(deep(9, true));
        assertEquals(
                IntStream.rangeClosed(1, 9)
                        .mapToObj(level -> level + " Nivå " + level)
                        .toList(),
                headings(written));
        assertEquals(List.of(), written.codes());
        Map<String, String> outline = new TreeMap<>();
        for (Element style : Dom.all(written.tree("word/styles.xml"), "style")) {
            if (Dom.attribute(style, "styleId").startsWith("Heading")) {
                Element properties = Dom.child(style, "pPr").orElseThrow();
                String numbered = value(Dom.child(properties, "numPr")
                        .flatMap(numbering -> Dom.child(numbering, "ilvl"))
                        .orElseThrow());
                assertEquals(value(Dom.child(properties, "outlineLvl").orElseThrow()), numbered);
                outline.put(value(Dom.child(style, "name").orElseThrow()), numbered);
            }
        }
        assertEquals(
                "{heading 1=0, heading 2=1, heading 3=2, heading 4=3, heading 5=4, heading 6=5, heading 7=6, "
                        + "heading 8=7, heading 9=8}",
                outline.toString());
        assertTrue(written.xml("word/numbering.xml").contains("<w:pStyle w:val=\"Heading9\"/>"));
    }

    @Test
    public void whatLiesDeeperTellsItsOwnNumberAndIsToldOfOnce() {
        Written written = Written.of(deep(12, true));
        String number = "1.1.1.1.1.1.1.1.1.1";
        assertEquals(
                List.of(
                        "9 Nivå 9",
                        "9 " + number + " Nivå 10",
                        "9 " + number + ".1 Nivå 11",
                        "9 " + number + ".1.1 Nivå 12"),
                headings(written).subList(8, 12));
        assertEquals(List.of("OTP-5108"), written.codes());
        Problem told = written.report().losses().get(0);
        assertTrue(told.toString(), told.message().in(LocalizedText.SWEDISH).startsWith("3 rubriker ligger djupare"));
        for (Element paragraph : written.all("p").stream()
                .filter(p -> Placeholders.text(p).contains(number))
                .toList()) {
            assertEquals("0", numbering(paragraph, "numId"));
        }
    }

    @Test
    public void aHeadingThatIsNotNumberedHasNoneHoweverDeepItLies() {
        assertEquals("9 Nivå 10", headings(Written.of(deep(10, false))).get(9));
    }

    private static ItemList.Item item(String text, ItemList... lists) {
        return ItemList.Item.of(Paragraph.of(text), List.of(lists));
    }

    private static ItemList bullets(ItemList.Item... items) {
        return ItemList.of(false, List.of(items));
    }

    private static ItemList numbers(ItemList.Item... items) {
        return ItemList.of(true, List.of(items));
    }

    private static final ItemList NESTED = numbers(
            item("ett", bullets(item("ett a", numbers(item("ett a 1", bullets(item("ett a 1 x"))))), item("ett b"))),
            item("två", numbers(item("två 1")), numbers(item("två igen 1"))),
            item("tre"));

    /** Text, level and whether it is a bullet, and for each numbering a letter. */
    private static List<String> lists(Written written) {
        List<String> known = new ArrayList<>();
        List<String> lists = new ArrayList<>();
        for (Element paragraph : written.all("p")) {
            if (Placeholders.text(paragraph).matches("(ett|två|tre).*")) {
                String number = numbering(paragraph, "numId");
                if (!known.contains(number)) {
                    known.add(number);
                }
                lists.add(Placeholders.text(paragraph) + ": " + (char) ('A' + known.indexOf(number))
                        + numbering(paragraph, "ilvl"));
            }
        }
        return lists;
    }

    @Test
    public void listsWithinListsAreLevelsOfANumbering() {
        Written written = Written.of(DocxFormatTest.document(NESTED));
        assertEquals(
                List.of(
                        "ett: A0",
                        "ett a: B1",
                        "ett a 1: C2",
                        "ett a 1 x: B3",
                        "ett b: B1",
                        "två: A0",
                        "två 1: D1",
                        "två igen 1: E1",
                        "tre: A0"),
                lists(written));
        assertEquals(List.of(), written.codes());
    }

    @Test
    public void everyNumberedListBeginsAtOneOnItsOwnLevel() {
        Written written = Written.of(DocxFormatTest.document(NESTED));
        List<String> begun = Dom.all(written.tree("word/numbering.xml"), "lvlOverride").stream()
                .map(level -> Dom.attribute(level, "ilvl"))
                .toList();
        assertEquals(List.of("0", "2", "1", "1"), begun);
    }

    @Test
    public void eachLevelIsIndentedMoreThanTheOneAboveIt() {
        for (Element definition :
                Dom.all(Written.of(DocxFormatTest.document(NESTED)).tree("word/numbering.xml"), "abstractNum")) {
            List<Integer> indents = Dom.children(definition, "lvl").stream()
                    .map(level -> Dom.child(Dom.child(level, "pPr").orElseThrow(), "ind")
                            .orElseThrow())
                    .map(indent -> Integer.parseInt(Dom.attribute(indent, "left")))
                    .toList();
            assertEquals(indents.stream().sorted().distinct().toList(), indents);
            assertTrue(indents.size() >= ItemList.DEEPEST);
        }
    }

    @Test
    public void listsWithinListsStandInCellsToo() {
        Table table = Table.builder(List.of(1))
                .row(List.of(Table.Cell.of(List.of(NESTED))))
                .build();
        assertEquals(9, lists(Written.of(DocxFormatTest.document(table))).size());
    }

    private static String style(Element paragraph) {
        return Dom.child(paragraph, "pPr")
                .flatMap(properties -> Dom.child(properties, "pStyle"))
                .map(LevelsTest::value)
                .orElse("");
    }

    private static String numbering(Element paragraph, String part) {
        return value(Dom.child(paragraph, "pPr")
                .flatMap(properties -> Dom.child(properties, "numPr"))
                .flatMap(numbering -> Dom.child(numbering, part))
                .orElseThrow());
    }

    private static String value(Element element) {
        return Dom.attribute(element, "val");
    }
}
