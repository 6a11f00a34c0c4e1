package se.sambruk.otp.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.rules.words.Entry;
import se.sambruk.otp.rules.words.WordFile;

/** Municipalities add to the lists by their names, so each is told of by the rules that go by it. */
public class WordListsTest {
    /** Of laws there is more to tell than words, so their data lies elsewhere. */
    private static final Set<String> LAWS = Set.of("laws", "repealed-laws");

    private static TreeSet<String> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/se/sambruk/otp/rules/words"))) {
            TreeSet<String> names = new TreeSet<>();
            files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .forEach(names::add);
            return names;
        }
    }

    @Test
    public void everyListIsToldOfByARuleThatGoesByIt() throws IOException {
        TreeSet<String> told = new TreeSet<>();
        RuleBook.all().forEach(rule -> told.addAll(rule.descriptor().wordLists()));
        TreeSet<String> lists = files();
        lists.addAll(LAWS);
        assertEquals(lists, told);
    }

    @Test
    public void everyListTellsWhatItIsForHasANameThatPacksCanWriteAndNoWordTwice() throws IOException {
        for (String name : files()) {
            assertTrue(name, WordList.isValidName(name));
            WordFile list = WordFile.named(name);
            assertFalse(name, list.purpose().equals("null"));
            List<String> words = list.entries().stream().map(Entry::word).toList();
            assertEquals(name, words.stream().distinct().toList(), words);
        }
    }
}
