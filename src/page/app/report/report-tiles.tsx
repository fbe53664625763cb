import type { JSX } from 'preact';
import type { ReportState } from '../../usage-protocol.ts';
import { Card } from '../parts/card.tsx';
import { ColumnHeads } from '../parts/column-heads.tsx';
import { ScrollBox } from '../parts/texts.tsx';

/** The figures of the roles, or why there are none. */
export function Tiles({ report: { roles, charts, files } }: { readonly report: ReportState }): JSX.Element {
  if (roles.length === 0 && charts.length === 0) return <Empty files={files} />;
  return (
    <div class="tiles">
      {roles.map(({ title, figures }) => (
        <Card isTight title={title}>
          <dl>
            {figures.map((one) => (
              <Figure one={one} />
            ))}
          </dl>
        </Card>
      ))}
    </div>
  );
}

type ShownFigure = ReportState['roles'][number]['figures'][number];

function Figure({ one }: { readonly one: ShownFigure }): JSX.Element {
  return (
    <div class="fig">
      <dt>{one.title}</dt>
      <dd>
        <b>{one.fact}</b>
        {one.plan !== '–' && (
          <>
            <span class={one.deviation.startsWith('−') ? 'badge badge-warn' : 'badge'}>{one.deviation}</span>
            <span class="muted">норма {one.plan}</span>
          </>
        )}
      </dd>
    </div>
  );
}

function Empty({ files }: Pick<ReportState, 'files'>): JSX.Element {
  const [title, text] = emptyWords(files);
  return (
    <Card title={title}>
      <p>{text}</p>
      {files.length === 0 && <ExportExample />}
    </Card>
  );
}

function emptyWords(files: ReportState['files']): readonly [title: string, text: string] {
  if (files.some(({ asks }) => asks))
    return [
      'Ответьте на вопросы о выгрузках',
      'Один из файлов программа поняла не до конца. Ответьте на вопросы рядом с ним, и показатели посчитаются.',
    ];
  if (files.length > 0)
    return ['За этот период данных нет', 'Выберите другой период или добавьте выгрузки за этот.'];
  return [
    'Выгрузок пока нет',
    'Выгрузка – таблица, которую отдаёт платформа: кто и когда заходил, писал и звонил, строка на каждое событие. Подойдут и сводные таблицы по группам, и таблицы с одной строкой на пользователя. Столбцы программа узнаёт по заголовкам, о незнакомых спросит.',
  ];
}

const EXAMPLE = [
  ['Дата', '12.05.2025'],
  ['Пользователь', 'p-0034'],
  ['Роль', 'педагог'],
  ['Подразделение', 'Солнышко'],
  ['Событие', 'сообщение'],
  ['Количество', '2'],
] as const;

function ExportExample(): JSX.Element {
  return (
    <ScrollBox class="table-box" name="Как выглядит выгрузка">
      <table class="mini">
        <caption class="vh">Как выглядит выгрузка</caption>
        <ColumnHeads columns={EXAMPLE.map(([title]) => [title])} />
        <tbody>
          <tr>
            {EXAMPLE.map(([, cell]) => (
              <td>{cell}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </ScrollBox>
  );
}
