// Reads one record of a case as any subscriber under Node would, or writes one message as a curator's system might.
// usage: node interop.mjs read <broker> <registry> <topic> <key>
//        node interop.mjs write <broker> <registry> <topic> <key> <json>
import { AvroDeserializer, AvroSerializer, SchemaRegistryClient, SerdeType } from '@confluentinc/schemaregistry';
import { decompress } from 'fzstd';
import kafkajs from 'kafkajs';

const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs;
CompressionCodecs[CompressionTypes.ZSTD] = () => ({
  compress: () => Promise.reject(new Error('only read here')),
  decompress: async (buffer) => Buffer.from(decompress(buffer)),
});

const [mode, broker, registryUrl, topic, key, json] = process.argv.slice(2);
const kafka = new Kafka({ brokers: [broker], logLevel: logLevel.ERROR });
const registry = new SchemaRegistryClient({ baseURLs: [registryUrl] });
const byRecordName = () => 'city.otklik.facts.CuratorMessage';

async function read() {
  const deserializer = new AvroDeserializer(registry, SerdeType.VALUE, {});
  const consumer = kafka.consumer({ groupId: `interop-${key}` });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const found = await new Promise((resolve, reject) => {
    consumer.run({
      eachMessage: async ({ message }) => {
        if (message.key?.toString() !== key) return;
        try {
          const value = await deserializer.deserialize(topic, message.value);
          const headers = Object.fromEntries(Object.entries(message.headers).map(([n, v]) => [n, v.toString()]));
          resolve({ headers, value });
        } catch (e) {
          reject(e);
        }
      },
    });
  });
  await consumer.disconnect();
  console.log(JSON.stringify(found, (_, v) => (typeof v === 'bigint' ? Number(v) : v)));
}

async function write() {
  const serializer = new AvroSerializer(registry, SerdeType.VALUE, {
    useLatestVersion: true,
    autoRegisterSchemas: false,
    subjectNameStrategy: byRecordName,
  });
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  await producer.send({ topic, messages: [{ key, value: await serializer.serialize(topic, JSON.parse(json)) }] });
  await producer.disconnect();
}

await (mode === 'read' ? read() : write());
process.exit(0);
