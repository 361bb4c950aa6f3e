package org.tiendo.local.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tiendo.identity.directory.PrivateFile;
import org.tiendo.local.folder.Trouble;

/// Copies files so that they are on the disk, readable by their owner only, and known by their hash.
final class Copying {

  private final CopyProgress progress;
  private final long all;
  private long done;

  /// @param all how many bytes there will be
  Copying(long all, CopyProgress progress) {
    this.all = all;
    this.progress = progress;
  }

  /// Copies a file to a new one below `target`, with the folders it needs.
  Manifest.Entry copy(Path from, Path target, String path) throws IOException {
    Path to = target.resolve(path);
    PrivateFile.empty(to);
    MessageDigest digest = sha256();
    long size;
    try (InputStream in = Files.newInputStream(from);
        FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE);
        OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
      size = in.transferTo(out);
      channel.force(true);
    }
    done += size;
    progress.copied(done, Math.max(all, done));
    return new Manifest.Entry(path, size, HexFormat.of().formatHex(digest.digest()));
  }

  /// Reads what was written once more.
  static void check(Path folder, Manifest.Entry entry) throws IOException {
    Path file = folder.resolve(entry.path());
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file);
        OutputStream nowhere = OutputStream.nullOutputStream();
        OutputStream out = new DigestOutputStream(nowhere, digest)) {
      in.transferTo(out);
    }
    if (Files.size(file) != entry.size()
        || !HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
      throw new Trouble("The file " + file + " is not what was backed up: it is damaged");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
