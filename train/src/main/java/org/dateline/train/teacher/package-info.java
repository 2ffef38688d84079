/** Stanford CoreNLP as the teacher of the models: the one place that knows it. */
@NullMarked
package org.dateline.train.teacher;

import org.jspecify.annotations.NullMarked;
