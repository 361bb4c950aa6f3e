package org.tiendo.testkit.neutral;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// What Java sources say, comments left out: every name and every text literal, as the compiler reads them.
final class Words extends TreeScanner<@Nullable Void, @Nullable Void> {

  /// One name or literal.
  ///
  /// @param literal whether it is a text literal; otherwise a name, a member with its owner as written (`Locale.ROOT`)
  /// @param place file and line
  record Word(String text, boolean literal, String place) {}

  private final List<Word> words = new ArrayList<>();
  private final Trees trees;
  private final CompilationUnitTree unit;

  private Words(Trees trees, CompilationUnitTree unit) {
    this.trees = trees;
    this.unit = unit;
  }

  /// @throws IllegalArgumentException if a file is not Java
  static List<Word> of(List<Path> files) {
    List<Word> words = new ArrayList<>();
    if (files.isEmpty()) {
      return words;
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (var manager = compiler.getStandardFileManager(problems, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, problems, null, null, manager.getJavaFileObjectsFromPaths(files));
      for (CompilationUnitTree unit : task.parse()) {
        Words scanner = new Words(Trees.instance(task), unit);
        scanner.scan(unit, null);
        words.addAll(scanner.words);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!problems.getDiagnostics().isEmpty()) {
      throw new IllegalArgumentException("not Java: " + problems.getDiagnostics().getFirst());
    }
    return words;
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void none) {
    if (tree.getValue() instanceof String text) {
      add(tree, text, true);
    }
    return super.visitLiteral(tree, none);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void none) {
    add(tree, tree.getName().toString(), false);
    return super.visitIdentifier(tree, none);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void none) {
    add(tree, owner(tree.getExpression()) + tree.getIdentifier(), false);
    return super.visitMemberSelect(tree, none);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void none) {
    add(tree, tree.getName().toString(), false);
    return super.visitMemberReference(tree, none);
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
    add(tree, tree.getSimpleName().toString(), false);
    return super.visitClass(tree, none);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void none) {
    add(tree, tree.getName().toString(), false);
    return super.visitMethod(tree, none);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void none) {
    add(tree, tree.getName().toString(), false);
    return super.visitVariable(tree, none);
  }

  /// The last name before the dot, so that `java.util.Locale.ROOT` and `Locale.ROOT` read alike.
  private static String owner(Tree expression) {
    return switch (expression) {
      case IdentifierTree identifier -> identifier.getName() + ".";
      case MemberSelectTree member -> member.getIdentifier() + ".";
      default -> "";
    };
  }

  private void add(Tree tree, String text, boolean literal) {
    long start = trees.getSourcePositions().getStartPosition(unit, tree);
    String file = Path.of(unit.getSourceFile().toUri()).toString();
    words.add(
        new Word(text, literal, file + ":" + unit.getLineMap().getLineNumber(Math.max(start, 0))));
  }
}
