package se.sambruk.otp.api.plugin;

import se.sambruk.otp.api.canonical.WireValue;

/** How it stands with a plugin. */
public enum PluginState implements WireValue {
    /** In use. */
    ACTIVE("active"),
    /** Admitted, but a higher version of the same pack is in use in its place. Comes into use by itself when that goes. */
    SUPERSEDED("superseded"),
    /** The file is still being written, or has not been dealt with yet. */
    WAITING("waiting"),
    /** The file as it is now was refused; what it held before is still in use. */
    OUTDATED("outdated"),
    /** Refused; nothing of it is in use. */
    REFUSED("refused"),
    /** Admitted, but it does not work: something that it needs is missing. It begins to by itself when that comes. */
    FAILED("failed");

    private final String wire;

    PluginState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
