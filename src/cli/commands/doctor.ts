import { checkComputer } from '../../making/computer-check.ts';
import type { Computer } from '../../world/computer.ts';
import type { CommandPlace } from '../command-place.ts';
import { EXIT } from '../exit.ts';
import { printable } from '../printable.ts';

/** Folder that documents would be written to, and the day by the computer's clock (ISO). */
export interface DoctorOptions {
  readonly output: string;
  readonly today: string;
}

/** `doctor`: whether this computer can do the work, a line each; 1 when something must be put right. A program that is not whole says so before. */
export function doctor(options: DoctorOptions, computer: Computer, place: CommandPlace): number {
  const { files, terminal } = place;
  const findings = checkComputer(options, computer, files);
  for (const { isGood, text } of findings) {
    const mark = isGood ? terminal.style('green', '✓') : terminal.style('red', '✗');
    terminal.print(`${mark} ${printable(text)}`);
  }
  const isFit = findings.every(({ isGood }) => isGood);
  terminal.print(
    isFit ? 'Компьютер готов к работе.' : 'Исправьте то, что отмечено ✗, и запустите проверку ещё раз.',
  );
  return isFit ? EXIT.done : EXIT.problems;
}
