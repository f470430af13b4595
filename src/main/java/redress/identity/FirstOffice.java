package redress.identity;

import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import redress.shared.OrganisationId;

/**
 * The office and its first administrator, added at the first start from the settings of the
 * installation. Both stay as they are afterwards, whatever the settings say.
 */
@Component
@ConditionalOnProperty("redress.office.name")
@EnableConfigurationProperties(FirstOffice.Settings.class)
class FirstOffice implements ApplicationRunner {

  private final Identity identity;
  private final Settings settings;

  FirstOffice(Identity identity, Settings settings) {
    this.identity = identity;
    this.settings = settings;
  }

  /**
   * The office and its first administrator.
   *
   * @param name the office's name as shown
   * @param administrator what the administrator signs in with
   * @param email where mail reaches the administrator
   * @param password the administrator's first password
   */
  @ConfigurationProperties("redress.office")
  record Settings(String name, String administrator, String email, String password) {}

  @Override
  public void run(ApplicationArguments arguments) {
    OrganisationId office =
        identity.addOrganisation(settings.name(), OrganisationKind.LOCAL_POLICING_BODY);
    identity.addUser(
        settings.administrator(),
        "Administrator",
        settings.email(),
        settings.password(),
        office,
        Set.of(Role.ADMINISTRATOR));
  }
}
