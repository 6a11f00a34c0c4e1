package se.sambruk.otp.architecture.diff;

import se.sambruk.otp.api.architecture.Folder;

/** The names that lead to a folder, with {@code /} between them; one within a name is written {@code \/}. */
final class FolderPath {
    private FolderPath() {}

    /**
     * @param outer the path of the folder around it; {@code null} for none
     */
    static String of(String outer, Folder folder) {
        String name = folder.name().text().replace("\\", "\\\\").replace("/", "\\/");
        return outer == null ? name : outer + "/" + name;
    }

    /** The path of the folder around it; {@code null} for none. */
    static String outer(String path) {
        int end = -1;
        for (int at = 0; at < path.length(); at++) {
            if (path.charAt(at) == '\\') {
                at++;
            } else if (path.charAt(at) == '/') {
                end = at;
            }
        }
        return end < 0 ? null : path.substring(0, end);
    }
}
