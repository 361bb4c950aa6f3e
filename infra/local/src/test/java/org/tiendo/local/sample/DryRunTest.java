package org.tiendo.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiendo.local.folder.Trouble;

class DryRunTest {

  @TempDir Path root;
  FolderOfCsv folder;

  @BeforeEach
  void fill() {
    folder = FolderOfCsv.inOrder(root);
  }

  @Test
  void a_folder_in_order_has_no_findings() {
    assertThat(folder.findings()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "projects.csv|2025-06-30,order|30.6.2025,order|projects.csv, row 2, column due: '30.6.2025' is not a date like 2022-06-30",
        "projects.csv|,quality,|,nobody,|projects.csv, row 2, column reviewer: unknown unit 'nobody'",
        "projects.csv|order/1|order/9|projects.csv, row 2, column sources: 'order/9' is not directive/clause of clauses.csv",
        "projects.csv|plan/1|plan/2|projects.csv, row 2, column programmes: programme 'plan' plans no item '2'",
        "projects.csv|plan/1|plans|projects.csv, row 2, column programmes: unknown programme 'plans'",
        "projects.csv|paper,PROJECT|paper,REPORT|projects.csv, row 2, column type: 'REPORT', but planned item plan/1 names 'PROJECT'",
        "projects.csv|paper,PROJECT|paper,LETTER|projects.csv, row 2, column type: 'LETTER' is none of [PROJECT, REPORT, TASK, DRAFT_TEXT]",
        "projects.csv|office,quality|office,office|projects.csv, row 2, column reviewer: the lead unit cannot review its own work",
        "projects.csv|,quality,,|,quality,office,|projects.csv, row 2, column coordinators: the lead unit cannot be a coordinator too",
        "projects.csv|2025-06-30|2025-01-05|projects.csv, row 2, column due: lies before the date of the assignment",
        "projects.csv|key,type|key,kind|projects.csv, row 1, column kind: unknown column",
        "projects.csv|01-06,chair|01-06,head|projects.csv, row 2, column by: 'head' is none of [ASSIGNING_AUTHORITY, MONITORING_OFFICE]",
        "projects.csv|01-06,chair|01-06,ghost|projects.csv, row 2, column by: unknown person 'ghost'",
        "units.csv|2025-01-01,admin|2025-01-08,admin|directives.csv, row 2, column authority: unit 'board' comes later, on 2025-01-08",
        "units.csv|office,Office|Office,Office|units.csv, row 3, column key: 'Office' is not of the form a-z, 0-9 and '-', up to 64 characters",
        "units.csv|quality,Quality|office,Quality|units.csv, row 4, column key: 'office' stands in row 3 already",
        "calendars.csv|TUESDAY|TODAY|calendars.csv, row 2, column workingDays: needs some of",
        "calendars.csv|,2025,|,25,|calendars.csv, row 2, column years: '25' is not a year",
        "calendars.csv|,admin|,chair|calendars.csv, row 2, column by: 'chair' is none of [MONITORING_OFFICE, ADMINISTRATOR]",
        "calendar-days.csv|HOLIDAY|PARTY|calendar-days.csv, row 2, column kind: 'PARTY' is none of",
        "calendar-days.csv|2025-05-05|2025-02-30|calendar-days.csv, row 2, column date: '2025-02-30' is not a date like 2022-06-30",
        "calendar-days.csv|days-2025|days-2024|calendar-days.csv, row 2, column calendar: unknown calendar 'days-2024'",
        "commendations.csv|,office,|,,|commendations.csv, row 2, column unit: either a unit or a sector is commended",
        "commendations.csv|,paper,|,,|commendations.csv, row 2, column projects: a unit is commended for projects or documents",
        "commendations.csv|,chair|,head|commendations.csv, row 2, column by: 'head' is none of [ASSIGNING_AUTHORITY]",
        "people.csv|head,Head,office|head,Head,quality|submissions.csv, row 2, column by: 'head' is of unit 'quality', not of 'office'",
        "people.csv|UNIT_OFFICER|BOSS|people.csv, row 5, column roles: 'BOSS' is none of",
        "progress.csv|officer,50|officer,150|progress.csv, row 2, column percent: '150' is not a whole number from 0 to 100",
        "progress.csv|2025-02-03|2026-02-03|progress.csv, row 2, column on: lies after the clock's last day 2025-12-31",
        "progress.csv|paper,2025-02-03|paper,2025-03-05|submissions.csv, row 2, column on: project 'paper' is ASSIGNED then",
        "submissions.csv|paper,1|paper,2|submissions.csv, row 2, column round: should be round 1",
        "submissions.csv|paper.txt|other.txt|submissions.csv, row 2, column files: there is no file 'other.txt' in the folder files",
        "submissions.csv|paper.txt|../units.csv|submissions.csv, row 2, column files: there is no file '../units.csv' in the folder files",
        "submissions.csv|paper,1|papers,1|submissions.csv, row 2, column project: unknown project 'papers'",
        "reviews.csv|timely=MET|timely=UNMET|reviews.csv, row 2, column criteria: accepted, although a criterion is neither met nor waived",
        "reviews.csv|2025-03-10|2025-03-01|reviews.csv, row 2, column on: project 'paper' is IN_PROGRESS then",
        "documents.csv|decision,2|decision,1|documents.csv, row 2, column number: '1' was given to 'order' (directives.csv) already",
        "documents.csv|2025-03-12,chair|2025-03-09,chair|documents.csv, row 2, column producedBy: project 'paper' is SUBMITTED then",
        "completions.csv|2025-03-13|2025-03-11|completions.csv, row 2, column documents: document 'doc' comes later, on 2025-03-12",
        "completions.csv|paper,doc|paper,letter|completions.csv, row 2, column documents: unknown document 'letter'",
        "installation.csv|zone,UTC|zone,Atlantis|installation.csv, row 4, column value: 'Atlantis' is not a time zone",
        "installation.csv|clock,SIMULATED|clock,REAL|installation.csv, row 7, column value: clockUntil is needed with a SIMULATED clock, and only then",
        "installation.csv|reviewProgramme,plan|reviewProgramme,plans|installation.csv: reviewProgramme names no programme: 'plans'",
      })
  void an_error_is_named_by_file_row_and_column(
      String file, String old, String fresh, String finding) {
    folder.change(file, old, fresh);

    assertThat(folder.findings()).anySatisfy(found -> assertThat(found).contains(finding));
  }

  @Test
  void all_errors_are_found_in_one_pass() {
    folder
        .change("progress.csv", "officer,50", "officer,150")
        .change("reviews.csv", "ACCEPT", "PASS")
        .change("units.csv", "office,Office,board", "office,,board");

    assertThat(folder.findings()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void nothing_may_be_sent_while_something_is_to_be_mended() {
    folder.change("progress.csv", "officer,50", "officer,150");

    assertThatThrownBy(() -> SampleFolder.check(root).inOrder())
        .isInstanceOf(Trouble.class)
        .hasMessage("1 to be mended, nothing was sent");
  }

  @Test
  void a_row_with_too_few_cells_is_named() {
    folder.file("completions.csv", "project,documents,on,by", "paper,doc");

    assertThat(folder.findings()).contains("completions.csv, row 2: has 2 cells, the header has 4");
  }

  @Test
  void a_file_that_must_be_there_is_missed() throws Exception {
    Files.delete(root.resolve("people.csv"));

    assertThat(folder.findings()).contains("people.csv: the file is missing");
  }

  @Test
  void a_missing_folder_is_said_in_one_line() {
    assertThatThrownBy(() -> SampleFolder.check(root.resolve("nowhere")))
        .isInstanceOf(Trouble.class)
        .hasMessageStartingWith("There is no folder ");
  }

  @Test
  void a_byte_order_mark_and_an_unused_column_for_notes_are_taken() {
    folder.file(
        "progress.csv",
        "\uFEFFproject,on,by,percent,invented",
        "paper,2025-02-03,officer,50,yes: everything");

    assertThat(folder.findings()).isEmpty();
  }
}
