package org.tiendo.contracts.schema;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// What the sources say about each type: the sentence of its comment and of each `@param`.
final class Comments {

  private final Map<String, String> texts = new HashMap<>();

  private Comments() {}

  /// Reads every source file below `root`.
  static Comments of(Path root) {
    Comments comments = new Comments();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(root)) {
      List<Path> paths = sources.filter(p -> p.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(paths));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        comments.new Reader(docs, unit.getPackageName().toString()).scan(unit, "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return comments;
  }

  /// The text about a type, or null.
  @Nullable String about(Class<?> type) {
    return texts.get(type.getCanonicalName());
  }

  /// The text about a component of a record, or null.
  @Nullable String about(Class<?> type, String component) {
    return texts.get(type.getCanonicalName() + "#" + component);
  }

  private void keep(String type, String comment) {
    String[] parts = comment.strip().split("(?m)^\\s*@param\\s+", -1);
    put(type, parts[0]);
    for (int i = 1; i < parts.length; i++) {
      String[] nameAndText = parts[i].split("\\s+", 2);
      put(type + "#" + nameAndText[0], nameAndText[1]);
    }
  }

  private void put(String key, String text) {
    String plain =
        text.replaceAll("\\[(?:[\\w.]+\\.)?#?(\\w+)]", "$1").replaceAll("\\s+", " ").strip();
    if (!plain.isEmpty()) {
      texts.put(key, plain);
    }
  }

  private final class Reader extends TreePathScanner<@Nullable Void, String> {
    private final DocTrees docs;
    private final String packageName;

    Reader(DocTrees docs, String packageName) {
      this.docs = docs;
      this.packageName = packageName;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, String outer) {
      String name =
          outer.isEmpty() ? type.getSimpleName().toString() : outer + "." + type.getSimpleName();
      String comment = docs.getDocComment(getCurrentPath());
      if (comment != null) {
        keep(packageName + "." + name, comment);
      }
      return super.visitClass(type, name);
    }
  }
}
