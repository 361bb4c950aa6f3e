package org.tiendo.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// How one tells that a process does its work.
@FunctionalInterface
interface Readiness {

  /// @param output what the process has written since it was started lies in this file
  /// @param from and begins here
  boolean reached(Path output, long from);

  /// A server that says so.
  static Readiness said(String word) {
    return (output, from) -> {
      try {
        byte[] all = Files.readAllBytes(output);
        int start = (int) Math.min(from, all.length);
        return new String(all, start, all.length - start, StandardCharsets.UTF_8).contains(word);
      } catch (IOException e) {
        return false;
      }
    };
  }

  /// A service that answers.
  static Readiness answered(HttpClient client, URI health) {
    HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(3)).build();
    return (_, _) -> {
      try {
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    };
  }
}
