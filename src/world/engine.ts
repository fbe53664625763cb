import { setFlagsFromString } from 'node:v8';

/** How much later than usual V8 optimizes a function: its flags by major version (11: Node 20; 12, 13: Node 22, 24). */
const COUNTS = ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=40000'];
const LATER: Readonly<Record<string, readonly string[]>> = {
  '11': ['--interrupt-budget=1000000'],
  '12': COUNTS,
  '13': COUNTS,
};

/**
 * Has the engine optimize functions much later than it does by itself. A run for one organisation is over before that pays: it would spend a third
 * of its time on it. In a batch the engine forgets the optimized code of a short-lived function with each full collection of garbage, and spent over a third of
 * the processor time on optimizing the same ones again. Loops over long logs still get optimized. Other versions stay as they are.
 */
export function optimizeLate(): void {
  const [major = ''] = process.versions.v8.split('.');
  for (const flag of LATER[major] ?? []) setFlagsFromString(flag);
}

/** Has the engine collect what is not used any more before it asks for more memory: a hundred megabytes less for a large district. */
export function sparingMemory<T>(work: () => Promise<T>): Promise<T> {
  return withFlag('--optimize-for-size', '--no-optimize-for-size', work);
}

/**
 * Lets three times as much garbage as there is use gather before the engine looks through all memory: each time it does, it forgets optimized code, see
 * {@link optimizeLate}.
 */
export function collectingSeldom<T>(work: () => Promise<T>): Promise<T> {
  return withFlag('--heap-growing-percent=300', '--heap-growing-percent=0', work);
}

async function withFlag<T>(flag: string, usual: string, work: () => Promise<T>): Promise<T> {
  setFlagsFromString(flag);
  try {
    return await work();
  } finally {
    // The code of the program is kept for an engine with the flags that it starts with.
    setFlagsFromString(usual);
  }
}
