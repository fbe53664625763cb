import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LabelList } from './label-list.tsx';
import { Question } from './question.tsx';
import { useWindowEvent } from './use-window-event.ts';

const KEYS = [
  ['Alt+1 … Alt+8', 'разделы по порядку'],
  ['F6', 'от списка к документу и обратно'],
  ['?', 'эта подсказка'],
  ['Enter, стрелки, Tab', 'ходить по клеткам таблицы'],
  ['Ctrl+V', 'вставить много клеток сразу'],
  ['Ctrl+Z, Ctrl+Y', 'отменить и повторить'],
  ['Ctrl+D, Ctrl+Delete', 'повторить клетку сверху, убрать строку'],
  ['F8, Shift+F8', 'к следующей и к прежней ошибке или правке; в документах – к следующему пустому месту'],
  ['↑ ↓, Enter', 'выбрать документ в списке и открыть его'],
  ['Стрелки на диаграмме', 'прочесть её значения'],
] as const;

/** What the keys do. */
export function KeyList(): JSX.Element {
  return <LabelList lines={KEYS} />;
}

/** Keys that hold on every screen; `sections`: the addresses of the navigation in their order. */
export function Keys({ sections }: { readonly sections: readonly string[] }): JSX.Element | null {
  const [isShown, setShown] = useState(false);
  useKeys(sections, () => setShown(true));
  if (!isShown) return null;
  return (
    <Question title="Клавиши" answers={[{ label: 'Понятно', act: () => setShown(false) }]}>
      <KeyList />
    </Question>
  );
}

function useKeys(sections: readonly string[], onHelp: () => void): void {
  useWindowEvent('keydown', (event) => {
    const section = sectionOf(event, sections);
    const nextGap = document.getElementById('next-gap');
    if (section !== undefined) location.hash = section;
    else if (event.key === 'F6') betweenListAndPaper();
    else if (event.key === 'F8' && nextGap) nextGap.click();
    else if (event.key === '?' && !isTyping(event)) onHelp();
    else return;
    event.preventDefault();
  });
}

/** The address that Alt and a digit name. */
function sectionOf({ altKey, code }: KeyboardEvent, sections: readonly string[]): string | undefined {
  return altKey ? sections[Number(/^Digit([1-8])$/u.exec(code)?.[1]) - 1] : undefined;
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (target as Element | null)?.matches?.('input, textarea, select') === true;
}

function betweenListAndPaper(): void {
  const paper = document.getElementById('paper');
  const isThere = paper?.matches(':focus-within') === true;
  if (!paper || isThere) document.getElementById('main')?.focus();
  else {
    paper.tabIndex = -1;
    paper.focus();
  }
}
