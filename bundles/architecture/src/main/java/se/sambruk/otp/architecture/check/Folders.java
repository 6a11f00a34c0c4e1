package se.sambruk.otp.architecture.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.architecture.Folder;

/** What folders hold that is not there. */
final class Folders implements ModelCheck {
    @Override
    public void check(CheckedModel model, Remarks remarks) {
        SortedMap<String, String> missing = new TreeMap<>();
        Deque<Folder> left = new ArrayDeque<>(model.model().folders());
        while (!left.isEmpty()) {
            Folder folder = left.poll();
            left.addAll(folder.folders());
            String name = folder.name().text();
            folder.items().stream()
                    .filter(id -> model.model().find(id).isEmpty())
                    // Of several folders the first by name, as folders have no id.
                    .forEach(id -> missing.merge(id, name, (one, other) -> one.compareTo(other) <= 0 ? one : other));
        }
        missing.forEach((id, folder) -> remarks.add(Remarks.warning("OTP-4254").others(List.of(id)), folder, id));
    }
}
