/** Exit codes: 0 done, 1 problems in data or templates, 2 wrong usage, 3 a bug, 130 stopped by Ctrl-C (as shells have it). */
export const EXIT = { done: 0, problems: 1, usage: 2, bug: 3, interrupted: 130 } as const;
