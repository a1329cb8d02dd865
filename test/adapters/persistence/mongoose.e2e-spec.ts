import { MongoClient, ObjectId } from 'mongodb';
import mongoose from 'mongoose';
import { expectAffected } from 'nestjs-mt-errors/adapters';
import { FamilyApp, provokeRows, SECRET, type Thunk } from '../support/provoke.js';
import { CLOSED_PORT } from './support/databases.js';
import { type Answer, ScriptedMongo } from './support/scripted-mongo.js';

const id = '507f1f77bcf86cd799439011';
const schema = new mongoose.Schema(
  { email: { type: String, required: true }, n: Number },
  { optimisticConcurrency: true, strict: 'throw', collection: 'accounts', autoIndex: false },
);
const closed = `mongodb://user:${SECRET}@127.0.0.1:${CLOSED_PORT}/shop`;
const quick = { serverSelectionTimeoutMS: 50 };

const server = new ScriptedMongo();
let connection: mongoose.Connection;
let client: MongoClient;

const account = () => connection.model('Account', schema);
const collection = () => client.db('shop').collection('accounts');

const duplicate = {
  code: 11000,
  keyPattern: { email: 1 },
  keyValue: { email: SECRET },
  errmsg: `E11000 duplicate key error collection: shop.accounts index: UQ_account_email dup key: { email: "${SECRET}" }`,
};
const unnamed = {
  ...duplicate,
  keyPattern: { email: 1, n: -1 },
  errmsg: `a text without a name ${SECRET}`,
};
const writeError = (error: object) => ({ ok: 1, n: 0, writeErrors: [{ index: 0, ...error }] });
const refusal = (code: number, codeName: string, errorLabels: string[] = []) => ({
  ok: 0,
  code,
  codeName,
  errmsg: `${codeName} ${SECRET}`,
  errorLabels,
});
const found = (documents: object[]) => ({
  ok: 1,
  cursor: { id: 0n, ns: 'shop.accounts', firstBatch: documents },
});
const stored = { _id: new ObjectId(id), email: SECRET, n: 1, __v: 3 };
const touched = (n: number) => ({ ok: 1, n, nModified: n });

/** The thunk, with a server that answers in this way. */
function answering(answer: Answer, thunk: Thunk): Thunk {
  return () => {
    server.answer = answer;
    return thunk();
  };
}

/** A document that somebody else has changed since it was read. */
async function saveChanged(): Promise<void> {
  const document = await account().findById(id);
  document!.n = 2;
  await document!.save();
}

async function validate(values: Record<string, unknown>): Promise<void> {
  const Account = account();
  await new Account(values).validate();
}

/** A model whose connection was never opened: its operations wait. */
async function unconnected(): Promise<void> {
  const other = mongoose.createConnection();
  await other
    .model('Account', new mongoose.Schema({ email: String }, { bufferTimeoutMS: 50 }))
    .findOne({ email: SECRET })
    .finally(() => other.close());
}

const insertOne = () => collection().insertOne({ email: SECRET });
const readOne = () => collection().findOne({ email: SECRET });

describe('mongoose and the MongoDB driver, over a scripted server', () => {
  const app = new FamilyApp('persistence');

  beforeAll(async () => {
    const url = await server.start();
    connection = await mongoose.createConnection(url, { serverApi: '1' }).asPromise();
    client = await new MongoClient(url, { serverApi: '1' }).connect();
    await app.start();
  });
  afterAll(async () => {
    await app.stop();
    await connection.close();
    await client.close();
    await server.stop();
  });

  provokeRows(app, 'persistence', {
    mongoose: {
      'malformed id': () => account().findById(SECRET),
      'value not a number': () => account().find({ n: SECRET as unknown as number }),
      'required field': () => validate({}),
      'value not a number in a document': () => validate({ email: SECRET, n: SECRET }),
      'field not in the schema': () => validate({ email: SECRET, [SECRET]: 1 }),
      'no connection, buffered': unconnected,
      'no server': async () => {
        const other = mongoose.createConnection(closed, quick);
        await other.asPromise().finally(() => other.close());
      },
      'no document': answering(
        () => found([]),
        () => account().findOne({ email: SECRET }).orFail(),
      ),
      'version outdated': answering(
        (command) => ('find' in command ? found([stored]) : touched(0)),
        saveChanged,
      ),
      'duplicate key': answering(
        () => writeError(duplicate),
        () => account().create({ email: SECRET }),
      ),
      'update of no document': answering(
        () => touched(0),
        async () => expectAffected(1, await account().updateOne({ _id: id }, { n: 2 })),
      ),
      'delete of no document': answering(
        () => ({ ok: 1, n: 0 }),
        async () => expectAffected(1, await account().deleteOne({ _id: id })),
      ),
    },
    mongodb: {
      'malformed id': () => new ObjectId(SECRET),
      'duplicate key': answering(() => writeError(duplicate), insertOne),
      'duplicate key without a name': answering(() => writeError(unnamed), insertOne),
      'duplicate key of many': answering(
        () => writeError(duplicate),
        () => collection().insertMany([{ email: SECRET }, { email: SECRET }]),
      ),
      'document refused by the collection': answering(
        () => writeError({ code: 121, errmsg: `Document failed validation ${SECRET}` }),
        insertOne,
      ),
      'write conflict': answering(
        () => refusal(112, 'WriteConflict', ['TransientTransactionError']),
        insertOne,
      ),
      'label of a transient failure': answering(
        () => refusal(251, 'NoSuchTransaction', ['TransientTransactionError']),
        readOne,
      ),
      'time limit exceeded': answering(() => refusal(50, 'MaxTimeMSExpired'), readOne),
      'not allowed': answering(() => refusal(13, 'Unauthorized'), readOne),
      'connection lost': answering(() => undefined, readOne),
      'no server': async () => {
        const other = new MongoClient(closed, quick);
        await other.connect().finally(() => other.close());
      },
      'update of no document': answering(
        () => touched(0),
        async () =>
          expectAffected(1, await collection().updateOne({ n: 9 }, { $set: { email: SECRET } })),
      ),
    },
  });
});
