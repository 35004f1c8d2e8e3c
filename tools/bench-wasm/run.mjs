// Times the ranking as wasm, in turns with the counting of common words: a row of the bench's
// table, in microseconds. DIR is where wasm-bindgen put it.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const ROUNDS = 300;
const { Questions } = createRequire(import.meta.url)(resolve(process.argv[2], 'bench_wasm.js'));

const time = (what) => {
  const start = process.hrtime.bigint();
  what();
  return Number(process.hrtime.bigint() - start) / 1000;
};
const median = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];

const questions = new Questions();
const [items, candidates] = questions.size();
const ours = [];
const other = [];
for (let round = 0; round < ROUNDS; round += 1) {
  ours.push(time(() => questions.rank()));
  other.push(time(() => questions.count_words()));
}
const [a, b] = [median(ours), median(other)];
const name = `rank ${items} × ${candidates / items} in wasm | count common words`;
console.log(name.padEnd(52) + a.toFixed(1).padStart(12) + b.toFixed(1).padStart(12)
  + (a / b).toFixed(2).padStart(9));
