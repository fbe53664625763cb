import type { JSX } from 'preact';
import type { DistrictRun } from '../district-protocol.ts';
import type { DistrictProps } from './district-props.ts';

interface RunCardProps extends Pick<DistrictProps, 'ask' | 'refresh'> {
  readonly run: DistrictRun;
}

/** How far it is, and how to stop it. */
export function RunCard({ run, ask, refresh }: RunCardProps): JSX.Element {
  const { done, total, failed, secondsLeft, isStopping } = run;
  const bad = failed === 0 ? '' : run.what === 'documents' ? `, с ошибкой ${failed}` : `, не сдали ${failed}`;
  return (
    <section class="card run" aria-labelledby="run">
      <div class="stack-s">
        <div class="row row-apart">
          <h2 id="run">
            {run.what === 'documents' ? 'Готово' : 'Посчитано'} {done} из {total}
            {bad}
          </h2>
          <span class="muted" role="status">
            {isStopping ? 'Останавливаем: заканчиваем начатое…' : leftText(secondsLeft)}
          </span>
        </div>
        <progress max={total} value={done} aria-labelledby="run" />
        <p class="small muted">Можно остановить и продолжить завтра: готовое не переделывается.</p>
      </div>
      <button
        type="button"
        class="btn"
        aria-busy={isStopping}
        onClick={() => void ask('district-stop').then(refresh)}
      >
        {isStopping ? 'Останавливаем…' : 'Остановить'}
      </button>
    </section>
  );
}

/** Rounded, so that it does not count down aloud. */
function leftText(seconds: number | null): string {
  if (seconds === null) return '';
  if (seconds < 10) return 'осталось несколько секунд';
  if (seconds < 90) return `осталось около ${Math.round(seconds / 10) * 10} секунд`;
  return `осталось около ${Math.round(seconds / 60)} мин`;
}
