import { useEffect, useRef } from 'preact/hooks';

/** Listens to the window; what was given last answers. */
export function useWindowEvent<K extends keyof WindowEventMap>(
  name: K,
  listener: (event: WindowEventMap[K]) => void,
): void {
  const last = useRef(listener);
  last.current = listener;
  useEffect(() => {
    const tell = (event: WindowEventMap[K]): void => last.current(event);
    addEventListener(name, tell);
    return () => removeEventListener(name, tell);
  }, []);
}
