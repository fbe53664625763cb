import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// measure.mjs FILE SECONDS: makes documents one after another, by a file of `peers`, and prints what it measured as JSON.
const [peer, seconds] = process.argv.slice(2);
const { make } = await import(pathToFileURL(resolve(peer)).href);
const WARM_UP = 20;
for (let index = 0; index < WARM_UP; index++) await make(index);
const started = performance.now();
const before = process.cpuUsage();
let count = 0;
let bytes = 0;
while (performance.now() - started < Number(seconds) * 1000) {
  bytes = (await make(WARM_UP + count)).length;
  count++;
}
const elapsed = (performance.now() - started) / 1000;
const used = process.cpuUsage(before);
console.log(
  JSON.stringify({
    rate: count / elapsed,
    rateOfProcessor: (count * 1e6) / (used.user + used.system),
    kilobytes: Math.round(bytes / 1024),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
