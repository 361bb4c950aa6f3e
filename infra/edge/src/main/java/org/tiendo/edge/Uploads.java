package org.tiendo.edge;

import java.util.Set;
import org.springframework.util.unit.DataSize;

/// Paths that take files, whose bodies may be larger than others.
///
/// @param most of a body there
public record Uploads(Set<String> paths, DataSize most) {

  public static final Uploads NONE = new Uploads(Set.of(), DataSize.ofBytes(0));

  public Uploads {
    paths = Set.copyOf(paths);
  }

  DataSize limit(String path, DataSize usual) {
    return paths.contains(path) ? most : usual;
  }
}
