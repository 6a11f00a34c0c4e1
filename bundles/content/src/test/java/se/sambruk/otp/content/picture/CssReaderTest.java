package se.sambruk.otp.content.picture;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

/** What of styles is taken in, and what they use. */
public class CssReaderTest {
    private static List<String> uses(String style) throws CssFault {
        return CssReader.declarations(style).stream()
                .map(use -> use.property() + " " + use.id())
                .toList();
    }

    private static CssFault refused(String sheet) {
        return assertThrows(sheet, CssFault.class, () -> CssReader.sheet(sheet));
    }

    private static List<String> words(String sheet) throws CssFault {
        return CssReader.sheet(sheet).stream()
                .flatMap(rule -> rule.words().stream())
                .toList();
    }

    @Test
    public void looks_are_taken_in() throws CssFault {
        assertEquals(List.of(), uses(""));
        assertEquals(List.of(), uses(" ; fill : #fff ; stroke-width:.5px!important;opacity:0 ;"));
        assertEquals(List.of(), uses("font-family:\"Open Sans\",Arial,sans-serif;font:bold 12px/1.5 'A'"));
        assertEquals(List.of(), uses("fill:RGB(1, 2,3);transform:matrix(1,0,0,1,-1e-3,+2)"));
        assertEquals(
                List.of(),
                uses("--ge-dark-color:#121212;fill:light-dark(#fff, var(--ge-dark-color, rgb(1 2 3 / 50%)))"));
        assertEquals(List.of(), uses("fill/* och */:/*så*/red"));
        assertEquals(List.of(), uses("-inkscape-font-specification:'Sans Bold';stroke-dasharray:1,2 3"));
    }

    @Test
    public void what_is_used_of_the_picture_is_known() throws CssFault {
        assertEquals(
                List.of("fill a", "clip-path b", "marker-end c"),
                uses("fill:url(#a) red;clip-path:url( '#b' );marker-end:URL(\"#c\")"));
    }

    @Test
    public void rules_are_of_those_that_their_selectors_end_in() throws CssFault {
        assertEquals(
                List.of(".a", "#b", "rect", "*", ".d", ".f", "svg", "path"),
                words(".a{} #b , g rect{fill:red} *{} g.c > .d{} .e+g.f{} :root{--a:1} svg ~ path {}"));
        assertEquals(List.of(".a", ".b"), words("@media print{.a{fill:red}} @media (min-width:10px) and screen{.b{}}"));
    }

    @Test
    public void what_fetches_is_refused_however_it_is_written() {
        for (String sheet : List.of(
                "@import 'http://example.org/a.css';",
                "@IMPORT url(http://example.org/a.css);",
                "@/**/import 'a';",
                ".a{fill:url(http://example.org/a)}",
                ".a{fill:url(/**/#a)}",
                ".a{fill:url( \"data:image/svg+xml,x\" )}",
                ".a{fill:ur/**/l(#a)}",
                ".a{fill:image-set('a.png' 1x)}",
                ".a{fill:image(\"a.png\")}",
                ".a{fill:-webkit-image-set(url(#a) 1x)}",
                ".a{fill:src('a')}",
                ".a{background:url(a.png)}",
                ".a{background-image:none}",
                ".a{cursor:url(a.cur),auto}",
                ".a{content:'x'}",
                ".a{--b:url(a.png);fill:var(--b)}",
                "@font-face{font-family:a;src:url(a.woff)}",
                "@namespace url(http://example.org);",
                ".a{fill:u\\72l(a)}",
                "@\\69mport 'a';",
                "\\",
                ".a{fill:'\\'}",
                ".a{behavior:url(#a)}",
                ".a{-moz-binding:url(#a)}",
                ".a{fill:expression(alert(1))}",
                ".a{filter:progid:DXImageTransform.Microsoft.Alpha(opacity=1)}")) {
            refused(sheet);
        }
        assertTrue(refused("@import 'a';").isFetching());
        assertTrue(refused(".a{fill:url(a)}").isFetching());
    }

    @Test
    public void what_moves_is_refused() {
        refused("@keyframes a{from{fill:red}}");
        refused(".a{animation:a 1s infinite}");
        refused(".a{transition:fill 1s}");
        refused(".a:hover{fill:red}");
    }

    @Test
    public void what_has_no_end_or_no_beginning_is_refused() {
        for (String sheet : List.of(
                ".a{fill:red",
                ".a{fill:rgb(1}",
                ".a{fill:red)}",
                ".a{fill:'x}",
                ".a{fill:url(#a",
                "/* ",
                "}",
                ".a{{}}",
                ".a{fill red}",
                ".a{fill:red}}",
                "{fill:red}",
                ".a",
                ", .a{}",
                "g >{}",
                "@media print{.a{}",
                "@media print{@media print{.a{}}}",
                "<!-- .a{} -->",
                "[onload]{fill:red}")) {
            refused(sheet);
        }
    }

    @Test
    public void a_fault_knows_where_it_is() {
        String sheet = ".a{fill:red}\n.b{fill:red;\n  cursor:auto}";
        CssFault fault = refused(sheet);
        assertEquals("cursor", fault.what());
        assertEquals(sheet.indexOf("cursor"), fault.at());
    }

    @Test
    public void names_in_quotes_stand_where_fonts_do() {
        refused(".a{fill:'red'}");
    }
}
