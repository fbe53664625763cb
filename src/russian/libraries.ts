import { createRequire } from 'node:module';
import type * as Hyphen from 'hyphen/ru/index.js';
import type * as Lvovich from 'lvovich';
import type { RussianNouns } from './russian-nouns.ts';

/*
 * The libraries are CommonJS and take 8 ms each to load, twice that through a static import, and most commands
 * decline and hyphenate nothing: they are loaded on first use.
 */
const load = createRequire(import.meta.url);

let names: typeof Lvovich | undefined;
let nouns: RussianNouns | undefined;
let hyphenation: typeof Hyphen | undefined;

export function lvovich(): typeof Lvovich {
  names ??= load('lvovich') as typeof Lvovich;
  return names;
}

export function russianNouns(): RussianNouns {
  nouns ??= load('russian-nouns-js') as RussianNouns;
  return nouns;
}

export function hyphens(): typeof Hyphen {
  hyphenation ??= load('hyphen/ru/index.js') as typeof Hyphen;
  return hyphenation;
}
