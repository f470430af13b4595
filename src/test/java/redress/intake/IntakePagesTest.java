package redress.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static redress.intake.IntakeFixture.CASEWORKER;
import static redress.intake.IntakeFixture.NOW;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import redress.desk.Dates;
import redress.identity.CurrentUser;

class IntakePagesTest {

  private IntakeFixture given;
  private MockMvc pages;

  @BeforeEach
  void a_caseworker_looks() {
    given = IntakeFixture.empty();
    var context = new AnnotationConfigWebApplicationContext();
    context.setServletContext(new MockServletContext());
    context.register(Pages.class);
    context.addBeanFactoryPostProcessor(
        beans -> beans.registerSingleton("intakeController", controller()));
    context.refresh();
    pages =
        MockMvcBuilders.webAppContextSetup(context)
            .addFilter(
                new UploadSetup.TooLarge(DataSize.ofMegabytes(1), DataSize.ofMegabytes(1)),
                "/intake")
            .build();
  }

  @Test
  void before_anything_has_arrived_the_page_says_so() throws Exception {
    assertThat(page("/intake")).contains("No feed file has arrived yet.");
  }

  @Test
  void an_upload_leads_to_the_feeds_page_and_the_ledger_adds_up_there() throws Exception {
    ResultActions uploaded =
        pages
            .perform(
                multipart("/intake")
                    .file(new MockMultipartFile("file", "a.csv", "text/csv", feed(300))))
            .andExpect(status().is3xxRedirection());
    String address = uploaded.andReturn().getResponse().getRedirectedUrl();

    assertThat(page(address)).contains("Its rows are being counted.", "See how far it is now");
    given.reading.read(FeedId.of(address.substring("/intake/".length())), NOW);

    assertThat(page(address))
        .contains("Done", "athena_batch", "Download the file", "VC-")
        .doesNotContain("Does not add up");
    assertThat(page(address + "?show=HELD")).contains("Question", "cut short");
    assertThat(page(address + "?after=299")).doesNotContain("Next rows");
    assertThat(page("/intake")).contains("a.csv", "All that has ever arrived", "Ruth Adeyemi");
  }

  @Test
  void a_refused_file_says_why_and_can_be_had_back() throws Exception {
    FeedView refused = given.read("Dear all,\nhere is the feed.");

    assertThat(page("/intake/" + refused.id())).contains("This file was refused.", "record_id");
    pages
        .perform(get("/intake/" + refused.id() + "/file"))
        .andExpect(header().string("Content-Disposition", startsWith("att")))
        .andExpect(
            result ->
                assertThat(result.getResponse().getContentAsString())
                    .isEqualTo("Dear all,\nhere is the feed."));
  }

  @Test
  void no_file_chosen_is_said_beside_the_field() throws Exception {
    String answer =
        pages
            .perform(
                multipart("/intake").file(new MockMultipartFile("file", "", null, new byte[0])))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(answer).contains("There is a problem", "Choose a file to upload.", "file-error");
  }

  @Test
  void too_large_a_file_leads_back_to_the_page_that_says_so() throws Exception {
    ResultActions answer =
        pages.perform(
            post("/intake")
                .contentType("multipart/form-data; boundary=x")
                .content(new byte[2 << 20]));

    assertThat(answer.andReturn().getResponse().getRedirectedUrl())
        .isEqualTo("/intake?problem=too-large");
    assertThat(page("/intake?problem=too-large")).contains("The file is larger than 50 MB.");
    assertThat(given.lists.feeds(null, 10)).isEmpty();
  }

  @Test
  void records_sent_one_by_one_have_a_ledger_of_their_own() throws Exception {
    given.intake.receiveRecord(
        "{\"record_id\": \"S-1\", \"source\": \"SELF\"}", Sender.person(CASEWORKER), NOW);

    assertThat(page("/intake/records")).contains("S-1", "Too little is known to open a case");
    assertThat(page("/intake/records?show=NEW_CASE")).contains("There are no records here.");
  }

  private IntakeController controller() {
    return new IntakeController(
        given.intake, given.feeds, given.lists, given.settings, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private String page(String address) throws Exception {
    return pages
        .perform(get(address))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static byte[] feed(int rows) {
    return SyntheticFeed.rows(rows, 7, NOW);
  }

  /** As much of the application as a page needs. */
  @Configuration
  @EnableWebMvc
  static class Pages implements WebMvcConfigurer {

    @Bean
    Dates dates() {
      return new Dates();
    }

    @Bean
    Shell shell() {
      return new Shell();
    }

    @Bean
    ThymeleafViewResolver views(ApplicationContext context) {
      var templates = new SpringResourceTemplateResolver();
      templates.setApplicationContext(context);
      templates.setPrefix("classpath:/templates/");
      templates.setSuffix(".html");
      templates.setCharacterEncoding("UTF-8");
      var engine = new SpringTemplateEngine();
      engine.setTemplateResolver(templates);
      var views = new ThymeleafViewResolver();
      views.setTemplateEngine(engine);
      views.setCharacterEncoding("UTF-8");
      return views;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
      resolvers.add(new SignedIn());
    }
  }

  /** What the layout asks of the desk, for somebody who is nobody. */
  public static final class Shell {

    public Object user() {
      return null;
    }

    public List<Object> navigation() {
      return List.of();
    }

    public boolean demonstration() {
      return false;
    }
  }

  private static final class SignedIn implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == CurrentUser.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        ModelAndViewContainer model,
        NativeWebRequest request,
        WebDataBinderFactory binders) {
      return CASEWORKER;
    }
  }
}
