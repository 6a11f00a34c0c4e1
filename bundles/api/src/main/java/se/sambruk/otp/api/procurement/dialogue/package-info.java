/** What happens between the notice and the deadline: corrections sent to all, with what they change, and questions with their answers. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package se.sambruk.otp.api.procurement.dialogue;
