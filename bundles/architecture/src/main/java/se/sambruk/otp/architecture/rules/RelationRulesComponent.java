package se.sambruk.otp.architecture.rules;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.architecture.RelationEnd;
import se.sambruk.otp.api.architecture.RelationRules;
import se.sambruk.otp.api.architecture.RelationType;

/** The rules for relations as a service. */
@Component
public final class RelationRulesComponent implements RelationRules {
    private final RelationTable table;

    @Activate
    public RelationRulesComponent() {
        this.table = RelationTable.archimate();
    }

    @Override
    public boolean isAllowed(RelationType type, RelationEnd source, RelationEnd target) {
        return table.isAllowed(type, source, target);
    }

    @Override
    public Set<RelationType> allowed(RelationEnd source, RelationEnd target) {
        return table.allowed(source, target);
    }
}
