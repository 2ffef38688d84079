/** The push endpoint with a real broker behind it. */
package org.dateline.standalone.push;
