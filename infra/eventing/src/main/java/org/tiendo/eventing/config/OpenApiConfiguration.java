package org.tiendo.eventing.config;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.tiendo.eventing.web.CommandReply;
import org.tiendo.eventing.web.CommandRequest;

/// The OpenAPI description of a service, with what all commands have in common.
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(CommandRequest.class);
  }

  @Bean
  GlobalOpenApiCustomizer apiDescription(TiendoProperties properties) {
    return api -> {
      api.info(new Info().title("Tiendo " + properties.service() + " service").version("1"));
      api.setServers(null);
      Components components = api.getComponents() == null ? new Components() : api.getComponents();
      components.addSecuritySchemes(
          "bearer", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
      ModelConverters.getInstance().readAll(CommandReply.class).forEach(components::addSchemas);
      components.addSchemas("Problem", problem());
      api.components(components).addSecurityItem(new SecurityRequirement().addList("bearer"));
      sorted(api);
    };
  }

  @Bean
  GlobalOperationCustomizer commandOperations() {
    return (operation, method) -> isCommand(method) ? describe(operation) : operation;
  }

  private static boolean isCommand(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(p -> p.getParameterType().equals(CommandRequest.class));
  }

  private static Operation describe(Operation command) {
    command.addParametersItem(
        header(
            "Idempotency-Key",
            "Names this request: sent again with the same key it is carried out once."));
    command.addParametersItem(
        header("If-Match", "The ETag last seen; refused with 412 if something has changed since."));
    return command.responses(
        new ApiResponses()
            .addApiResponse(
                "200", response("Stored, now or before.", "application/json", "CommandReply"))
            .addApiResponse(
                "default",
                response(
                    "Not carried out; `code` says why.", "application/problem+json", "Problem")));
  }

  private static HeaderParameter header(String name, String description) {
    HeaderParameter header = new HeaderParameter();
    header.name(name).description(description).schema(new StringSchema()).required(false);
    return header;
  }

  private static ApiResponse response(String description, String mediaType, String schema) {
    Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + schema);
    return new ApiResponse()
        .description(description)
        .content(new Content().addMediaType(mediaType, new MediaType().schema(reference)));
  }

  private static Schema<?> problem() {
    return new Schema<>()
        .type("object")
        .description("RFC 9457 problem")
        .addProperty("type", new StringSchema())
        .addProperty("title", new StringSchema())
        .addProperty("status", new Schema<>().type("integer"))
        .addProperty("detail", new StringSchema())
        .addProperty("code", new StringSchema().description("stable, kebab case"))
        .addProperty("facts", new Schema<>().type("object"));
  }

  private static void sorted(OpenAPI api) {
    var paths = new io.swagger.v3.oas.models.Paths();
    api.getPaths().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(e -> paths.addPathItem(e.getKey(), e.getValue()));
    api.setPaths(paths);
  }
}
