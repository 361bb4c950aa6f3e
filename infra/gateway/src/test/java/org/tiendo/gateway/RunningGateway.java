package org.tiendo.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The gateway on a free port, before services and a provider that stand in for the real ones.
final class RunningGateway implements AutoCloseable {

  static final String SECRET = "0123456789012345678901234567890123456789";

  final StandInService task = new StandInService("task");
  final StandInService review = new StandInService("review");
  final StandInService reporting = new StandInService("reporting");
  final StandInProvider provider = new StandInProvider();
  final URI origin;
  final int port;
  private final ConfigurableApplicationContext context;

  RunningGateway(Path folder, String... settings) throws Exception {
    port = freePort();
    origin = URI.create("http://127.0.0.1:" + port);
    provider.issuer = origin + "/idp";
    Path secret = Files.writeString(folder.resolve("gateway.secret"), SECRET);
    Path client = Files.writeString(folder.resolve("gateway-client.secret"), "client-secret");
    String jwt = "--spring.security.oauth2.resourceserver.jwt.";
    String gateway = "--tiendo.gateway.";
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--spring.main.banner-mode=off",
                "--tiendo.tenant=tests",
                "--tiendo.gateway-secret-file=" + secret,
                gateway + "origin=" + origin,
                gateway + "services.task=" + task.address(),
                gateway + "services.review=" + review.address(),
                gateway + "services.reporting=" + reporting.address(),
                gateway + "services.identity=" + provider.address(),
                gateway + "oidc.issuer=" + origin + "/idp",
                gateway + "oidc.authorization-uri=" + origin + "/idp/oauth2/authorize",
                gateway + "oidc.token-uri=" + provider.address() + "/idp/oauth2/token",
                gateway + "oidc.jwk-set-uri=" + provider.address() + "/idp/oauth2/jwks",
                gateway + "oidc.end-session-uri=" + origin + "/idp/connect/logout",
                gateway + "oidc.client-secret-file=" + client,
                jwt + "issuer-uri=" + StandInProvider.ISSUER,
                jwt + "jwk-set-uri=" + provider.address() + "/idp/oauth2/jwks",
                jwt + "audiences=tiendo",
                jwt + "jws-algorithms=ES256"));
    for (String setting : settings) {
      String name = setting.substring(0, setting.indexOf('=') + 1);
      arguments.removeIf(argument -> argument.startsWith(name));
      arguments.add(setting);
    }
    SpringApplication application = new SpringApplication(GatewayApplication.class);
    application.setRegisterShutdownHook(false);
    context = application.run(arguments.toArray(String[]::new));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  Visitor visitor() {
    return new Visitor(origin);
  }

  @Override
  public void close() {
    context.close();
    List.of(task, review, reporting).forEach(StandInService::close);
    provider.close();
  }
}
