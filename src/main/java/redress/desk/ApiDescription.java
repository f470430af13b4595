package redress.desk;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redress.identity.ApiClient;

/** What {@code /v3/api-docs} says about the API beyond its methods. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(ApiClient.class);
  }

  @Bean
  OpenAPI redressApi() {
    var key = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
    return new OpenAPI()
        .info(
            new Info()
                .title("Redress")
                .version("1")
                .description(
                    "Sends victims' referrals to a local policing body. Every refusal is a problem"
                        + " as of RFC 9457."))
        .components(new Components().addSecuritySchemes("key", key))
        .addSecurityItem(new SecurityRequirement().addList("key"));
  }

  @Bean
  OpenApiCustomizer onlyTheApi() {
    return api -> {
      if (api.getPaths() != null) {
        api.getPaths().keySet().removeIf(path -> !Answer.isForApi(path));
      }
    };
  }
}
