package org.tiendo.local;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.Person;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Trouble;
import org.tiendo.local.play.Api;

/// An installation that is up, as one of its operators reaches it.
record OperatorAccess(Api api, String token) {

  private static final Duration GOOD_FOR = Duration.ofMinutes(10);
  private static final String PATH = "/api/operations/";

  /// @param person handle or id; the first operator there is, if null
  static OperatorAccess to(DataFolder folder, @Nullable String person) {
    URI origin = Operations.running(folder).origin();
    Person operator = operator(folder, person);
    return new OperatorAccess(
        Api.through(origin), Operations.tokens(folder).forPerson(operator, GOOD_FOR));
  }

  static Optional<Person> first(DataFolder folder) {
    return folder.directory().people().stream()
        .filter(each -> each.acts(Role.OPERATOR))
        .findFirst();
  }

  /// @throws Trouble if there is none
  static Person operator(DataFolder folder, @Nullable String person) {
    Optional<Person> found =
        person == null
            ? first(folder)
            : folder.directory().find(person).filter(each -> each.acts(Role.OPERATOR));
    return found.orElseThrow(() ->
        new Trouble(
            person == null
                ? "Nobody in %s is an operator: give somebody that role first"
                    .formatted(folder.root())
                : "'%s' is no operator of %s: `tiendo people` lists who is"
                    .formatted(person, folder.root())));
  }

  /// @throws Trouble if it is not answered
  Api.Answer get(String service, String what) {
    return Operations.get(api, service, PATH + service + "/" + what, token);
  }

  /// @throws Trouble if it is refused
  Api.Answer post(String service, String what, Map<String, Object> body) {
    String key = UUID.randomUUID().toString();
    return Operations.answered(api.post(service, PATH + service + "/" + what, body, key, token));
  }
}
