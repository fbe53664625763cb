import type { JSX } from 'preact';
import type { DistrictRun } from '../../district-protocol.ts';
import { Button } from '../parts/button.tsx';
import type { DistrictProps } from './district-props.ts';

interface RunCardProps extends Pick<DistrictProps, 'ask' | 'refresh'> {
  readonly run: DistrictRun;
}

/** How far it is, and how to stop it. */
export function RunCard({ run, ask, refresh }: RunCardProps): JSX.Element {
  const { isStopping } = run;
  const stop = (): Promise<void> => ask('district-stop').then(refresh);
  return (
    <section class="card run" aria-labelledby="run">
      <div class="stack-s">
        <RunLine run={run} />
        <progress max={run.total} value={run.done} aria-labelledby="run" />
        <p class="small muted">Можно остановить и продолжить завтра: готовое не переделывается.</p>
      </div>
      <Button label={isStopping ? 'Останавливаем…' : 'Остановить'} isBusy={isStopping} onPress={stop} />
    </section>
  );
}

const WORDS = {
  documents: ['Готово', 'с ошибкой'],
  figures: ['Посчитано', 'не сдали'],
} as const;

function RunLine({ run }: Pick<RunCardProps, 'run'>): JSX.Element {
  const { what, done, total, failed, secondsLeft, isStopping } = run;
  const [word, bad] = WORDS[what];
  return (
    <div class="row row-apart">
      <h2 id="run">
        {word} {done} из {total}
        {failed > 0 && `, ${bad} ${failed}`}
      </h2>
      <span class="muted" role="status">
        {isStopping ? 'Останавливаем: заканчиваем начатое…' : leftText(secondsLeft)}
      </span>
    </div>
  );
}

/** Rounded, so that it does not count down aloud. */
function leftText(seconds: number | null): string {
  if (seconds === null) return '';
  if (seconds < 10) return 'осталось несколько секунд';
  if (seconds < 90) return `осталось около ${Math.round(seconds / 10) * 10} секунд`;
  return `осталось около ${Math.round(seconds / 60)} мин`;
}
