/** Known entities out of public data: which of them news needs, and what a gazetteer keeps of each. Pure. */
package org.dateline.enrich.entity.dump;
