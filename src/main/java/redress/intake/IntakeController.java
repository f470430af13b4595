package redress.intake;

import static redress.intake.IntakeRule.FILE_TOO_LARGE;
import static redress.intake.IntakeRule.INTAKE_NOT_YOURS;
import static redress.intake.IntakeRule.NO_FILE_CHOSEN;
import static redress.shared.RuleBroken.require;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import redress.identity.CurrentUser;
import redress.identity.MaySeeFeed;
import redress.shared.RuleBroken;

/** The pages of intake: files received, their ledgers, their rows. */
@Controller
@RequestMapping("/intake")
class IntakeController {

  private static final int FEEDS_A_PAGE = 25;
  private static final int ROWS_A_PAGE = 50;

  private final Intake intake;
  private final Feeds files;
  private final FeedLists lists;
  private final IntakeProperties settings;
  private final Clock clock;

  IntakeController(
      Intake intake, Feeds files, FeedLists lists, IntakeProperties settings, Clock clock) {
    this.intake = intake;
    this.files = files;
    this.lists = lists;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping
  String feeds(
      @RequestParam(required = false) @Nullable FeedId before,
      @RequestParam(required = false) @Nullable String problem,
      CurrentUser by,
      Model page) {
    return "too-large".equals(problem)
        ? list(null, new RuleBroken(FILE_TOO_LARGE, maxSize()), by, page)
        : list(before, null, by, page);
  }

  @PostMapping
  String upload(
      @RequestParam(required = false) @Nullable MultipartFile file,
      CurrentUser by,
      Model page,
      HttpServletResponse response)
      throws IOException {
    try {
      if (file == null || FileName.isNone(file.getOriginalFilename())) {
        throw new RuleBroken(NO_FILE_CHOSEN);
      }
      String name = FileName.of(file.getOriginalFilename());
      return "redirect:/intake/" + intake.upload(name, file.getInputStream(), by, clock.instant());
    } catch (RuleBroken refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return list(null, refusal, by, page);
    }
  }

  @GetMapping("/{id}")
  String feed(
      @PathVariable FeedId id,
      @RequestParam(required = false) @Nullable Disposition show,
      @RequestParam(defaultValue = "0") int after,
      CurrentUser by,
      Model page) {
    require(MaySeeFeed.allows(by), INTAKE_NOT_YOURS);
    FeedView feed = intake.feed(id);
    List<RowView> rows = lists.rows(id, show, after, ROWS_A_PAGE + 1);
    page.addAttribute("feed", feed);
    page.addAttribute("fileSize", Spool.inWords(feed.size()));
    page.addAttribute("show", show);
    page.addAttribute("dispositions", Disposition.values());
    page.addAttribute("rows", firstOf(rows, ROWS_A_PAGE));
    page.addAttribute(
        "next", rows.size() > ROWS_A_PAGE ? rows.get(ROWS_A_PAGE - 1).lineNo() : null);
    return "intake/feed";
  }

  @GetMapping("/records")
  String singleRecords(
      @RequestParam(required = false) @Nullable Disposition show,
      @RequestParam(required = false) @Nullable UUID before,
      CurrentUser by,
      Model page) {
    require(MaySeeFeed.allows(by), INTAKE_NOT_YOURS);
    List<RowView> rows = lists.singleRecords(show, before, ROWS_A_PAGE + 1);
    page.addAttribute("ledger", lists.ofSingleRecords());
    page.addAttribute("show", show);
    page.addAttribute("dispositions", Disposition.values());
    page.addAttribute("rows", firstOf(rows, ROWS_A_PAGE));
    page.addAttribute("next", rows.size() > ROWS_A_PAGE ? rows.get(ROWS_A_PAGE - 1).id() : null);
    return "intake/records";
  }

  @GetMapping("/{id}/file")
  void asReceived(@PathVariable FeedId id, CurrentUser by, HttpServletResponse response)
      throws IOException {
    require(MaySeeFeed.allows(by), INTAKE_NOT_YOURS);
    FeedView feed = intake.feed(id);
    response.setContentType("application/octet-stream");
    response.setContentLengthLong(feed.size());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(feed.fileName(), StandardCharsets.UTF_8)
            .build()
            .toString());
    files.bytesOf(id).transferTo(response.getOutputStream());
  }

  private String list(
      @Nullable FeedId before, @Nullable RuleBroken refusal, CurrentUser by, Model page) {
    require(MaySeeFeed.allows(by), INTAKE_NOT_YOURS);
    List<FeedView> feeds = lists.feeds(before, FEEDS_A_PAGE + 1);
    page.addAttribute("problem", refusal == null ? null : refusal.getMessage());
    page.addAttribute("feeds", firstOf(feeds, FEEDS_A_PAGE));
    page.addAttribute(
        "next", feeds.size() > FEEDS_A_PAGE ? feeds.get(FEEDS_A_PAGE - 1).id() : null);
    page.addAttribute("first", before == null);
    page.addAttribute("dispositions", Disposition.values());
    Ledger singles = lists.ofSingleRecords();
    page.addAttribute("singles", singles);
    page.addAttribute("total", lists.ofAllFeeds().plus(singles));
    page.addAttribute("maxSize", maxSize());
    return "intake/feeds";
  }

  private String maxSize() {
    return Spool.inWords(settings.maxSize());
  }

  private static <T> List<T> firstOf(List<T> some, int atMost) {
    return some.subList(0, Math.min(some.size(), atMost));
  }
}
