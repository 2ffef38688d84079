package org.dateline.enrich.entity;

/** Types of entities. PERSON, ORG and LOC are measured; the others are given where sure. */
public enum EntityType {
    PERSON,
    ORG,
    LOC,
    EVENT,
    WORK,
    LAW,
    NATIONALITY
}
