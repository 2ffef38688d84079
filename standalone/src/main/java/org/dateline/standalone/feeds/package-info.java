/** What the commands for feeds do, without their command line: terms of a subscription, changes, lists, views for people and programs. */
package org.dateline.standalone.feeds;
