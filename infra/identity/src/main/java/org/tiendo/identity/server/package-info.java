/// The authorization server (OAuth 2.1, OpenID Connect) in front of the directory: its one client is the gateway.
@NullMarked
package org.tiendo.identity.server;

import org.jspecify.annotations.NullMarked;
