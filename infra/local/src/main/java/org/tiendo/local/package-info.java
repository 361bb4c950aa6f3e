/// One command runs everything on this machine: data folder, servers, services, people's tokens, and the player of CSV folders.
@NullMarked
package org.tiendo.local;

import org.jspecify.annotations.NullMarked;
