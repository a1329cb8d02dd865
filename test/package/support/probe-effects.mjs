// Imports what is named on the command line and prints which of the things that all modules share it has changed.
import 'reflect-metadata';
import * as common from '@nestjs/common';
import * as core from '@nestjs/core';

const [specifier, ...packages] = process.argv.slice(2);
// Loaded first, so that what they do themselves is not taken for ours.
const loaded = await Promise.all(packages.map((name) => import(name)));
const validators = loaded.find((module) => module.getMetadataStorage)?.getMetadataStorage();
const builtIns = { Array, Date, Error, Function, Map, Object, Promise, Set, String };
const nest = Object.fromEntries(
  Object.entries({ ...common, ...core }).filter(
    ([, value]) => typeof value === 'function' && value.prototype !== undefined,
  ),
);

/** Own members with their values, so that a replaced one counts too. */
const members = (target) =>
  Reflect.ownKeys(target).map((key) => {
    const { value, get } = Object.getOwnPropertyDescriptor(target, key);
    return [key, value ?? get];
  });

function look() {
  const seen = {
    globals: Reflect.ownKeys(globalThis),
    console: members(console),
    environment: Object.entries(process.env),
    listeners: process.eventNames().map((name) => [name, process.listenerCount(name)]),
    timers: process.getActiveResourcesInfo().filter((name) => name === 'Timeout'),
    validators: [...(validators?.validationMetadatas.keys() ?? [])],
    'Error.stackTraceLimit': [Error.stackTraceLimit],
  };
  for (const [name, type] of Object.entries({ ...builtIns, ...nest })) {
    seen[`${name}.prototype`] = members(type.prototype);
    seen[`${name} metadata`] = Reflect.getOwnMetadataKeys(type);
  }
  return seen;
}

const same = (one, other) =>
  one.length === other.length &&
  one.every((value, index) =>
    Array.isArray(value)
      ? value.every((part, place) => Object.is(part, other[index][place]))
      : Object.is(value, other[index]),
  );

const before = look();
await import(specifier);
const after = look();
const changed = Object.keys(before).filter((name) => !same(before[name], after[name]));
console.info(JSON.stringify(changed.sort()));
process.exit();
