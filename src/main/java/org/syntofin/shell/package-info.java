/**
 * What surrounds every page: the layout with the app bar, language and appearance, the security of requests and headers,
 * errors told in words, and the durability of transactions. A page gets into the app bar by Vaadin's {@code @Menu}, whose
 * title is a key of the translations; nobody needs to know this module for it, and no feature imports it.
 */
@ApplicationModule(displayName = "Shell", allowedDependencies = "account")
@NullMarked
package org.syntofin.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
