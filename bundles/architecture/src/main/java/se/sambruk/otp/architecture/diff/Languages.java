package se.sambruk.otp.architecture.diff;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.architecture.LanguageText;

/** Texts in several languages as one field for each. */
final class Languages {
    private Languages() {}

    static void split(String key, Object node, Map<String, Object> fields) {
        LanguageText.fromTree(node).byLanguage().forEach((language, text) -> fields.put(path(key, language), text));
    }

    private static String path(String key, String language) {
        return language.equals(LanguageText.UNTOLD) ? key : key + "." + language;
    }

    static LanguageText join(String key, SortedMap<String, Object> fields) {
        Map<String, String> texts = new TreeMap<>();
        if (fields.get(key) instanceof String text) {
            texts.put(LanguageText.UNTOLD, text);
        }
        String prefix = key + ".";
        fields.tailMap(prefix).entrySet().stream()
                .takeWhile(field -> field.getKey().startsWith(prefix))
                .forEach(field -> texts.put(field.getKey().substring(prefix.length()), (String) field.getValue()));
        return LanguageText.of(texts);
    }
}
