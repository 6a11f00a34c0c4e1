/** Architecture models: ArchiMate elements, relations and views, what is said of them, and what is done with them. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.2.0")
package se.sambruk.otp.api.architecture;
