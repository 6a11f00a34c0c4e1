package se.sambruk.otp.itests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What others' programs find wrong in files; each gives an empty text where there is nothing. */
final class Judges {
    private static final List<PDFAFlavour> KEPT = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Pattern POLICY = Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>");
    private static final Pattern VERDICT = Pattern.compile("judged:(\\[.*?\\]):judged", Pattern.DOTALL);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Judges() {}

    /** The Nu HTML checker: markup, ARIA and CSS. */
    static String html(Path page) throws Exception {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        try (InputStream in = Files.newInputStream(page)) {
            return checker.validate(in)
                    .lines()
                    .filter(line -> line.contains("error"))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** veraPDF: PDF/UA-1 and PDF/A-2a. */
    static String pdf(Path pdf) throws Exception {
        byte[] bytes = Files.readAllBytes(pdf);
        StringBuilder broken = new StringBuilder();
        for (PDFAFlavour flavour : KEPT) {
            try (PDFAParser parser =
                            Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                if (!result.isCompliant()) {
                    broken.append(flavour).append(' ').append(result.getTestAssertions());
                }
            }
        }
        return broken.toString();
    }

    /** The OpenXML SDK's validator, where the variable {@code OTP_OOXML_VALIDATOR} names its program. */
    static Optional<Path> docxJudge() {
        return named("OTP_OOXML_VALIDATOR");
    }

    static String docx(Path judge, Path docx) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(judge.toString(), docx.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : said;
    }

    /** The browser that axe-core judges pages in. */
    static Optional<Path> chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** axe-core's rules that a page breaks, as it is seen in the browser. */
    static String accessibility(Path chromium, Path page, Path work) throws IOException, InterruptedException {
        Path axe = work.resolve("axe.min.js");
        try (InputStream script = Judges.class.getResourceAsStream("/axe.min.js")) {
            Files.copy(script, axe, StandardCopyOption.REPLACE_EXISTING);
        }
        // The page itself allows no script at all.
        Matcher policy = POLICY.matcher(Files.readString(page));
        String open = policy.replaceFirst("").replace("</body>", """
                        <script src="%s"></script>
                        <script>axe.run().then(found => {
                          document.body.textContent = "judged:" + JSON.stringify(found.violations.map(one => one.id)) + ":judged";
                        });</script></body>""".formatted(axe.toUri()));
        Path judged = work.resolve("axe-" + page.getFileName());
        Files.writeString(judged, open);
        Matcher verdict = VERDICT.matcher(seen(chromium, judged, work));
        if (!verdict.find()) {
            return "no verdict of " + page;
        }
        return verdict.group(1).equals("[]") ? "" : verdict.group(1);
    }

    /**
     * How much wider than a window of a width a page is: what a reader has to move sideways for every line. The window is a frame, as no browser's own
     * is that narrow.
     */
    static String sideways(Path chromium, Path page, int width, Path work) throws IOException, InterruptedException {
        Path framed = work.resolve("framed-" + page.getFileName());
        Files.writeString(
                framed, POLICY.matcher(Files.readString(page)).replaceFirst("").replace("</body>", """
                        <script>addEventListener("load", () => {
                          const page = document.documentElement;
                          parent.postMessage(page.scrollWidth - page.clientWidth, "*");
                        });</script></body>"""));
        Path frame = work.resolve("frame.html");
        Files.writeString(frame, """
                <!doctype html><body><script>addEventListener("message", said => {
                  document.body.textContent = "judged:[" + said.data + "]:judged";
                });</script><iframe style="border:0;width:%dpx;height:900px" src="%s"></iframe></body>
                """.formatted(width, framed.toUri()));
        Matcher verdict = VERDICT.matcher(seen(chromium, frame, work));
        if (!verdict.find()) {
            return "no verdict of " + page;
        }
        return verdict.group(1).equals("[0]") ? "" : verdict.group(1) + " pixels too wide at " + width;
    }

    /** What a browser makes of a page. */
    private static String seen(Path chromium, Path page, Path work) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Arrays.asList(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + work.resolve("chromium"),
                        "--virtual-time-budget=20000",
                        "--dump-dom",
                        page.toUri().toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String seen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return seen;
    }

    private static Optional<Path> named(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isRegularFile);
    }
}
