package se.sambruk.otp.architecture.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;

/**
 * How far some models can be taken apart alike: views whose boxes have an id each, and folders whose names tell them apart. What cannot in
 * one of them is left whole in all.
 */
record Shape(Set<String> wholeViews, boolean wholeFolders) {
    static Shape of(ArchitectureModel... models) {
        Set<String> views = new HashSet<>();
        boolean folders = false;
        for (ArchitectureModel model : models) {
            model.views().stream().filter(view -> !isTold(view)).forEach(view -> views.add(view.id()));
            folders |= !isTold(model.folders());
        }
        return new Shape(views, folders);
    }

    private static boolean isTold(View view) {
        return unique(view.allNodes().map(ViewNode::id))
                && unique(view.connections().stream().map(ViewConnection::id));
    }

    private static boolean isTold(List<Folder> folders) {
        return unique(folders.stream().map(folder -> folder.name().text()))
                && folders.stream().allMatch(folder -> unique(folder.items().stream()) && isTold(folder.folders()));
    }

    private static boolean unique(Stream<String> texts) {
        Set<String> known = new HashSet<>();
        return texts.allMatch(known::add);
    }
}
