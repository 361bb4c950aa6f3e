package org.tiendo.reporting.acts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tiendo.eventing.web.Caller;
import org.tiendo.reporting.pages.layout.Offers;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.query.Query;

/// Which forms a person finds on an item's page. Always as the item stands now, whatever date is being looked at.
@Component
class OfferedActs implements Offers {

  @Override
  public List<String> on(String project, Page page) {
    Query now = page.now();
    return Subject.find(project, Caller.current(), now).stream()
        .flatMap(subject -> Acts.offered(subject).stream())
        .map(Act::name)
        .toList();
  }

  @Override
  public List<Offer> in(String section, String id, Page page) {
    Case about = Case.of(Caller.current(), page.now(), id);
    Stream<Offer> files =
        Area.of(section).equals(Optional.of(Area.IMPORTS)) && Assigning.OFFERED.test(about)
            ? Stream.of(ImportActs.OFFER)
            : Stream.empty();
    Stream<Offer> forms =
        Area.of(section).stream()
            .flatMap(area -> Sheets.offered(area, about).stream())
            .map(sheet -> new Offer(sheet.name(), sheet.path(id)));
    return Stream.concat(files, forms).toList();
  }
}
