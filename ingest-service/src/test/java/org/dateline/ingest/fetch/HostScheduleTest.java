package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Without threads, by a clock moved by hand; one unit is one nanosecond, the usual spacing ten. */
class HostScheduleTest {

    private final List<String> ran = new ArrayList<>();
    private final List<HostSchedule.Turn> running = new ArrayList<>();

    @Test
    void hostsTakeTurnsAndTasksTheirOrder() {
        HostSchedule schedule = new HostSchedule(9, 0);
        for (int i = 1; i <= 3; i++) {
            add(schedule, "a", "a" + i, 0);
        }
        add(schedule, "b", "b1", 0);
        add(schedule, "c", "c1", 0);
        add(schedule, "b", "b2", 0);
        start(schedule, 0);
        assertThat(ran).containsExactly("a1", "b1", "c1", "a2", "b2", "a3");
    }

    @Test
    void aHostHasSoManyAtATime() {
        HostSchedule schedule = new HostSchedule(2, 0);
        for (int i = 1; i <= 5; i++) {
            add(schedule, "a", "a" + i, 0);
        }
        start(schedule, 0);
        assertThat(ran).containsExactly("a1", "a2");
        start(schedule, 1_000);
        assertThat(ran).hasSize(2);
        schedule.ended(running.remove(0), 1_000);
        start(schedule, 1_000);
        assertThat(ran).containsExactly("a1", "a2", "a3");
    }

    @Test
    void startsAreApart() {
        HostSchedule schedule = new HostSchedule(5, 10);
        for (int i = 1; i <= 3; i++) {
            add(schedule, "a", "a" + i, 0);
        }
        start(schedule, 0);
        assertThat(ran).containsExactly("a1");
        assertThat(schedule.delay(4)).isEqualTo(6);
        start(schedule, 9);
        assertThat(ran).hasSize(1);
        start(schedule, 10);
        assertThat(ran).hasSize(2);
        start(schedule, 19);
        assertThat(ran).hasSize(2);
        start(schedule, 25);
        assertThat(ran).hasSize(3);
    }

    @Test
    void aTaskMayAskForMoreRest() {
        HostSchedule schedule = new HostSchedule(5, 10);
        schedule.add("a", () -> ran.add("a1"), 50, 0);
        schedule.add("a", () -> ran.add("a2"), 3, 0);
        schedule.add("a", () -> ran.add("a3"), 0, 0);
        start(schedule, 0);
        start(schedule, 49);
        assertThat(ran).hasSize(1);
        start(schedule, 50);
        start(schedule, 59);
        assertThat(ran).hasSize(2);
        start(schedule, 60);
        assertThat(ran).hasSize(3);
    }

    @Test
    void notBeforeHoldsForTheWholeHostAndNeverShrinks() {
        HostSchedule schedule = new HostSchedule(5, 0);
        schedule.notBefore("a", 100, 0);
        add(schedule, "a", "a1", 0);
        add(schedule, "b", "b1", 0);
        schedule.notBefore("a", 50, 0);
        start(schedule, 99);
        assertThat(ran).containsExactly("b1");
        schedule.notBefore("a", 200, 99);
        start(schedule, 150);
        assertThat(ran).hasSize(1);
        assertThat(schedule.delay(150)).isEqualTo(50);
        start(schedule, 200);
        assertThat(ran).containsExactly("b1", "a1");
    }

    @Test
    void notBeforeReachesThoseWhoseTurnItIs() {
        HostSchedule schedule = new HostSchedule(5, 0);
        add(schedule, "a", "a1", 0);
        schedule.notBefore("a", 100, 0);
        start(schedule, 99);
        assertThat(ran).isEmpty();
        start(schedule, 100);
        assertThat(ran).containsExactly("a1");
    }

    @Test
    void hostsAreForgottenWhenTheirRestIsOver() {
        HostSchedule schedule = new HostSchedule(1, 10);
        add(schedule, "a", "a1", 0);
        start(schedule, 0);
        end(schedule, 5);
        assertThat(schedule.hosts()).isEqualTo(1);
        add(schedule, "a", "a2", 6);
        start(schedule, 6);
        assertThat(ran).containsExactly("a1");
        start(schedule, 10);
        end(schedule, 11);
        start(schedule, 20);
        assertThat(schedule.hosts()).isZero();
        assertThat(schedule.delay(20)).isEqualTo(-1);
        schedule.notBefore("b", 30, 20);
        start(schedule, 30);
        assertThat(schedule.hosts()).isZero();
    }

    @Test
    void theClockMayStandAnywhereAndWrapAround() {
        HostSchedule schedule = new HostSchedule(1, 10);
        long now = Long.MAX_VALUE - 5;
        add(schedule, "a", "a1", now);
        add(schedule, "a", "a2", now);
        add(schedule, "b", "b1", now);
        start(schedule, now);
        end(schedule, now);
        start(schedule, now + 9);
        assertThat(ran).containsExactly("a1", "b1");
        start(schedule, now + 10);
        assertThat(ran).containsExactly("a1", "b1", "a2");
    }

    @Test
    void tenThousandTasksOfFiveThousandHosts() {
        HostSchedule schedule = new HostSchedule(1, 10);
        for (int i = 0; i < 10_000; i++) {
            add(schedule, "host" + i % 5_000, "t" + i, 0);
        }
        assertThat(schedule.waiting()).isEqualTo(10_000);
        start(schedule, 0);
        assertThat(ran).hasSize(5_000);
        end(schedule, 1);
        start(schedule, 9);
        assertThat(ran).hasSize(5_000);
        start(schedule, 10);
        end(schedule, 11);
        start(schedule, 20);
        assertThat(ran).hasSize(10_000).doesNotHaveDuplicates();
        assertThat(schedule.waiting()).isZero();
        assertThat(schedule.hosts()).isZero();
    }

    private void add(HostSchedule schedule, String host, String task, long now) {
        schedule.add(host, () -> ran.add(task), 0, now);
    }

    private void start(HostSchedule schedule, long now) {
        for (HostSchedule.Turn turn = schedule.next(now); turn != null; turn = schedule.next(now)) {
            turn.task().run();
            running.add(turn);
        }
    }

    private void end(HostSchedule schedule, long now) {
        running.forEach(turn -> schedule.ended(turn, now));
        running.clear();
    }
}
