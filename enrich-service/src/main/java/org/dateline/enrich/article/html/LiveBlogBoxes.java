package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the boxes of a live blog's entries: children of one element that each have a {@code time} element. Stateless, thread-safe. */
final class LiveBlogBoxes {

    private static final int MAX_LEVELS = 8;
    private static final int MAX_TIMES = 2_000;

    /** What publishers call live blogs, in addresses and class names. */
    private static final Pattern LIVE = Pattern.compile(
            "live-?blog|live-?ticker|live-?updates?|newsticker|minute-by-minute|minuto-a-minuto|en-direct|in-diretta|as-it-happened"
                    + "|livereport|ao-vivo|en-vivo|liveverslag|na-zywo|relacja-live",
            Pattern.CASE_INSENSITIVE);

    /**
     * One entry.
     *
     * @param element index of the box in the {@link PageTree}
     * @param time its first time, as the page has it
     */
    record Box(int element, String time) {}

    private LiveBlogBoxes() {}

    /** Whether the page says of itself that it is a live blog. */
    static boolean isLive(Page page, @Nullable String uri) {
        return page.jsonLd().stream().anyMatch(script -> script.contains("LiveBlogPosting"))
                || !page.itemProp("liveBlogUpdate").isEmpty()
                || LIVE.matcher(Addresses.path(uri)).find();
    }

    /** The boxes in document order; empty where there are none. */
    static List<Box> find(Page page, int body) {
        PageTree tree = page.tree();
        Map<Integer, List<Box>> byParent = new HashMap<>();
        List<Integer> times = page.timeElements();
        for (int index : times.subList(0, Math.min(times.size(), MAX_TIMES))) {
            if (!tree.holds(body, index) || tree.isMenu(index)) {
                continue;
            }
            String time = time(tree.element(index), tree.isSmall(index));
            int at = index;
            for (int level = 0; level < MAX_LEVELS && at != body && tree.parent(at) >= 0; level++) {
                List<Box> boxes = byParent.computeIfAbsent(tree.parent(at), key -> new ArrayList<>());
                if (boxes.isEmpty() || boxes.get(boxes.size() - 1).element() != at) {
                    boxes.add(new Box(at, time));
                }
                at = tree.parent(at);
            }
        }
        List<Box> most = List.of();
        for (List<Box> boxes : byParent.values()) {
            boolean more = boxes.size() > most.size();
            boolean inner = boxes.size() == most.size()
                    && !most.isEmpty()
                    && boxes.get(0).element() > most.get(0).element();
            most = more || (inner && textOf(tree, boxes) >= textOf(tree, most)) ? boxes : most;
        }
        return most;
    }

    /** Which of the boxes the element is in; -1 where it is in none. */
    static int indexOf(List<Box> boxes, int element, PageTree tree) {
        for (int i = 0; i < boxes.size(); i++) {
            if (tree.holds(boxes.get(i).element(), element)) {
                return i;
            }
        }
        return -1;
    }

    private static int textOf(PageTree tree, List<Box> boxes) {
        int length = 0;
        for (Box box : boxes) {
            for (int i = tree.firstBlock(box.element()); i < tree.endBlock(box.element()); i++) {
                length += tree.blocks().get(i).text().length();
            }
        }
        return length;
    }

    private static String time(Element element, boolean small) {
        String stated = element.attr("datetime");
        return stated.isEmpty() && small ? element.text() : stated;
    }
}
