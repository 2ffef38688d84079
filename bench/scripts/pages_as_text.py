#!/usr/bin/env python3
"""Write text versions of HTML pages, to measure and train the reader of plain-text pages. Python 3 standard library only.

    pages_as_text.py PAGES OUT [--style wet|dump] [--body PREDICTIONS]

PAGES is a folder of NAME.html or NAME.html.gz. For each, OUT gets NAME.txt: the visible text, the page's title first.
Style "wet" is what WET files of web archives hold: one line a block element, no blank lines. Style "dump" is what scrapers
hand over: blank lines between blocks and indented lines.
With --body, OUT gets NAME.body.txt too: the article's text out of a JSON-lines file with "id" and "text" (a reader's output
for the same pages, or a truth file). Records may have "with" and "without", lists of segments that the text surely holds or
lacks: paragraphs of the one kind are added, of the other left out. LineModelTrainer learns from such folders.
"""
import argparse
import gzip
import html.parser
import json
import os
import re

HIDDEN = {"script", "style", "noscript", "template", "svg", "math", "iframe", "object", "head", "select", "textarea",
          "audio", "video", "canvas"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
BLOCKS = {"address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
          "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
          "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre",
          "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "br"}
# An open head ends where its end tag was forgotten and an element of the body begins.
IN_HEAD = {"title", "meta", "link", "script", "style", "base", "noscript", "template", "head", "html"}
SPACE = re.compile(r"\s+")


class TextOf(html.parser.HTMLParser):
    """Collects the title and the lines of a page."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.title = ""
        self.lines = []
        self.line = []
        self.hidden = []
        self.in_title = False

    def handle_starttag(self, tag, attributes):
        if self.hidden == ["head"] and tag not in IN_HEAD:
            self.hidden.pop()
        if tag == "title" and not self.title:
            self.in_title = True
        elif tag in HIDDEN:
            self.hidden.append(tag)
        elif tag in BLOCKS:
            self.break_line()

    def handle_endtag(self, tag):
        if tag == "title":
            self.in_title = False
        elif tag in self.hidden:
            while self.hidden.pop() != tag:
                pass
        elif tag in BLOCKS:
            self.break_line()

    def handle_data(self, data):
        if self.in_title:
            self.title += data
        elif not self.hidden:
            self.line.append(data)

    def break_line(self):
        text = SPACE.sub(" ", "".join(self.line)).strip()
        self.line = []
        if text:
            self.lines.append(text)


def decode(content):
    """UTF-8 where it is valid, else what the page states, else windows-1252."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        stated = re.search(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", content[:8192])
        name = stated.group(1).decode("ascii") if stated else "cp1252"
        try:
            return content.decode("cp1252" if name.lower() in ("iso-8859-1", "latin1") else name, "replace")
        except LookupError:
            return content.decode("cp1252", "replace")


def lines_of(page):
    reader = TextOf()
    reader.feed(page)
    reader.close()
    reader.break_line()
    title = SPACE.sub(" ", reader.title).strip()
    return ([title] if title else []) + reader.lines


def body_of(record):
    """The record's text, with what the segments of the truth add and take."""
    paragraphs = [line for line in (record.get("text") or "").split("\n") if line.strip()]
    without = [SPACE.sub(" ", s).strip() for s in record.get("without", [])]
    kept = [p for p in paragraphs if not any(s in p for s in without if s)]
    return "\n".join(kept + record.get("with", []))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("pages")
    arguments.add_argument("out")
    arguments.add_argument("--style", choices=["wet", "dump"], default="wet")
    arguments.add_argument("--body", action="append", default=[])
    given = arguments.parse_args()
    records = {}
    for path in given.body:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                records.setdefault(record["id"], {}).update({k: v for k, v in record.items() if v})
    os.makedirs(given.out, exist_ok=True)
    for name in sorted(os.listdir(given.pages)):
        identifier = re.sub(r"\.html?(\.gz)?$", "", name)
        if given.body and not records.get(identifier):
            continue
        with (gzip.open if name.endswith(".gz") else open)(os.path.join(given.pages, name), "rb") as page:
            lines = lines_of(decode(page.read()))
        between = "\n" if given.style == "wet" else "\n\n"
        indent = "" if given.style == "wet" else "  "
        with open(os.path.join(given.out, identifier + ".txt"), "w", encoding="utf-8", errors="replace") as out:
            out.write("".join(indent + line + between for line in lines))
        if given.body:
            with open(os.path.join(given.out, identifier + ".body.txt"), "w", encoding="utf-8") as out:
                out.write(body_of(records[identifier]))


if __name__ == "__main__":
    main()
