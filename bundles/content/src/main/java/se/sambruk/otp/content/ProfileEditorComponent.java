package se.sambruk.otp.content;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.library.ProfileEdit;
import se.sambruk.otp.api.library.ProfileEditing;
import se.sambruk.otp.api.library.ProfileEditor;
import se.sambruk.otp.content.profile.ProfileParser;
import se.sambruk.otp.content.profile.edit.Editing;

/** Changes profiles; needs no store. */
@Component(service = ProfileEditor.class, configurationPid = ContentConfig.PID)
public final class ProfileEditorComponent implements ProfileEditor {
    private final Editing editing;

    @Activate
    public ProfileEditorComponent(ContentConfig config) {
        editing = new Editing(ContentConfig.Reader.limits(config), ProfileParser.keys());
    }

    @Override
    public ProfileEditing edit(String name, byte[] profile, List<ProfileEdit> edits) {
        return editing.edit(name, profile, edits);
    }

    @Override
    public Map<String, Object> part(String name, byte[] yaml) {
        return editing.part(name, yaml);
    }
}
