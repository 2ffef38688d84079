#!/usr/bin/env python3
"""Follows the current truth of all articles: the snapshot first, then what changes.

    pip install -r requirements.txt
    python consume.py --bootstrap localhost:9092 --registry http://localhost:8080/apis/ccompat/v7
"""

import argparse
import uuid

from confluent_kafka import Consumer, KafkaError, KafkaException
from confluent_kafka.schema_registry import SchemaRegistryClient
from confluent_kafka.schema_registry.avro import AvroDeserializer
from confluent_kafka.serialization import MessageField, SerializationContext

from offsets import offset_problem

TOPIC = "news.article.enriched.v1"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bootstrap", default="localhost:9092")
    parser.add_argument("--registry", default="http://localhost:8080/apis/ccompat/v7")
    arguments = parser.parse_args()

    # Without a reader's schema the writer's is used: every field that was written is there.
    deserialize = AvroDeserializer(SchemaRegistryClient({"url": arguments.registry}))
    consumer = Consumer(
        {
            "bootstrap.servers": arguments.bootstrap,
            "group.id": f"dateline-example-{uuid.uuid4()}",
            "auto.offset.reset": "earliest",
            "enable.auto.commit": False,
            "isolation.level": "read_committed",
            "enable.partition.eof": True,
            "fetch.message.max.bytes": 8 * 1024 * 1024,
        }
    )
    consumer.subscribe([TOPIC])
    current = {}  # articleId -> (version, enrichment)
    try:
        while True:
            message = consumer.poll(1.0)
            if message is None:
                continue
            if message.error():
                if message.error().code() == KafkaError._PARTITION_EOF:
                    print(f"partition {message.partition()}: snapshot read, {len(current)} articles so far")
                    continue
                raise KafkaException(message.error())
            article_id = message.key().decode("utf-8")
            if message.value() is None:
                current.pop(article_id, None)
                print(f"{article_id} tombstone: deleted")
                continue
            enriched = deserialize(message.value(), SerializationContext(TOPIC, MessageField.VALUE))
            apply(article_id, enriched, current)
    except KeyboardInterrupt:
        pass
    finally:
        consumer.close()


def apply(article_id, enriched, current):
    """Keeps the greater (version, enrichment); says what became of the article."""
    order = (enriched["version"], enriched["enrichment"])
    if order <= current.get(article_id, (0, 0)):
        return
    current[article_id] = order
    if enriched["pubStatus"] != "USABLE":
        print(f"{article_id} {enriched['pubStatus']}: {enriched['article']['statusReason']}")
        return
    problem = offset_problem(enriched)
    if problem:
        raise ValueError(f"{article_id}: {problem}")
    names = ", ".join(entity["name"] for entity in enriched["entities"][:5])
    story = enriched["story"]["storyId"] if enriched["story"] else "-"
    print(f"{article_id} {order} {enriched['article']['headline']!r} entities: {names} story: {story}")


if __name__ == "__main__":
    main()
