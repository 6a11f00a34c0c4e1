package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;

/** A folder of a model, with what the packs have put into it. Not thread-safe. */
final class JoinedFolder {
    private final LanguageText name;
    private final List<JoinedFolder> folders = new ArrayList<>();
    private final Set<String> items = new LinkedHashSet<>();
    private LanguageText description = LanguageText.EMPTY;

    private JoinedFolder(LanguageText name) {
        this.name = name;
    }

    /**
     * Puts the folders of one pack among those of the packs below it.
     *
     * @param known those that lie in one place; may become more
     */
    static void join(List<Folder> folders, List<JoinedFolder> known) {
        List<JoinedFolder> free = new ArrayList<>(known);
        for (Folder folder : folders) {
            JoinedFolder joined = free.stream()
                    .filter(other -> other.name.text().equals(folder.name().text()))
                    .findFirst()
                    .orElse(null);
            if (joined == null) {
                joined = new JoinedFolder(folder.name());
                known.add(joined);
            }
            free.remove(joined);
            joined.add(folder);
        }
    }

    private void add(Folder folder) {
        if (description.isEmpty()) {
            description = folder.description();
        }
        join(folder.folders(), folders);
        items.addAll(folder.items());
    }

    Folder folder() {
        Folder.Builder folder = Folder.builder(name).description(description);
        folders.forEach(inner -> folder.folder(inner.folder()));
        items.forEach(folder::item);
        return folder.build();
    }
}
