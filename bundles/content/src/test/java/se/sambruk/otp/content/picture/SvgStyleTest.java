package se.sambruk.otp.content.picture;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.problem.Problem;

/** Styles in a picture, in all the ways in which they can be written there. */
public class SvgStyleTest {
    @Test
    public void a_style_is_read_as_a_whole() {
        assertEquals(List.of("1353"), Told.within("<style>@im<!-- -->port 'http://example.org/a.css';</style>"));
        assertEquals(List.of("1353"), Told.within("<style>@im<![CDATA[port 'http://example.org/a.css';]]></style>"));
        assertEquals(List.of("1353"), Told.within("<style><![CDATA[@import 'http://example.org/a.css';]]></style>"));
        assertEquals(List.of("1353"), Told.within("<style>&#64;import 'http://example.org/a.css';</style>"));
        assertEquals(List.of("1353"), Told.within("<style>.a{fill:url(<!-- -->http://example.org/a)}</style>"));
        assertEquals(List.of(), Told.within("<style><!-- @import 'a' -->.a{fill:red}</style>"));
    }

    @Test
    public void a_style_holds_no_elements() {
        assertEquals(List.of("1380"), Told.within("<style>.a{fill:re<g/>d}</style>"));
        assertEquals(List.of("1380", "1353"), Told.within("<style><script/></style>"));
    }

    @Test
    public void a_style_of_another_language_is_no_way_around() {
        assertEquals(List.of("1353"), Told.within("<style type=\"text/less\">@import 'a';</style>"));
        assertEquals(
                List.of("1380"),
                Told.within("<x:style xmlns:x=\"http://www.w3.org/1999/xhtml\">@import 'a';</x:style>"));
        assertEquals(
                List.of("1353"), Told.within("<s:style xmlns:s=\"http://www.w3.org/2000/svg\">@import 'a';</s:style>"));
    }

    @Test
    public void what_is_wrong_in_a_style_is_told_with_its_line() {
        List<Problem> told = Told.ofSvg(
                "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<style>\n.a{fill:red}\n.b{cursor:auto}\n</style>\n<g style=\"\nposition:x;\nzoom:2\"/></svg>");
        assertEquals(List.of("1383", "1383"), Told.codes(told));
        assertEquals(4, told.get(0).location().orElseThrow().line());
        assertEquals(6, told.get(1).location().orElseThrow().line());
    }
}
