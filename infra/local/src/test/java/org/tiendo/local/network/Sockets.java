package org.tiendo.local.network;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The TCP sockets of this process, as Linux shows them.
public final class Sockets {

  private static final Set<String> LOOPBACK =
      Set.of(
          "0100007F",
          "00000000000000000000000001000000",
          // IPv4-mapped 127.0.0.1
          "0000000000000000FFFF00000100007F");

  private Sockets() {}

  /// A line of the kernel's table.
  ///
  /// @param local address and port, hexadecimal as the kernel prints them
  /// @param remote likewise; port 0 for a listener
  public record Socket(String local, String remote) {

    public boolean isListener() {
      return remote.endsWith(":0000");
    }

    /// Whether nobody but this machine can be at its ends.
    public boolean isLoopback() {
      return LOOPBACK.contains(local.substring(0, local.indexOf(':')))
          && (isListener() || LOOPBACK.contains(remote.substring(0, remote.indexOf(':'))));
    }
  }

  /// All TCP sockets of this process at this moment.
  public static List<Socket> ofThisProcess() throws IOException {
    Set<String> inodes = inodes();
    List<Socket> sockets = new ArrayList<>();
    for (String table : List.of("tcp", "tcp6")) {
      for (String line : Files.readAllLines(Path.of("/proc/self/net", table))) {
        String[] columns = line.strip().split("\\s+");
        if (columns.length > 9 && inodes.contains(columns[9])) {
          sockets.add(new Socket(columns[1], columns[2]));
        }
      }
    }
    return sockets;
  }

  private static Set<String> inodes() throws IOException {
    Set<String> inodes = new HashSet<>();
    try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path descriptor : descriptors) {
        String target = target(descriptor);
        if (target.startsWith("socket:[")) {
          inodes.add(target.substring("socket:[".length(), target.length() - 1));
        }
      }
    }
    return inodes;
  }

  private static String target(Path descriptor) throws IOException {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (NoSuchFileException closedMeanwhile) {
      return "";
    }
  }
}
