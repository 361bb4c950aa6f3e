package org.tiendo.identity.link;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiendo.identity.IdentityProperties;
import org.tiendo.identity.directory.DirectoryFile;
import org.tiendo.identity.token.SigningKey;

/// The desk at which links are shown.
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

  @Bean
  Links links(SigningKey key, IdentityProperties properties, InstantSource clock) {
    return new Links(key, properties.tenant(), clock);
  }

  @Bean
  LinkDesk linkDesk(Links links, DirectoryFile directory, SetUpDoor setUp) {
    return new LinkDesk(
        links,
        link ->
            switch (link.purpose()) {
              case SIGN_IN -> directory.read().active(link.subject()).isPresent();
              case SET_UP -> setUp.open();
            });
  }
}
