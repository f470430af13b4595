package redress.referrals;

import java.time.Instant;
import redress.shared.ReferralId;

/**
 * One referral in a provider's list.
 *
 * @param standing where its offer stands, in words
 * @param replyBy until when the provider may reply
 */
public record ReferralLine(
    ReferralId id, String reference, String standing, Instant offeredAt, Instant replyBy) {}
