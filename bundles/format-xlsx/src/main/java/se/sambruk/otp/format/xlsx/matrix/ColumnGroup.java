package se.sambruk.otp.format.xlsx.matrix;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.document.MatrixHeader;

/**
 * Neighbouring columns of one group.
 *
 * @param name empty for columns that are in none
 * @param first the first of them, from 0
 */
record ColumnGroup(String name, int first, int size) {
    static List<ColumnGroup> of(List<MatrixHeader> columns) {
        List<ColumnGroup> groups = new ArrayList<>();
        int first = 0;
        for (int column = 1; column <= columns.size(); column++) {
            String name = columns.get(first).group();
            if (column == columns.size() || !columns.get(column).group().equals(name)) {
                groups.add(new ColumnGroup(name, first, column - first));
                first = column;
            }
        }
        return groups;
    }
}
