package org.tiendo.reporting.sheet;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// The program of a [ReaderProcess]: takes the name of a file and its bytes, and says what is in it.
public final class ReaderMain {

  private static final int OVERDUE = 4;

  private ReaderMain() {}

  /// @param arguments after how many milliseconds it ends in any case, if nobody is left to end it
  public static void main(String[] arguments) throws IOException {
    Executor later =
        CompletableFuture.delayedExecutor(Long.parseLong(arguments[0]), TimeUnit.MILLISECONDS);
    later.execute(() -> Runtime.getRuntime().halt(OVERDUE));
    // Whatever a library says must not stand in the answer.
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    Answer answer;
    try (DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in))) {
      String name = in.readUTF();
      answer = Answer.about(in.readAllBytes(), name);
    }
    try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
      answer.write(out);
    }
  }
}
