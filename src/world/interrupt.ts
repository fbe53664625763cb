const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Calls the action once instead of ending the process, when somebody asks it to end; the second time it ends. */
export function onInterrupt(action: () => void): void {
  const once = (): void => {
    for (const signal of SIGNALS) process.off(signal, once);
    action();
  };
  for (const signal of SIGNALS) process.on(signal, once);
}
