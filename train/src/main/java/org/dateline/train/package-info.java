/** Data that models are trained on. Nothing of this module ships. */
@NullMarked
package org.dateline.train;

import org.jspecify.annotations.NullMarked;
