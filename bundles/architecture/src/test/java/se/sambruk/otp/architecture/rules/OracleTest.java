package se.sambruk.otp.architecture.rules;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import se.sambruk.otp.api.architecture.RelationType;

/** Our principles against somebody else's table, pair by pair. */
public class OracleTest {
    @Test
    public void all_3844_pairs_agree_and_11569_combinations_are_allowed() throws Exception {
        Oracle oracle = Oracle.orSkip();
        RelationTable table = RelationTable.archimate();
        List<String> differences = new ArrayList<>();
        int pairs = 0;
        int combinations = 0;
        for (Map.Entry<String, Map<String, Set<RelationType>>> source :
                oracle.table().entrySet()) {
            for (Map.Entry<String, Set<RelationType>> target : source.getValue().entrySet()) {
                Set<RelationType> ours = table.allowed(Oracle.end(source.getKey()), Oracle.end(target.getKey()));
                pairs++;
                combinations += ours.size();
                if (!ours.equals(target.getValue())) {
                    differences.add(source.getKey() + " -> " + target.getKey() + ": " + ours + ", the oracle says "
                            + target.getValue());
                }
            }
        }
        assertEquals(List.of(), differences);
        assertEquals(3844, pairs);
        assertEquals(11_569, combinations);
    }
}
