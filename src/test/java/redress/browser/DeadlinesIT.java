package redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What supervisors, managers and administrators see of deadlines and do about them. */
@ExtendWith(Browsing.class)
@Order(3)
class DeadlinesIT {

  private static final Pattern DEADLINE = Pattern.compile("/cases/[^/]+/deadlines/[^/]+$");

  private final People people;

  DeadlinesIT(People people) {
    this.people = people;
  }

  @Test
  void the_supervisor_goes_from_a_number_to_its_list_and_to_why_a_date_falls_there() {
    try (var supervisor = people.signedInAs("supervisor")) {
      supervisor.opens("/deadlines");
      supervisor.looksAt("Deadlines", "deadline-board");
      supervisor.looksOnTelephone("deadline-board-on-telephone");
      supervisor.page().locator("main a[href*='bucket=OVERDUE']").first().click();
      supervisor.looks("deadline-list");
      supervisor.page().locator("main td a[href*='/deadlines/']").first().click();
      assertThat(supervisor.path()).matches(DEADLINE);
      supervisor.readsThat("Why this date: the days one by one");
      supervisor.looks("deadline");
      supervisor.looksOnTelephone("deadline-on-telephone");

      supervisor.opens("/deadlines/load");
      supervisor.looks("deadline-load");
    }
  }

  @Test
  void a_change_without_a_reason_is_refused_and_what_was_entered_stays() {
    try (var supervisor = people.signedInAs("supervisor")) {
      supervisor.opens("/deadlines/list?bucket=OVERDUE");
      supervisor.page().locator("main td a[href*='/deadlines/']").first().click();
      supervisor.presses("Leave out a period");
      supervisor.entersDate("First day that does not count", 2, 11, 2026);
      supervisor.entersDate("First day that counts again", 3, 11, 2026);
      supervisor.presses("Leave out a period");
      supervisor.readsThat("There is a problem");
      assertThat(supervisor.page().locator("input[name=fromDay]")).hasValue("2");
      supervisor.looks("deadline-change-with-problem");
    }
  }

  @Test
  void the_manager_reads_the_register_of_missed_deadlines() {
    try (var manager = people.signedInAs("manager")) {
      manager.opens("/breaches");
      manager.looks("breach-register");
      manager.looksOnTelephone("breach-register-on-telephone");
      manager.page().locator("main a[href^='/breaches/']").first().click();
      manager.looks("breach");
    }
  }

  @Test
  void the_administrator_keeps_bank_holidays_and_rules() {
    try (var administrator = people.signedInAs("admin")) {
      administrator.opens("/admin/bank-holidays");
      administrator.looks("bank-holidays");
      administrator.looksOnTelephone("bank-holidays-on-telephone");
      administrator.opens("/admin/deadlines");
      administrator.looks("rules");
      administrator.opens("/admin/deadlines/FC120");
      administrator.presses("Add a version");
      administrator.looks("rule-version");
      administrator.looksOnTelephone("rule-version-on-telephone");
    }
  }
}
