package redress.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.deadlines.calendars.HorizonComesNear;
import redress.identity.Contact;
import redress.identity.Identity;
import redress.identity.Role;
import redress.mail.Mail;
import redress.mail.Message;
import redress.shared.OrganisationId;
import redress.shared.UserId;

class HorizonMailsTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2028, 12, 31);
  private static final Instant NOW = Instant.parse("2028-07-04T05:30:00Z");

  private final OrganisationId office = OrganisationId.next();
  private final Identity identity = mock(Identity.class);
  private final Mail mail = mock(Mail.class);
  private final List<Message> sent = new ArrayList<>();
  private final HorizonMails mails = new HorizonMails(identity, mail);

  @Test
  void every_administrator_of_the_office_is_told_what_ends_and_what_to_do() {
    theOfficeHas("Ada", "Ben");

    mails.on(new HorizonComesNear(LAST_DAY, 180, 180, NOW));

    assertThat(sent).extracting(Message::to).containsExactly("Ada@example.org", "Ben@example.org");
    assertThat(sent.getFirst().subject())
        .isEqualTo("The bank holidays known to Redress end on Sun 31 Dec 2028");
    assertThat(sent.getFirst().body())
        .contains("Hello Ada,", "end on Sun 31 Dec 2028: 180 days are left.")
        .contains("https://www.gov.uk/bank-holidays.json");
    assertThat(sent).extracting(Message::caseId).containsOnlyNulls();
  }

  @Test
  void the_same_list_has_one_cause_a_person_for_each_length_of_time() {
    theOfficeHas("Ada");

    mails.on(new HorizonComesNear(LAST_DAY, 180, 180, NOW));
    mails.on(new HorizonComesNear(LAST_DAY, 179, 180, NOW));
    mails.on(new HorizonComesNear(LAST_DAY, 90, 90, NOW));
    mails.on(new HorizonComesNear(LAST_DAY.plusYears(1), 90, 90, NOW));

    assertThat(sent.get(0).cause()).isEqualTo(sent.get(1).cause());
    assertThat(sent).extracting(Message::cause).doesNotContainNull();
    assertThat(sent.stream().map(Message::cause).distinct()).hasSize(3);
  }

  @Test
  void the_last_day_and_the_days_after_are_spoken_of_as_such() {
    theOfficeHas("Ada");

    mails.on(new HorizonComesNear(LAST_DAY, 1, 30, NOW));
    mails.on(new HorizonComesNear(LAST_DAY, -1, 30, NOW));

    assertThat(sent.get(0).body()).contains("1 day is left.");
    assertThat(sent.get(1).body()).contains("that day has passed.");
  }

  private void theOfficeHas(String... administrators) {
    List<Contact> contacts = new ArrayList<>();
    for (String name : administrators) {
      contacts.add(new Contact(UserId.next(), name, name + "@example.org"));
    }
    when(identity.localPolicingBody()).thenReturn(office);
    when(identity.membersOf(office, Role.ADMINISTRATOR)).thenReturn(contacts);
    doAnswer(told -> sent.addAll(told.getArgument(0))).when(mail).sendAll(any(), any());
  }
}
