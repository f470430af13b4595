package redress.needs;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was found when a victim's needs were assessed. [domain.md 4]
 *
 * @param needs categories of need
 * @param supportTypes types of support that would help
 * @param channelWanted how the victim wants to be supported; null where nothing was said
 * @param noSupportReason why no support is wanted; null where it is
 */
public record Assessment(
    Instant assessedAt,
    boolean supportWanted,
    Set<String> needs,
    Set<String> supportTypes,
    @Nullable String channelWanted,
    @Nullable String summary,
    @Nullable String noSupportReason) {}
