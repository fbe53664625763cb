import type { Shell } from '../shell.ts';

/** Puts a text where it can be pasted from, and says so. */
export async function copyText(text: string, told: string, say: Shell['say']): Promise<void> {
  await navigator.clipboard.writeText(text);
  say(told);
}
