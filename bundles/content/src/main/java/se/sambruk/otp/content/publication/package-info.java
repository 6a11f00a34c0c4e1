/** The shapes that publications have in packs: what people write, and the tree of the API's type that it means. */
package se.sambruk.otp.content.publication;
