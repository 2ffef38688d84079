/** An editor's corrections: applied last, so that no re-enrichment undoes them. Pure. */
package org.dateline.enrich.override;
