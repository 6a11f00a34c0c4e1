/**
 * The installer of everything that a municipality adds: it makes what is in use the same as what lies in the drop folders.
 *
 * <p>{@link se.sambruk.otp.plugins.folder} tells what lies there, {@link se.sambruk.otp.plugins.file} what a file is, {@link
 * se.sambruk.otp.plugins.admission} whether it may come in, {@link se.sambruk.otp.plugins.state} what became of it, {@link
 * se.sambruk.otp.plugins.install} puts it into use, all without OSGi; {@link se.sambruk.otp.plugins.osgi} is the framework's side.
 */
package se.sambruk.otp.plugins;
