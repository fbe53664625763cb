import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ActRow, Done, DueStep, Issued, RegisterState } from '../acts-protocol.ts';
import type { MadeFileLink } from '../protocol.ts';
import { StateBadge } from './badge.tsx';
import { useInOrder } from './in-order.ts';
import { Problem, Whole } from './parts.tsx';
import { changing, useShell } from './shell.ts';
import { TypedActDialog } from './typed-act.tsx';

/** What is in force, what is due. */
export function RegisterScreen(): JSX.Element {
  const { state, ask, say } = useShell();
  const [register, setRegister] = useState<RegisterState | null>(null);
  const [isTyping, setTyping] = useState(false);
  const show = useInOrder(setRegister);
  useEffect(() => void show(ask<RegisterState>('register')), [state]);
  if (!register) return <p class="muted">Открываем журнал…</p>;
  const download = async (name: string, body: object): Promise<void> => {
    const made = await ask<MadeFileLink | null>(name, body);
    if (made === null) say('Журнал пока не готовится: в нём нет приказов или есть ошибки');
    else location.assign(made.address);
  };
  return (
    <>
      <div class="head">
        <div>
          <h1>Журнал</h1>
        </div>
        <div class="row">
          <button type="button" class="btn" onClick={() => setTyping(true)}>
            Вписать прежний акт
          </button>
          {register.rows.length > 0 && (
            <>
              <button type="button" class="btn" onClick={() => void download('register-table', {})}>
                Таблица для Excel
              </button>
              <button
                type="button"
                class="btn"
                onClick={() =>
                  void download('file', { id: 'register-journal', format: 'docx', as: 'download' })
                }
              >
                Журнал в Word
              </button>
            </>
          )}
        </div>
      </div>
      <Wrong register={register} />
      {register.rows.length === 0 ? (
        <p class="note">
          Изданных актов нет. Издают их на экране <a href="#/документы">Документы</a>; изданный раньше, без
          программы, впишите сюда: на него можно ссылаться, его можно отменить.
        </p>
      ) : (
        <>
          <Due steps={register.due} />
          <Acts rows={register.rows} />
        </>
      )}
      {isTyping && (
        <TypedActDialog
          title="Вписать прежний акт"
          lead="Акт, изданный без программы. Его номер будет занят, на него смогут ссылаться новые акты."
          label="Вписать"
          send={(typed) => ask<Done>('enter-act', typed)}
          onClose={() => setTyping(false)}
        />
      )}
    </>
  );
}

function Wrong({ register }: { readonly register: RegisterState }): JSX.Element {
  const { ask, save } = useShell();
  const renew = (): void => void changing(save, () => ask<Issued>('issue', { ids: [], withBlanks: false }));
  return (
    <>
      {register.problems.length > 0 && (
        <section class="summary-box stack-s" aria-labelledby="register-wrong">
          <h2 id="register-wrong">Сначала исправьте: {register.problems.length}</h2>
          <ul>
            {register.problems.map((one) => (
              <li>
                <Problem told={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {register.isBehind && (
        <p class="note note-warn row row-apart">
          Таблица acts/register.csv отличается от того, что издано. Вписанное от руки останется.
          <button type="button" class="btn btn-s" onClick={renew}>
            Записать заново
          </button>
        </p>
      )}
    </>
  );
}

const DUE: Readonly<Record<DueStep['what'], readonly [badge: string, button: string]>> = {
  unsigned: ['не подписан', 'Добавить подпись'],
  unfinished: ['не закончено', 'К документам'],
  report: ['отчёт', 'К отчёту'],
  consent: ['согласие истекло', 'К согласию'],
};

/** So many stand there before somebody asks for all: the acts themselves follow. */
const SHOWN = 5;

function Due({ steps }: { readonly steps: readonly DueStep[] }): JSX.Element {
  const [isAll, setAll] = useState(false);
  return (
    <section class="stack-s">
      <h2>{steps.length === 0 ? 'Дел нет' : `Что сделать: ${steps.length}`}</h2>
      {steps.length > 0 && (
        <ul class="due">
          {(isAll ? steps : steps.slice(0, SHOWN)).map(({ what, text, key }) => (
            <li>
              <span class="badge badge-warn">{DUE[what][0]}</span>
              <p>
                <Whole text={text} />
              </p>
              <a class="btn btn-s" href={addressOf({ what, key })}>
                {DUE[what][1]}
              </a>
            </li>
          ))}
        </ul>
      )}
      {!isAll && steps.length > SHOWN && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          Показать все дела: {steps.length}
        </button>
      )}
    </section>
  );
}

function addressOf({ what, key }: Pick<DueStep, 'what' | 'key'>): string {
  if (what === 'unsigned' || what === 'consent') return `#/акт/${key}`;
  return what === 'unfinished' ? '#/документы/change-administrator' : '#/отчёт';
}

function Acts({ rows }: { readonly rows: readonly ActRow[] }): JSX.Element {
  const [word, setWord] = useState('');
  const [year, setYear] = useState('');
  const [state, setState] = useState('');
  const wanted = word.trim().toLowerCase();
  const shown = rows.filter(
    (row) =>
      `${row.number} ${row.name} ${row.relation}`.toLowerCase().includes(wanted) &&
      row.date.endsWith(year) &&
      (state === '' || row.word === state),
  );
  return (
    <>
      <div class="tools" role="group" aria-label="Отбор">
        <h2 class="grow">
          <span role="status">
            {shown.length === rows.length ? `Все акты: ${rows.length}` : `Найдено: ${shown.length}`}
          </span>
        </h2>
        <label class="vh" for="register-word">
          Найти по номеру или слову
        </label>
        <input
          class="input"
          id="register-word"
          type="search"
          placeholder="Номер или слово"
          size={18}
          value={word}
          onInput={(event) => setWord(event.currentTarget.value)}
        />
        <Chooser
          label="Год"
          values={rows.map(({ date }) => date.slice(-4))}
          value={year}
          onChange={setYear}
        />
        <Chooser label="Состояние" values={rows.map((row) => row.word)} value={state} onChange={setState} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard. */}
      <div class="table-box" role="region" aria-label="Изданные акты" tabIndex={0}>
        <table class="cards">
          <thead>
            <tr>
              {['Дата', 'Номер', 'Акт', 'Состояние', 'Связь'].map((title) => (
                <th scope="col" class={title === 'Связь' ? 'w176' : undefined}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Chooser(props: {
  readonly label: string;
  readonly values: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}): JSX.Element {
  return (
    <label class="row small">
      {props.label}
      <select
        class="select"
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        <option value="">все</option>
        {[...new Set(props.values)].map((value) => (
          <option value={value}>{value}</option>
        ))}
      </select>
    </label>
  );
}

function Row({ row }: { readonly row: ActRow }): JSX.Element {
  const { date, number, name, relation, isIssued } = row;
  return (
    <tr>
      <td class="num nowrap" data-l="Дата">
        {date}
      </td>
      <td class={number === '' ? 'num nowrap none' : 'num nowrap'} data-l="Номер">
        {number === '' ? '–' : number}
      </td>
      <th scope="row">
        {isIssued ? (
          <a href={`#/акт/${row.key}`}>
            <Whole text={name} />
          </a>
        ) : (
          <Whole text={name} />
        )}
      </th>
      <td>
        <StateBadge {...row} />
      </td>
      <td class={relation === '' ? 'small muted none' : 'small muted'}>
        <Whole text={relation} />
      </td>
    </tr>
  );
}
