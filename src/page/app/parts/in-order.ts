import { useRef } from 'preact/hooks';

/** Takes answers in the order of their questions: one that the answer to a later question has overtaken is let go. */
export function useInOrder<T>(take: (answer: T) => void): (answer: Promise<T>) => Promise<void> {
  const turns = useRef({ asked: 0, taken: 0 });
  return async (answer) => {
    const turn = ++turns.current.asked;
    const value = await answer;
    if (turn < turns.current.taken) return;
    turns.current.taken = turn;
    take(value);
  };
}
