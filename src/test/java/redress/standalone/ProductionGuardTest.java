package redress.standalone;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ProductionGuardTest {

  private final MockEnvironment settings = new MockEnvironment();

  @BeforeEach
  void everything_is_set() {
    settings.setProperty("spring.datasource.url", "jdbc:postgresql://database/redress");
    settings.setProperty("spring.datasource.username", "redress");
    settings.setProperty("spring.datasource.password", "Kq7vT2mXwPz4");
    settings.setProperty("redress.engine.gateway", "http://engine:26500");
    settings.setProperty("spring.mail.host", "relay");
    settings.setProperty("redress.mail.from", "redress@office.example");
    settings.setProperty("redress.address", "https://redress.office.example");
  }

  @Test
  void production_starts_with_everything_set() {
    assertThatCode(() -> ProductionGuard.check(settings)).doesNotThrowAnyException();
  }

  @Test
  void all_that_is_missing_is_named_at_once() {
    settings.setProperty("spring.datasource.password", "");
    settings.setProperty("spring.mail.host", " ");

    assertRefused(
        "REDRESS_DATABASE_PASSWORD is not set: production needs it.",
        "REDRESS_SMTP_HOST is not set: production needs it.");
  }

  @Test
  void a_demonstration_secret_is_refused() {
    settings.setProperty("spring.datasource.password", "changeme");
    settings.setProperty("redress.office.password", "redress-demo-2026");

    assertRefused(
        "REDRESS_DATABASE_PASSWORD is a demonstration's or too short: choose one of your own, 12 characters or longer.",
        "REDRESS_OFFICE_PASSWORD is a demonstration's or too short: choose one of your own, 12 characters or longer.");
  }

  @Test
  void demonstration_data_is_refused() {
    settings.setProperty("redress.demo", "true");

    assertRefused("Demonstration data and the time machine are never on in production.");
  }

  private void assertRefused(String... sentences) {
    assertThatThrownBy(() -> ProductionGuard.check(settings))
        .isInstanceOf(StandaloneProblem.class)
        .hasMessage(String.join(System.lineSeparator(), sentences));
  }
}
