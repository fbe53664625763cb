import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AskedPeriod, ReportState } from '../usage-protocol.ts';
import { ChartCard } from './chart.tsx';
import { ExportsCard } from './exports.tsx';
import { useInOrder } from './in-order.ts';
import { Problem, ScrollBox } from './parts.tsx';
import { NEWEST, PeriodChooser } from './period-chooser.tsx';
import { ProposalsCard } from './proposals.tsx';
import { ReportPaper } from './report-paper.tsx';
import { useShell } from './shell.ts';

/** How is it used? Exports, figures, charts, findings and proposals of a period, and the document they make. */
export function ReportScreen(): JSX.Element {
  const { changes, ask } = useShell();
  const [asked, setAsked] = useState<AskedPeriod>(NEWEST);
  const [report, setReport] = useState<ReportState | null>(null);
  const [isPaper, setPaper] = useState(false);
  const show = useInOrder(setReport);
  useEffect(() => void show(ask<ReportState | null>('report', asked)), [changes, asked]);
  if (!report) return <p class="muted">Читаем выгрузки…</p>;
  const named = report.chosen === '' ? asked : { ...NEWEST, period: report.chosen };
  const figures = (
    <div class="stack">
      <Tiles report={report} />
      {report.charts.map((chart, index) => (
        <ChartCard key={chart.title} chart={chart} id={`chart-${index}`} />
      ))}
      {report.label !== null && <ProposalsCard key={report.label} asked={named} saved={report.proposals} />}
    </div>
  );
  const words = (
    <div class="stack">
      <ExportsCard report={report} />
      <Findings report={report} />
    </div>
  );
  return (
    <>
      <div class="head">
        <div>
          <h1>Отчёт об использовании</h1>
          <p class="lead">{report.label === null ? 'Показателей пока нет' : report.lead}</p>
        </div>
        <div class="row">
          <PeriodChooser
            periods={report.periods}
            chosen={report.chosen}
            none={report.chosen === '' ? 'не выбран' : ''}
            onChoose={setAsked}
          />
          {report.document !== null && report.label !== null && (
            <button
              type="button"
              class="btn btn-main"
              aria-expanded={isPaper}
              onClick={() => setPaper(!isPaper)}
            >
              {isPaper ? 'Закрыть документ' : 'Открыть документ'}
            </button>
          )}
        </div>
      </div>
      {report.files.length > 0 && <Obstacles report={report} />}
      {isPaper ? (
        <div class="split">
          <div class="stack">
            {figures}
            {words}
          </div>
          <ReportPaper asked={named} report={report} />
        </div>
      ) : (
        <div class="report">
          {figures}
          {words}
        </div>
      )}
    </>
  );
}

/** Why there are no figures, and what is doubtful in those there are. */
function Obstacles({ report: { problems, label } }: { readonly report: ReportState }): JSX.Element | null {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const shown = label === null ? problems : problems.filter(({ severity }) => severity !== 'error');
  if (shown.length === 0) return null;
  const list = (
    <ul>
      {shown.map((one) => (
        <li>
          <Problem told={one} />
        </li>
      ))}
    </ul>
  );
  if (errors.length === 0)
    return (
      <details class="note note-warn small gap-bottom">
        <summary>Что сверить: {shown.length}</summary>
        {list}
      </details>
    );
  return (
    <section class="summary-box stack-s" aria-labelledby="obstacles">
      <h2 id="obstacles">Показателей не посчитать</h2>
      {list}
    </section>
  );
}

function Tiles({ report: { roles, charts, files } }: { readonly report: ReportState }): JSX.Element {
  if (roles.length === 0 && charts.length === 0) return <Empty files={files} />;
  return (
    <div class="tiles">
      {roles.map(({ title, figures }) => (
        <section class="card card-tight">
          <h2>{title}</h2>
          <dl>
            {figures.map((one) => (
              <div class="fig">
                <dt>{one.title}</dt>
                <dd>
                  <b>{one.fact}</b>
                  {one.plan !== '–' && (
                    <>
                      <span class={one.deviation.startsWith('−') ? 'badge badge-warn' : 'badge'}>
                        {one.deviation}
                      </span>
                      <span class="muted">норма {one.plan}</span>
                    </>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Empty({ files }: Pick<ReportState, 'files'>): JSX.Element {
  const hasFiles = files.length > 0;
  const isAsked = files.some(({ asks }) => asks);
  return (
    <section class="card stack-s">
      <h2>
        {isAsked
          ? 'Ответьте на вопросы о выгрузках'
          : hasFiles
            ? 'За этот период данных нет'
            : 'Выгрузок пока нет'}
      </h2>
      <p>
        {hasFiles
          ? isAsked
            ? 'Один из файлов программа поняла не до конца. Ответьте на вопросы рядом с ним, и показатели посчитаются.'
            : 'Выберите другой период или добавьте выгрузки за этот.'
          : 'Выгрузка – таблица, которую отдаёт платформа: кто и когда заходил, писал и звонил, строка на каждое событие. Подойдут и сводные таблицы по группам, и таблицы с одной строкой на пользователя. Столбцы программа узнаёт по заголовкам, о незнакомых спросит.'}
      </p>
      {!hasFiles && (
        <ScrollBox class="table-box" name="Как выглядит выгрузка">
          <table class="mini">
            <caption class="vh">Как выглядит выгрузка</caption>
            <thead>
              <tr>
                {['Дата', 'Пользователь', 'Роль', 'Подразделение', 'Событие', 'Количество'].map((title) => (
                  <th scope="col">{title}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                {['12.05.2025', 'p-0034', 'педагог', 'Солнышко', 'сообщение', '2'].map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  );
}

function Findings({ report: { findings, remarks } }: { readonly report: ReportState }): JSX.Element | null {
  if (findings.length === 0) return null;
  return (
    <section class="card card-tight">
      <h2>Выводы</h2>
      <p class="small muted">Составлены по цифрам, войдут в отчёт</p>
      <ol class="outs">
        {findings.map((one) => (
          <li>{one}</li>
        ))}
      </ol>
      {remarks.map((one) => (
        <p class="small muted gap-top">{one}</p>
      ))}
    </section>
  );
}
