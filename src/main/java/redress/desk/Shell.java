package redress.desk;

import static redress.identity.Role.CASEWORKER;
import static redress.identity.Role.MANAGER;
import static redress.identity.Role.PROVIDER_MANAGER;
import static redress.identity.Role.PROVIDER_WORKER;
import static redress.identity.Role.SUPERVISOR;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import redress.identity.CurrentUser;
import redress.identity.MayAdminister;
import redress.identity.MayMoveTime;
import redress.identity.MaySeeBreach;
import redress.identity.MaySeeFeed;
import redress.identity.MaySeeMail;
import redress.identity.MaySeeStuckWork;
import redress.identity.MayWatchDeadlines;

/**
 * What is around every page: who is signed in and where they can go. The templates' {@code @shell}.
 */
@Component("shell")
public class Shell {

  private final boolean demonstration;
  private final boolean timeMachine;

  Shell(
      @Value("${redress.mode:standalone}") String mode,
      @Value("${redress.demo:true}") boolean demonstration,
      @Value("${redress.time-machine:false}") boolean timeMachine) {
    this.demonstration = demonstration && !mode.equals("production");
    this.timeMachine = timeMachine;
  }

  /** Who is signed in; null where nobody is. */
  public @Nullable CurrentUser user() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof CurrentUser user ? user : null;
  }

  /** Whether what is shown is made up. */
  public boolean demonstration() {
    return demonstration;
  }

  /** Where this person can go. */
  public List<Place> navigation() {
    var user = user();
    return user == null ? List.of() : placesFor(user).filter(Place::shown).toList();
  }

  private Stream<Place> placesFor(CurrentUser user) {
    boolean onCases = user.hasAnyOf(CASEWORKER, SUPERVISOR, MANAGER);
    boolean atProvider = user.hasAnyOf(PROVIDER_WORKER, PROVIDER_MANAGER);
    var here = ServletUriComponentsBuilder.fromCurrentRequestUri().build().getPath();
    return Stream.of(
        new Place("Home", "/", true, here),
        new Place("Tasks", "/tasks", onCases || atProvider, here),
        new Place("Cases", "/cases", onCases, here),
        new Place("Deadlines", "/deadlines", MayWatchDeadlines.allows(user), here),
        new Place("Referrals", "/referrals", atProvider, here),
        new Place("Breaches", "/breaches", MaySeeBreach.allows(user), here),
        new Place("Intake", "/intake", MaySeeFeed.allows(user), here),
        new Place("Mail", "/mail", MaySeeMail.allows(user), here),
        new Place("Stuck work", "/stuck", MaySeeStuckWork.allows(user), here),
        new Place("Administration", "/admin", MayAdminister.allows(user), here),
        new Place("Time machine", "/time-machine", timeMachine && MayMoveTime.allows(user), here));
  }

  /**
   * An entry of the navigation.
   *
   * @param shown whether this person has it
   * @param here the path of the page being shown
   */
  public record Place(String name, String path, boolean shown, @Nullable String here) {

    /** Whether the page being shown is this one or below it. */
    public boolean active() {
      return here != null
          && (here.equals(path) || (!path.equals("/") && here.startsWith(path + "/")));
    }
  }
}
