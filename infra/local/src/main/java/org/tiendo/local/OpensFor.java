package org.tiendo.local;

import java.util.Optional;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.Directory;
import org.tiendo.identity.directory.Person;
import org.tiendo.local.folder.DataFolder;

/// For whom an installation opens when nobody is named: whom the played folder names, or else the first administrator.
///
/// @param person handle
record OpensFor(String person) {

  private static final String NOTE = "opening";

  static void keep(DataFolder folder, String person) {
    if (!person.isEmpty()) {
      folder.keepNote(NOTE, new OpensFor(person));
    }
  }

  static Optional<Person> of(DataFolder folder) {
    Directory directory = folder.directory();
    return folder
        .note(NOTE, OpensFor.class)
        .flatMap(named -> directory.find(named.person()))
        .filter(Person::active)
        .or(() -> directory.people().stream().filter(p -> p.acts(Role.ADMINISTRATOR)).findFirst())
        .or(() -> directory.people().stream().filter(Person::active).findFirst());
  }
}
