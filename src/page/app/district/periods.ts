import type { Choice } from '../../protocol.ts';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** So many quarters are offered; other periods are two days. */
const QUARTERS = 8;

/** The last quarters and school years by the clock of the computer, the newest first. */
export function recentPeriods(): readonly Choice[] {
  const now = new Date();
  const [year, month] = [now.getFullYear(), now.getMonth()];
  const newest = year * 4 + Math.floor(month / 3);
  const quarters = Array.from({ length: QUARTERS }, (_, back) => {
    const [of, number] = [Math.floor((newest - back) / 4), ((newest - back) % 4) + 1];
    return { value: `${of}-Q${number}`, label: `${ROMAN[number - 1]} квартал ${of} года` };
  });
  const first = month >= 8 ? year : year - 1;
  const years = [first, first - 1].map((one) => ({
    value: `${one}/${one + 1}`,
    label: `${one}/${one + 1} учебный год`,
  }));
  return [...quarters, ...years];
}
