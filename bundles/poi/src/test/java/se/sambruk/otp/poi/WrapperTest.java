package se.sambruk.otp.poi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.Test;

/** What an update of POI could break without the build noticing. */
public class WrapperTest {
    /** Needs Batik, which is left out. */
    private static final String LEFT_OUT = "org.apache.poi.xslf.draw.SVGImageRenderer";

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Pattern PACKAGE = Pattern.compile("(?:^|,)([a-zA-Z0-9_.]+)(?=[;,]|$)");

    @Test
    public void asksOnlyForPackagesOfTheJdkAndOfBundlesThatTheDistributionHolds() throws IOException {
        Set<String> others = packages(manifest().getValue("Import-Package")).stream()
                .filter(name -> !name.startsWith("org.apache.commons.") && !name.startsWith("org.apache.logging.log4j"))
                .collect(Collectors.toCollection(TreeSet::new));
        ModuleLayer.boot()
                .modules()
                .forEach(module -> module.getDescriptor().exports().forEach(export -> others.remove(export.source())));
        assertEquals(Set.of(), others);
    }

    @Test
    public void exportsWhatDocumentAndWorkbookFormatsUse() throws IOException {
        Set<String> exported = packages(manifest().getValue("Export-Package"));
        for (String needed : new String[] {
            "org.apache.poi.openxml4j.opc",
            "org.apache.poi.xwpf.usermodel",
            "org.apache.poi.xssf.usermodel",
            "org.apache.poi.xssf.streaming",
            "org.openxmlformats.schemas.wordprocessingml.x2006.main",
            "org.apache.xmlbeans"
        }) {
            assertTrue(needed, exported.contains(needed));
        }
    }

    @Test
    public void bearsThePoiVersion() throws IOException {
        assertEquals(org.apache.poi.Version.getVersion(), manifest().getValue("Bundle-Version"));
    }

    @Test
    public void mergesTheServicesOfAllInlinedLibraries() throws IOException {
        Path folder = CLASSES.resolve("META-INF/services");
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Set<String> inlined = new TreeSet<>();
                for (URL url : Collections.list(WorkbookFactory.class
                        .getClassLoader()
                        .getResources("META-INF/services/" + file.getFileName()))) {
                    try (InputStream in = url.openStream()) {
                        inlined.addAll(providers(in));
                    }
                }
                inlined.remove(LEFT_OUT);
                try (InputStream in = Files.newInputStream(file)) {
                    assertEquals(file.toString(), inlined, providers(in));
                }
            }
        }
    }

    @Test
    public void writesAndReadsADocumentAndAWorkbook() throws IOException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        try (XWPFDocument made = new XWPFDocument()) {
            made.createParagraph().createRun().setText("Räksmörgås");
            made.write(document);
        }
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(document.toByteArray()))) {
            assertEquals("Räksmörgås", read.getParagraphs().get(0).getText());
        }
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (Workbook made = WorkbookFactory.create(true)) {
            made.createSheet().createRow(0).createCell(0).setCellValue("Räksmörgås");
            made.write(workbook);
        }
        try (Workbook read = WorkbookFactory.create(new ByteArrayInputStream(workbook.toByteArray()))) {
            assertEquals("Räksmörgås", read.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
        }
    }

    private static Attributes manifest() throws IOException {
        try (InputStream in = Files.newInputStream(CLASSES.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(in).getMainAttributes();
        }
    }

    private static Set<String> packages(String header) {
        Matcher matcher = PACKAGE.matcher(header.replaceAll("\"[^\"]*\"", "").replaceAll(";[^,]*", ""));
        return matcher.results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> providers(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                .lines()
                .map(line -> line.replaceAll("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
