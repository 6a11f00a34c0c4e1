package se.sambruk.otp.content.picture;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.Test;
import se.sambruk.otp.api.problem.Problem;

/** What of an SVG is taken in, and what is not. */
public class SvgFileTest {
    private static final Locale SV = Locale.forLanguageTag("sv");
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\">";

    private static void harmless(String markup) {
        assertEquals(markup, List.of(), Told.within(markup));
    }

    private static void refused(String code, String markup) {
        assertEquals(markup, List.of(code), Told.within(markup));
    }

    @Test
    public void shapes_texts_and_paints_are_taken_in() {
        harmless(
                "<g id=\"a\" class=\"b c\" transform=\"translate(1 2) rotate(-45.5)\"><path d=\"M0 0h10v-1e3z\" fill=\"none\"/></g>");
        harmless("<use xlink:href=\"#a\" x=\"1cm\"/><use href=\"#borta\"/>");
        harmless(
                "<text x=\"1\" y=\"2\" font-family=\"Arial, 'Open Sans'\" font-size=\"12px\"><tspan dy=\"1.2em\">Å &amp; ö</tspan></text>");
        harmless("<linearGradient id=\"l\"><stop offset=\"5%\" stop-color=\"#FFF\"/></linearGradient>"
                + "<rect fill=\"url(#l)\" stroke=\"rgba(1,2,3,.5)\" width=\"100%\" height=\"2\"/>");
        harmless(
                "<filter id=\"f\"><feGaussianBlur in=\"SourceGraphic\" stdDeviation=\"2 3\"/></filter><g filter=\"url('#f')\"/>");
        harmless("<title>Karta</title><desc>En karta.</desc><g role=\"img\" aria-label=\"x\" data-name=\"Lager 1\"/>");
        harmless(
                "<marker id=\"m\" orient=\"auto-start-reverse\" viewBox=\"0 0 1 1\"/><line x1=\"0\" x2=\"1\" marker-end=\"url(#m)\"/>");
        harmless("<a xlink:href=\"#a\"><rect/></a><switch><g systemLanguage=\"sv\"/></switch>");
    }

    @Test
    public void a_picture_without_any_area_is_refused() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" ";
        for (String size : List.of(
                "width=\"0\" height=\"10\"",
                "width=\"10\" height=\"0px\"",
                "width=\"-1mm\"",
                "height=\" 0.00 % \"".replace(" %", "%"),
                "viewBox=\"0 0 0 10\"",
                "viewBox=\"0,0,10,0.0\"")) {
            assertEquals(size, List.of("1359"), Told.codes(Told.ofSvg(svg + size + "/>")));
        }
        for (String size : List.of("width=\"0.1\" height=\"10\"", "viewBox=\"0 0 10 1\"", "width=\"100%\"")) {
            assertEquals(size, List.of(), Told.codes(Told.ofSvg(svg + size + "/>")));
        }
    }

    @Test
    public void what_runs_or_is_another_document_is_refused() {
        refused("1353", "<script>alert(1)</script>");
        refused("1353", "<script/>");
        refused(
                "1353",
                "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject>"
                        .replace("<p xmlns=\"http://www.w3.org/1999/xhtml\"/>", ""));
        refused("1353", "<g onload=\"alert(1)\"/>");
        refused("1353", "<g onClick=\"alert(1)\"/>");
        refused("1353", "<handler/>");
        refused("1380", "<p xmlns=\"http://www.w3.org/1999/xhtml\">text</p>");
        refused("1380", "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"/>");
        refused("1381", "<g xmlns:ev=\"http://www.w3.org/2001/xml-events\" ev:event=\"click\"/>");
        refused("1380", "<Script/>");
        refused("1380", "<g xmlns=\"\"/>");
    }

    @Test
    public void what_moves_is_refused() {
        for (String moving :
                List.of("<animate/>", "<set/>", "<animateMotion/>", "<animateTransform/>", "<discard/>", "<mpath/>")) {
            refused("1380", moving);
        }
        Problem told = Told.ofSvg(SVG + "<set attributeName=\"href\" to=\"javascript:alert(1)\"/></svg>")
                .get(0);
        assertTrue(told.remedy().in(SV).contains("rör sig inte"));
        refused("1381", "<rect begin=\"0s\"/>");
    }

    @Test
    public void what_leads_out_of_the_picture_is_refused() {
        refused("1353", "<image href=\"http://example.org/a.png\"/>");
        refused("1353", "<image xlink:href=\"a.png\"/>");
        refused("1353", "<use href=\"other.svg#a\"/>");
        refused("1353", "<use href=\"\u2003#a\"/>");
        refused("1353", "<a href=\"javascript:alert(1)\"/>");
        refused("1353", "<use href=\"data:image/svg+xml;base64,PHN2Zy8+#a\"/>");
        refused("1353", "<rect fill=\"url(http://example.org/a)\"/>");
        refused("1353", "<rect fill=\"URL( 'http://example.org/a' )\"/>");
        refused("1353", "<rect style=\"fill:url(//example.org/a)\"/>");
        refused("1353", "<feImage href=\"#a\"/>");
        refused("1381", "<g xml:base=\"http://example.org/\"/>");
        refused("1389", "<image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>");
        refused("1389", "<image href=\"data:text/html,&lt;script&gt;\"/>");
    }

    @Test
    public void a_reference_is_written_as_the_id_is() {
        refused("1382", "<use href=\"#%61\"/>");
        refused("1382", "<use href=\"#xpointer(id('a'))\"/>");
        refused("1383", "<rect fill=\"url(#%61)\"/>");
    }

    @Test
    public void values_of_the_wrong_kind_are_refused() {
        refused("1382", "<path d=\"M0 0 L&lt;\"/>");
        refused("1382", "<rect width=\"calc(1px)\"/>");
        refused("1383", "<rect transform=\"foo(1)\"/>");
        refused("1383", "<rect fill=\"expression(1)\"/>");
        refused("1383", "<rect fill=\"u\\72l(#a)\"/>");
        refused("1381", "<rect formaction=\"x\"/>");
    }

    @Test
    public void what_stands_before_the_drawing_is_looked_at_too() {
        assertEquals(
                List.of("1353"),
                Told.codes(Told.ofSvg("<?xml version=\"1.0\"?><?xml-stylesheet href=\"http://example.org/a.css\"?>"
                        + SVG + "</svg>")));
        assertEquals(List.of("1384"), Told.codes(Told.ofSvg("<?php echo 1 ?>" + SVG + "</svg>")));
        assertEquals(List.of("1384"), Told.codes(Told.ofSvg("<!DOCTYPE svg>" + SVG + "</svg>")));
        assertEquals(
                List.of("1384"),
                Told.codes(Told.ofSvg("<!DOCTYPE svg [<!ENTITY a \"&#60;script/>\">]>" + SVG + "&a;</svg>")));
        assertEquals(List.of("1384"), Told.codes(Told.ofSvg("<?xml version=\"1.1\"?>" + SVG + "</svg>")));
        assertEquals(List.of(), Told.ofSvg("<!-- <script/> -->" + SVG + "<!-- <script/> --></svg><!-- slut -->"));
    }

    @Test
    public void a_file_is_in_an_encoding_that_all_programs_read_alike() {
        String declared = "<?xml version=\"1.0\" encoding=\"%s\"?>" + SVG + "<title>Å</title></svg>";
        for (String name : List.of("UTF-8", "utf-8", "ISO-8859-1", "windows-1252")) {
            byte[] content = String.format(declared, name).getBytes(Charset.forName(name));
            assertEquals(name, List.of(), Told.of("a.svg", content));
        }
        byte[] wide = String.format(declared, "UTF-16").getBytes(StandardCharsets.UTF_16);
        assertEquals(List.of(), Told.of("a.svg", wide));
        byte[] old = String.format(declared, "IBM037").getBytes(Charset.forName("IBM037"));
        assertEquals(List.of("1352"), Told.codes(Told.of("a.svg", old)));
        assertEquals(
                List.of("1384"),
                Told.codes(Told.of("a.svg", String.format(declared, "Shift_JIS").getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    public void what_drawing_programs_write_for_themselves_is_let_be() {
        assertEquals(List.of(), Told.ofSvg("""
                        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                        <svg xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg"
                             xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
                             xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
                             xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#"
                             xmlns:dc="http://purl.org/dc/elements/1.1/"
                             width="210mm" height="297mm" viewBox="0 0 210 297" version="1.1" id="svg5"
                             inkscape:version="1.2 (dc2aedaf03, 2022-05-15)" sodipodi:docname="karta.svg">
                          <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:zoom="0.7" showgrid="false"/>
                          <defs id="defs2"><inkscape:path-effect effect="bspline" id="path-effect1"/></defs>
                          <metadata><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format>
                            <dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></cc:Work></rdf:RDF></metadata>
                          <g inkscape:label="Lager 1" inkscape:groupmode="layer" id="layer1">
                            <path style="fill:#d40000;stroke-width:0.26;-inkscape-font-specification:'Arial, Normal';marker:none;
                                line-height:125%;paint-order:markers stroke fill" d="M 1,2 3,4 Z" id="path1"
                                sodipodi:nodetypes="ccc"/>
                          </g>
                        </svg>
                        """));
        assertEquals(List.of(), Told.ofSvg("""
                        <svg host="65bd71144e" xmlns="http://www.w3.org/2000/svg" style="background: transparent; color-scheme: light dark;"
                             xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" width="121px" height="61px"
                             viewBox="-0.5 -0.5 121 61" content="&lt;mxfile&gt;&lt;/mxfile&gt;"><defs/><g><g data-cell-id="2">
                        <rect x="0" y="0" width="120" height="60" fill="#ffffff" stroke="#000000" pointer-events="all"
                              style="fill: light-dark(#ffffff, var(--ge-dark-color, #121212)); stroke: light-dark(rgb(0, 0, 0), rgb(255, 255, 255));"/>
                        </g></g></svg>
                        """));
        assertEquals(List.of(), Told.ofSvg("""
                        <?xml version="1.0" encoding="utf-8"?>
                        <!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
                        <svg version="1.1" id="Lager_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"
                             viewBox="0 0 100 100" style="enable-background:new 0 0 100 100;" xml:space="preserve"
                             xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/" i:pageBounds="0 0 1 1">
                        <style type="text/css"><![CDATA[
                            .st0{fill:url(#SVGID_1_);} .st1{clip-path:url(#clip);fill:none;stroke:#FF0000;stroke-miterlimit:10;}
                            .st2{font-family:'MyriadPro-Regular';}
                        ]]></style>
                        <linearGradient id="SVGID_1_" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="1" y2="1">
                          <stop offset="0" style="stop-color:#FFFFFF"/></linearGradient>
                        <clipPath id="clip"><rect class="st0"/></clipPath>
                        <rect class="st0" width="10" height="10"/><text transform="matrix(1 0 0 1 0 0)" class="st1 st2">A</text>
                        </svg>
                        """));
    }

    @Test
    public void what_is_forbidden_is_forbidden_in_what_programs_write_for_themselves_too() {
        refused("1353", "<metadata><script/></metadata>");
        String namedview =
                "<n:namedview xmlns:n=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\"%s>%s</n:namedview>";
        refused("1353", String.format(namedview, "", "<script/>"));
        refused("1381", String.format(namedview, " xml:base=\"http://example.org/\"", ""));
        refused("1380", "<metadata><x xmlns=\"http://example.org/other\"/></metadata>");
    }

    @Test
    public void what_is_refused_is_told_with_where_it_stands_and_what_to_do() {
        List<Problem> told = Told.ofSvg(
                SVG + "\n  <g\n     id=\"a\"\n     onload=\"x()\"\n     fill=\"red\">\n<script/>\n</g>\n</svg>");
        assertEquals(List.of("1353", "1353"), Told.codes(told));
        assertEquals(4, told.get(0).location().orElseThrow().line());
        assertEquals(6, told.get(1).location().orElseThrow().line());
        assertEquals(
                "OTP-INF/images/a.svg", told.get(0).location().orElseThrow().path());
        assertEquals(
                "Bilden innehåller sådant som kan köras eller hämtas utifrån: onload (<g>).",
                told.get(0).message().in(SV));
        assertTrue(told.get(0).remedy().in(SV).startsWith("Ta bort det"));
    }

    @Test
    public void the_same_thing_is_told_of_once_and_a_hopeless_file_in_few_words() {
        assertEquals(List.of("1353"), Told.within("<g onload=\"\"/><g onload=\"\"/>"));
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            many.append("<g a").append(i).append("=\"\"/>");
        }
        assertEquals(20, Told.within(many.toString()).size());
    }

    @Test
    public void what_is_no_picture_is_told_of_as_that() {
        assertEquals(List.of("1352"), Told.codes(Told.ofSvg("<html/>")));
        assertEquals(List.of("1352"), Told.codes(Told.ofSvg("<svg/>")));
        assertEquals(List.of("1352"), Told.codes(Told.ofSvg("")));
        List<Problem> cut = Told.ofSvg(SVG + "\n<g>\n");
        assertEquals(List.of("1352"), Told.codes(cut));
        assertTrue(cut.get(0).location().orElseThrow().line() >= 2);
        assertEquals(List.of("1352"), Told.codes(Told.ofSvg(SVG + "</svg>" + SVG + "</svg>")));
    }

    @Test
    public void elements_have_an_end_in_depth_and_number() {
        String deep = "<g>".repeat(SvgFile.DEEPEST) + "</g>".repeat(SvgFile.DEEPEST);
        assertEquals(List.of("1385"), Told.within(deep));
        assertEquals(List.of(), Told.within("<g>".repeat(SvgFile.DEEPEST - 1) + "</g>".repeat(SvgFile.DEEPEST - 1)));
        assertEquals(List.of("1385"), Told.within("<g/>".repeat(SvgFile.MOST_ELEMENTS)));
        assertEquals(List.of(), Told.within("<g/>".repeat(SvgFile.MOST_ELEMENTS - 1)));
    }
}
