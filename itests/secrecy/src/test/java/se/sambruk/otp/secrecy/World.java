package se.sambruk.otp.secrecy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.sambruk.otp.secrecy.Lines.Tried;
import se.sambruk.otp.secrecy.Tendered.Stage;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.command.Commands;

/**
 * Platforms that are alike but for how many tenders come: each begins as the same home, in which something has been advertised, and lies in the same
 * place. What those are told who may see no tenders is kept from each stage.
 */
final class World implements AutoCloseable {
    private final Logged logged = new Logged();
    private final Path begun;
    private final Path place;
    private List<String> spoken = List.of();
    private final Lines lines = Lines.about(Tendered.ID);

    /**
     * Advertises in a platform that is new.
     *
     * @param work a folder that is there and empty
     */
    World(Path work) throws Exception {
        this.begun = work.resolve("begun");
        this.place = work.resolve("platform");
        Files.createDirectories(place);
        try (Installed in = Installed.in(place.resolve("home"))) {
            new Tendered(new Console(in, place.resolve("office")), 0).issued();
        }
        Files.move(place, begun);
    }

    /** What is told at some stages where so many tenders come, by who asked and how; and everything that was told ever. */
    Map<Stage, Map<String, String>> told(int tenders, Set<Stage> walked) throws Exception {
        copy(begun, place);
        Map<Stage, Map<String, String>> told = new EnumMap<>(Stage.class);
        try (Installed in = Installed.in(place.resolve("home"))) {
            Tendered tendered = new Tendered(new Console(in, place.resolve("office")), tenders);
            tendered.deadlinePassed();
            Console console = new Console(in, outsidersFolder());
            for (Stage stage : Stage.values()) {
                tendered.to(stage);
                if (walked.contains(stage)) {
                    String before = tendered.log();
                    told.put(stage, new TreeMap<>(walk(stage, console)));
                    for (String actor : Tendered.BARRED) {
                        Asked.all(in, actor, console.folder()).forEach((name, answer) -> told.get(stage)
                                .put(actor + ": " + name, answer + logged.taken()));
                    }
                    requireSame(before, tendered.log());
                }
            }
            spoken = tendered.spoken();
        } finally {
            remove(place);
        }
        return told;
    }

    private static void requireSame(String before, String after) {
        if (!before.equals(after)) {
            throw new AssertionError("somebody without a role has written to the log");
        }
    }

    /** What values that tell of tenders say of themselves in the platform that was walked last, in the hands of whoever may see them. */
    List<String> spoken() {
        return spoken;
    }

    /** At the beginning and at the end everybody tries everything; between them two try what knows the case. */
    private Map<String, String> walk(Stage stage, Console console) throws InterruptedException {
        boolean all = stage == Stage.OPENED || stage == Stage.CONTROLLED;
        Walk walk = new Walk(console, logged);
        for (ShellCommand command : Commands.all()) {
            Tried tried = lines.find(command.syntax().command()).orElseThrow();
            if (tried.caseless().isEmpty()) {
                for (String actor : all ? Tendered.BARRED : List.of(Tendered.OUTSIDER, Tendered.PARTIAL)) {
                    for (List<String> words : tried.lines()) {
                        walk.line(actor, command, words);
                    }
                }
            } else if (all) {
                for (List<String> words : tried.lines()) {
                    walk.line(Tendered.OUTSIDER, command, words);
                }
            }
            if (all) {
                walk.around(Tendered.OUTSIDER, command, Tendered.ID);
            }
        }
        return walk.told();
    }

    /** What an outsider has at hand: files of suppliers too, which tell of themselves and of nobody's tender. */
    private Path outsidersFolder() throws IOException {
        Path folder = Files.createDirectories(place.resolve("own"));
        Supplier first = new Supplier(1);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("text.txt", "En text.");
        texts.put("tom.txt", "");
        texts.put("namn.txt", first.listed());
        texts.put(
                "lista.txt",
                String.join(
                        "\n",
                        Tendered.suppliers(7).stream().map(Supplier::listed).toList()));
        texts.put("text.yaml", "title: Annat\n");
        texts.put("varden.txt", "OTP-ARK-001 = Ja");
        texts.put("meningar.yaml", "- {id: M-1, kind: mandatory, text: Systemet ska vara snabbt.}\n");
        texts.put(
                "poang.yaml",
                "score-sheet: {procurement: prov-2027, assessor: eva.ek}\nscores:\n"
                        + "  - {tender: anbud-1, requirement: EXK-ARE-001, score: 6, motivation: x}\nagreed: []\n");
        texts.put(
                "maskning.yaml",
                "masking:\n  assessed-by: Ulf\n  on: 2027-01-20\n  texts:\n" + "    - {text: " + first.name()
                        + ", reason: x, provision: y}\n");
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(folder.resolve(text.getKey()), text.getValue(), StandardCharsets.UTF_8);
        }
        for (String name : List.of("arende.yaml", "profil.yaml")) {
            Files.copy(place.resolve("office").resolve(name), folder.resolve(name));
        }
        Files.createDirectories(folder.resolve("tom"));
        copy(place.resolve("office").resolve(first.folder()), folder.resolve("anbud"));
        return folder;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(World::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        logged.close();
    }
}
