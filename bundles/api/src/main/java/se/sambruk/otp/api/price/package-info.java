/** The price annex: what prices are asked for, what a supplier offers, and how that is compared. Money is exact decimals and never rounded. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package se.sambruk.otp.api.price;
