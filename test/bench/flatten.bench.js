// What it costs to turn class-validator's errors into violations, beside validate() itself.
// Run after a build: node test/bench/flatten.bench.js
import 'reflect-metadata';
import { IsEmail, IsInt, IsString, Length, Max, Min, MinLength, validate } from 'class-validator';
import { ClassRules } from '../../dist/modules/class-validator/class-rules.js';
import { ErrorFlattener } from '../../dist/modules/class-validator/error-flattener.js';
import { mtExceptionFactory } from '../../dist/modules/class-validator/index.js';

/** At most this many nanoseconds for ten failures. */
const TARGET_NS = 10_000;
const ROUNDS = 15;
const TIMES = 2_000;

class Dto {}
const rules = [
  () => IsEmail(),
  () => MinLength(6),
  () => Length(3, 5),
  () => Min(5),
  () => Max(5),
  () => IsInt(),
  () => IsString(),
  () => Min(1),
  () => MinLength(2),
  () => IsEmail(),
];
const values = ['x', 'x', 'x', 1, 9, 1.5, 1, 0, 'x', 'y'];
const dto = new Dto();
rules.forEach((rule, index) => {
  rule()(Dto.prototype, `field${index}`);
  dto[`field${index}`] = values[index];
});

/** CPU time, so that what else the machine does counts less. */
async function median(work) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    for (let time = 0; time < TIMES; time++) {
      const pending = work();
      if (pending instanceof Promise) await pending;
    }
    const { user, system } = process.cpuUsage(start);
    times.push(((user + system) * 1000) / TIMES);
  }
  return times.sort((a, b) => a - b)[ROUNDS >> 1];
}

const noCodes = new Map();
const flattener = new ErrorFlattener(new ClassRules(), noCodes);
const create = mtExceptionFactory();
const errors = await validate(dto);
const count = create(errors).violations.length;
if (count !== 10) throw new Error(`expected 10 violations, got ${count}`);

const validating = await median(() => validate(dto));
const silent = await median(() => validate(dto, { dismissDefaultMessages: true }));
const flattening = await median(() => flattener.flatten(errors));
const creating = await median(() => create(errors));
const uncached = await median(() => new ErrorFlattener(new ClassRules(), noCodes).flatten(errors));

const line = (name, ns) =>
  console.log(`${name.padEnd(52)}${Math.round(ns).toString().padStart(8)} ns`);
line('validate(), 10 failures', validating);
line('validate(), 10 failures, without English messages', silent);
line('flattening 10 failures', flattening);
line('flattening, the class read for the first time', uncached);
line('flattening and making the exception', creating);
console.log(`ratio flattening / validate(): ${(flattening / validating).toFixed(2)}`);
console.log(`target ${TARGET_NS} ns: ${flattening <= TARGET_NS ? 'met' : 'missed'}`);
process.exitCode = flattening <= TARGET_NS ? 0 : 1;
