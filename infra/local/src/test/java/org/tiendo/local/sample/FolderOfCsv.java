package org.tiendo.local.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A small folder in order, in which a test changes one thing.
final class FolderOfCsv {

  private final Path root;

  private FolderOfCsv(Path root) {
    this.root = root;
  }

  static FolderOfCsv inOrder(Path root) {
    FolderOfCsv folder = new FolderOfCsv(root);
    folder.file(
        "installation.csv",
        "key,value",
        "name,A small office",
        "tenant,small",
        "zone,UTC",
        "languages,en",
        "clock,SIMULATED",
        "clockUntil,2025-12-31",
        "sample,yes",
        "reviewProgramme,plan",
        "asOf,2025-12-31");
    folder.file(
        "units.csv",
        "key,name:en,parent,on,by",
        "board,Board,,2025-01-01,admin",
        "office,Office,board,2025-01-01,admin",
        "quality,Quality,board,2025-01-01,admin");
    folder.file(
        "people.csv",
        "handle,name,unit,roles",
        "admin,Administrator,board,ADMINISTRATOR",
        "chair,Chair,board,ASSIGNING_AUTHORITY;CLERK",
        "head,Head,office,UNIT_HEAD",
        "officer,Officer,office,UNIT_OFFICER",
        "reviewer,Reviewer,quality,REVIEWER");
    folder.file(
        "calendars.csv",
        "key,jurisdiction,workingDays,years,source,on,by",
        "days-2025,Everywhere,MONDAY;TUESDAY,2025,a notice,2025-01-01,admin");
    folder.file(
        "calendar-days.csv",
        "calendar,date,kind,notice,name",
        "days-2025,2025-05-05,HOLIDAY,a notice,A day");
    folder.file(
        "directives.csv",
        "key,authority,type,number,symbol,title,signedOn,on,by",
        "order,board,decision,1,B,An order,2025-01-02,2025-01-02,chair");
    folder.file("clauses.csv", "directive,clause,text,assignsWork", "order,1,Do it,yes");
    folder.file(
        "programmes.csv",
        "key,authority,title,from,to,on,by",
        "plan,office,Plan 2025,2025-01-01,2025-12-31,2025-01-03,head");
    folder.file(
        "planned.csv",
        "programme,ref,type,title,lead,dueOn",
        "plan,1,PROJECT,Paper,office,2025-06-30");
    folder.file(
        "projects.csv",
        "key,type,title,product,assigner,lead,reviewer,coordinators,due,sources,programmes,on,by",
        "paper,PROJECT,Paper,A paper,board,office,quality,,2025-06-30,order/1,plan/1,2025-01-06,chair");
    folder.file("progress.csv", "project,on,by,percent", "paper,2025-02-03,officer,50");
    folder.file(
        "submissions.csv", "project,round,files,on,by", "paper,1,paper.txt,2025-03-03,head");
    folder.file(
        "reviews.csv",
        "project,round,verdict,criteria,on,by",
        "paper,1,ACCEPT,timely=MET;consistent=MET;meets-demand=MET,2025-03-10,reviewer");
    folder.file(
        "documents.csv",
        "key,authority,type,number,symbol,title,issuedOn,advisedBy,producedBy,on,by",
        "doc,board,decision,2,B,The paper,2025-03-12,office,paper,2025-03-12,chair");
    folder.file("completions.csv", "project,documents,on,by", "paper,doc,2025-03-13,chair");
    folder.file(
        "commendations.csv",
        "key,authority,unit,form,year,citation,projects,on,by",
        "praise,board,office,praise,2025,On time,paper,2025-03-14,chair");
    folder.file("files/paper.txt", "The paper");
    return folder;
  }

  /// Writes a file of the folder anew.
  FolderOfCsv file(String name, String... lines) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, List.of(lines));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Replaces `old` by `fresh` in a file; the old text must be there.
  FolderOfCsv change(String name, String old, String fresh) {
    try {
      String text = Files.readString(root.resolve(name));
      if (!text.contains(old)) {
        throw new IllegalArgumentException(name + " does not hold " + old);
      }
      Files.writeString(root.resolve(name), text.replace(old, fresh));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the dry run finds, as printed.
  List<String> findings() {
    return SampleFolder.check(root).findings().stream().map(Finding::toString).toList();
  }
}
