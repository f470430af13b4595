package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.cases.Channel;
import redress.cases.SafeContact;
import redress.cases.SafeContact.Safety;

class WayToReachTest {

  @Test
  void every_way_is_shown_with_its_number_or_address() {
    var ways = WayToReach.allFor(Facts.ofBurglary(SafeContact.NOT_ASKED, Set.of()));
    assertThat(ways)
        .extracting(WayToReach::channel)
        .containsExactly(
            Channel.PHONE, Channel.TEXT, Channel.VOICEMAIL, Channel.EMAIL, Channel.LETTER);
    assertThat(ways)
        .extracting(WayToReach::detail)
        .containsExactly(
            "07700 900000", "07700 900000", "07700 900000", "", "1 High Street, Rugby, CV21 2XX");
  }

  @Test
  void unknown_is_not_safe_after_domestic_abuse() {
    var onlyTexts = new SafeContact(null, true, null, null, false, null);
    assertThat(WayToReach.allFor(Facts.ofBurglary(onlyTexts, Set.of("DA"))))
        .extracting(WayToReach::safety)
        .containsExactly(
            Safety.NOT_ASKED_SO_NOT_SAFE,
            Safety.SAFE,
            Safety.NOT_ASKED_SO_NOT_SAFE,
            Safety.NOT_ASKED_SO_NOT_SAFE,
            Safety.NOT_SAFE);
  }
}
