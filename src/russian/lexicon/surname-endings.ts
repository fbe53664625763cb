/** Endings of ordinary surnames, as a part of an expression; «-ко» only where no «Солнышко» has it. */
export const SURNAME_ENDING = '(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая)|[йнь]ко|ч?ук)';

/** Those, and that of «Долгих», which is no surname where something follows: «Начальных Классов». */
export const LAST_SURNAME_ENDING = `(?:${SURNAME_ENDING}|[ыи]х)`;
