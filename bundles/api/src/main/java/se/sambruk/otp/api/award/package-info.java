/**
 * What comes after the evaluation: the award or that the procurement is cancelled, the documents that tell of it, the case as an archive, what the
 * contract holds, and how it is followed up.
 *
 * <p>Everything here rests on the case's log: {@code award.decided}, {@code award.reasoned}, {@code procurement.cancelled}, {@code
 * followup.planned} and {@code followup.checked}. Nothing that tells of tenders is given to anybody without a role in the case, before the award
 * or after it: what others may see is assessed and released (OSL 2009:400, 31:16), or handed out as a masked copy.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package se.sambruk.otp.api.award;
