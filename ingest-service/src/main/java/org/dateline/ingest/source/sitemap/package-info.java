/** News sitemaps: the addresses of a site's latest articles, with headline and date. Pure. */
package org.dateline.ingest.source.sitemap;
