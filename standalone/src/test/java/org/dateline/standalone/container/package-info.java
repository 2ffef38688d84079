/** The services against a real broker and registry in containers, and the compose stack as an operator starts it. */
@NullMarked
package org.dateline.standalone.container;

import org.jspecify.annotations.NullMarked;
