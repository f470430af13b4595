package redress.identity;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import redress.shared.CaseId;
import redress.shared.OrganisationId;
import redress.shared.Rule;
import redress.shared.RuleBroken;

/** The doors of the house alone: identity, the shell, and rooms with nothing in them. */
@EnableAutoConfiguration
@ComponentScan(
    basePackages = "redress.identity",
    excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ComponentScan(
    basePackages = "redress.desk",
    useDefaultFilters = false,
    includeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern =
                "redress.desk.(ApiDescription|Dates|ErrorPages|Refusals|RequestReference|Shell|ShellMarkup)"))
public class Doors {

  public static final String PASSWORD = "correct horse battery";

  @Bean(destroyMethod = "close")
  EmbeddedPostgres postgres() throws IOException {
    return EmbeddedPostgres.builder().start();
  }

  @Bean
  DataSource dataSource(EmbeddedPostgres postgres) {
    return postgres.getPostgresDatabase();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  EmptyRooms emptyRooms() {
    return new EmptyRooms();
  }

  @Bean
  KeptPosts keptPosts() {
    return new KeptPosts();
  }

  /** Everybody the tests sign in as, once. */
  static OrganisationId office(Identity identity) {
    return identity.addOrganisation(
        "Office of the Commissioner", OrganisationKind.LOCAL_POLICING_BODY);
  }

  enum TrialRule implements Rule {
    NOT_TODAY("Come back on %s.", null),
    NO_NAME("Enter a name.", "name");

    private final String sentence;
    private final String field;

    TrialRule(String sentence, String field) {
      this.sentence = sentence;
      this.field = field;
    }

    @Override
    public String sentence() {
      return sentence;
    }

    @Override
    public String field() {
      return field;
    }

    @Override
    public Kind kind() {
      return field == null ? Kind.CONFLICT : Kind.UNACCEPTABLE;
    }
  }

  @TestComponent
  static class KeptPosts implements LostPost {

    final List<String> kept = new CopyOnWriteArrayList<>();

    @Override
    public boolean keep(HttpServletRequest request) {
      var note = request.getParameter("note");
      return note != null && kept.add(request.getRequestURI() + " " + note);
    }
  }

  @TestComponent
  @RestController
  static class EmptyRooms {

    @GetMapping("/cases/trial/{id}")
    String one(@PathVariable CaseId id, CurrentUser by) {
      return id + " for " + by.name();
    }

    @PostMapping("/cases/trial/{id}")
    String change(@PathVariable CaseId id, @RequestParam String note) {
      return note;
    }

    @PostMapping("/cases/trial/file")
    String upload(@RequestParam MultipartFile file) {
      return String.valueOf(file.getSize());
    }

    @GetMapping("/cases/trial/refused")
    String refused() {
      throw new RuleBroken(TrialRule.NOT_TODAY, "Tuesday");
    }

    @GetMapping("/cases/trial/broken")
    String broken() {
      throw new IllegalStateException("the secret of the house");
    }

    @GetMapping("/api/intake/trial")
    ResponseEntity<String> api(ApiClient client, @RequestParam Set<String> name) {
      if (name.isEmpty()) {
        throw new RuleBroken(TrialRule.NO_NAME);
      }
      return ResponseEntity.ok("{\"client\":\"" + client.name() + "\"}");
    }

    @GetMapping("/api/intake/trial/broken")
    String apiBroken() {
      throw new IllegalStateException("the secret of the house");
    }
  }
}
