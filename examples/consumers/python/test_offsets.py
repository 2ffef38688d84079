"""Run with: python -m unittest (no packages needed)."""

import hashlib
import random
import unittest

from offsets import Utf16Offsets, offset_problem, utf16_slice

TEXT = "Café 😀 Dhaka wins."


def enriched(start, end, surface, text_hash=None):
    digest = hashlib.sha256(TEXT.encode("utf-8")).hexdigest() if text_hash is None else text_hash
    mention = {"start": start, "end": end, "surface": surface}
    return {"article": {"text": TEXT, "textHash": digest}, "entities": [{"entityId": "Q1354", "mentions": [mention]}]}


class OffsetsTest(unittest.TestCase):
    def test_an_emoji_counts_two(self):
        self.assertEqual("Dhaka", utf16_slice(TEXT, 8, 13))
        self.assertIsNone(offset_problem(enriched(8, 13, "Dhaka")))

    def test_code_point_offsets_are_found(self):
        self.assertIn("mention [9, 14)", offset_problem(enriched(9, 14, "Dhaka")))

    def test_another_text_is_found(self):
        self.assertIn("textHash", offset_problem(enriched(8, 13, "Dhaka", "0" * 64)))

    def test_the_middle_of_a_character_is_no_offset(self):
        with self.assertRaises(KeyError):
            Utf16Offsets(TEXT).code_point(6)

    def test_both_ways_agree_on_random_texts(self):
        rng = random.Random(20261122)
        for _ in range(500):
            text = "".join(rng.choice("aé字😀𝒳\u0301 ") for _ in range(rng.randrange(0, 40)))
            start = rng.randrange(0, len(text) + 1)
            end = rng.randrange(start, len(text) + 1)
            first, last = (len(text[:point].encode("utf-16-le")) // 2 for point in (start, end))
            offsets = Utf16Offsets(text)
            self.assertEqual(text[start:end], utf16_slice(text, first, last))
            self.assertEqual((start, end), (offsets.code_point(first), offsets.code_point(last)))


if __name__ == "__main__":
    unittest.main()
