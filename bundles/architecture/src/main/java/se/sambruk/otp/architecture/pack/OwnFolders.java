package se.sambruk.otp.architecture.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Folder;

/**
 * The folders of a model as far as the layers below do not have them: folders of a pack's own, and those of the layers below with what the pack
 * puts into them. A pack cannot take anything out of a folder of another.
 */
final class OwnFolders {
    private final ArchitectureModel model;
    private final Optional<ArchitectureModel> below;
    private final Set<String> elsewhere = new TreeSet<>();
    private final List<Folder> folders;

    OwnFolders(ArchitectureModel model, Optional<ArchitectureModel> below) {
        this.model = model;
        this.below = below;
        this.folders =
                own(model.folders(), below.map(ArchitectureModel::folders).orElse(List.of()));
    }

    List<Folder> all() {
        return folders;
    }

    /** What the layers below have in a folder where the model, which has folders, has it no longer. By id. */
    Set<String> elsewhere() {
        return model.folders().isEmpty() ? Set.of() : elsewhere;
    }

    private List<Folder> own(List<Folder> folders, List<Folder> lower) {
        List<Folder> left = new ArrayList<>(lower);
        List<Folder> own = new ArrayList<>();
        Map<String, List<Folder>> passed = new HashMap<>();
        for (Folder folder : folders) {
            List<Folder> sameName = passed.computeIfAbsent(folder.name().text(), name -> new ArrayList<>());
            Optional<Folder> known = left.stream()
                    .filter(other -> other.name().text().equals(folder.name().text()))
                    .findFirst();
            known.ifPresent(left::remove);
            Optional<Folder> written = own(folder, known);
            if (written.isPresent()) {
                // Of several of one name in one place, that which is meant is told by how many come before it.
                own.addAll(sameName);
                sameName.clear();
                own.add(written.get());
            } else {
                sameName.add(Folder.builder(folder.name()).build());
            }
        }
        left.forEach(this::gone);
        return own;
    }

    private Optional<Folder> own(Folder folder, Optional<Folder> known) {
        Set<String> items = new LinkedHashSet<>(folder.items());
        items.removeIf(id -> model.find(id).isEmpty()
                && below.flatMap(lower -> lower.find(id)).isEmpty());
        known.ifPresent(lower -> {
            Set<String> there = new HashSet<>(lower.items());
            there.stream().filter(id -> !items.contains(id)).forEach(this::gone);
            items.removeIf(there::contains);
        });
        List<Folder> inner = own(folder.folders(), known.map(Folder::folders).orElse(List.of()));
        if (known.isPresent() && inner.isEmpty() && items.isEmpty()) {
            return Optional.empty();
        }
        Folder.Builder own = Folder.builder(folder.name()).description(folder.description());
        inner.forEach(own::folder);
        items.forEach(own::item);
        return Optional.of(own.build());
    }

    private void gone(Folder folder) {
        folder.items().forEach(this::gone);
        folder.folders().forEach(this::gone);
    }

    private void gone(String item) {
        if (model.find(item).isPresent()) {
            elsewhere.add(item);
        }
    }
}
