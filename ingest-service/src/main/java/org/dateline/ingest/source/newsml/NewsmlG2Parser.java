package org.dateline.ingest.source.newsml;

import java.util.ArrayList;
import java.util.List;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.Refusal;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.xml.XmlElement;
import org.dateline.ingest.source.xml.XmlNames;

/**
 * Reads NewsML-G2: a {@code newsItem}, a {@code packageItem}, or a {@code newsMessage} with any number of items. Concepts, events and
 * plans are no articles and are refused, each by itself. Stateless.
 */
public final class NewsmlG2Parser {

    private final NewsItemAdapter newsItems = new NewsItemAdapter();
    private final PackageItemAdapter packages = new PackageItemAdapter();

    /** Whether a root of that name, lower case and without prefix, is NewsML-G2. */
    public static boolean accepts(String local) {
        return switch (local) {
            case "newsmessage",
                    "newsitem",
                    "packageitem",
                    "knowledgeitem",
                    "conceptitem",
                    "planningitem",
                    "catalogitem" -> true;
            default -> false;
        };
    }

    /** Reads the root element; {@code bytes} go with refusals. */
    public Reading parse(XmlElement document, byte[] bytes) {
        XmlElement root = XmlNames.ofRoot(document);
        List<SourceItem> items = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        if (!root.name().equals("newsmessage")) {
            one(root, false, "", bytes, items, refusals);
            return reading(items, refusals);
        }
        List<XmlElement> members =
                root.elements("itemset").flatMap(XmlElement::elements).toList();
        if (members.isEmpty()) {
            return Reading.refused("newsml-g2", RejectReason.EMPTY, "a newsMessage without items", bytes);
        }
        boolean hasNews = members.stream().anyMatch(member -> member.name().equals("newsitem"));
        for (int i = 0; i < members.size(); i++) {
            one(members.get(i), hasNews, "item " + (i + 1), bytes, items, refusals);
        }
        return reading(items, refusals);
    }

    private void one(
            XmlElement item,
            boolean besideNews,
            String part,
            byte[] bytes,
            List<SourceItem> items,
            List<Refusal> refusals) {
        switch (item.name()) {
            case "newsitem" ->
                newsItems
                        .adapt(item, Catalog.empty())
                        .ifPresentOrElse(
                                items::add,
                                () -> refusals.add(new Refusal(
                                        RejectReason.EMPTY,
                                        "a newsItem without guid, headline and text",
                                        part,
                                        bytes)));
            case "packageitem" -> {
                List<SourceItem> referred = packages.adapt(item);
                items.addAll(referred);
                // In a message with news the package is only its table of contents.
                if (referred.isEmpty() && !besideNews) {
                    String detail = "a packageItem of " + PackageItemAdapter.references(item)
                            + " references, none with an address and a headline: the items themselves are taken";
                    refusals.add(new Refusal(RejectReason.UNSUPPORTED_FORMAT, detail, part, bytes));
                }
            }
            default -> {
                String detail = "NewsML-G2 of the kind " + item.name() + ", which is no news";
                refusals.add(new Refusal(RejectReason.UNSUPPORTED_FORMAT, detail, part, bytes));
            }
        }
    }

    private static Reading reading(List<SourceItem> items, List<Refusal> refusals) {
        return new Reading("newsml-g2", null, null, null, null, List.of(), items, refusals);
    }
}
