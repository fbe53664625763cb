import type { Progress } from '../making/batch/pace.ts';
import type { Terminal } from './terminal.ts';

const WIDTH = 20;

/** «[#####...............] 250 из 1000, с ошибками 2, осталось около 3 мин». */
export function progressLine({ done, total, failed, secondsLeft }: Progress): string {
  const filled = Math.floor((WIDTH * done) / total);
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}]`;
  const parts = [
    `${bar} ${done} из ${total}`,
    ...(failed > 0 ? [`с ошибками ${failed}`] : []),
    ...(secondsLeft === null || done === total ? [] : [`осталось ${about(secondsLeft)}`]),
  ];
  return parts.join(', ');
}

/** Shows the line of every step while the work goes on. */
export function showProgress({ status }: Pick<Terminal, 'status'>): (progress: Progress) => void {
  return (progress) => status(progressLine(progress));
}

function about(seconds: number): string {
  if (seconds < 60) return 'меньше минуты';
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `около ${hours} ч ${minutes % 60} мин` : `около ${minutes} мин`;
}
