import type { Problem } from '../../problem.ts';
import { type Act, type ActParagraph, body } from '../act.ts';
import { findingAt, quoted } from '../finding.ts';
import { isListed } from '../marker.ts';

/** A run of listed paragraphs with what stands around it. */
interface List {
  readonly intro: ActParagraph | undefined;
  readonly items: readonly ActParagraph[];
  readonly after: ActParagraph | undefined;
}

/** Capitals and punctuation of list items. */
export function lists(act: Act): readonly Problem[] {
  const terms = termsOf(act);
  return listsOf(act).flatMap((list) => [...capitals(list, terms), ...endings(list), ...lastEnding(list)]);
}

function listsOf({ paragraphs }: Act): readonly List[] {
  const found: List[] = [];
  let start = -1;
  for (let index = 0; index <= paragraphs.length; index += 1) {
    const isItem = isListed(paragraphs[index]?.marker ?? null);
    if (isItem && start < 0) start = index;
    if (isItem || start < 0) continue;
    found.push({
      intro: paragraphs[start - 1],
      items: paragraphs.slice(start, index),
      after: paragraphs[index],
    });
    start = -1;
  }
  return found;
}

/** Words that acts write with a capital wherever they stand. */
const CAPITALIZED =
  /^(?:Федеральн|Конституци|Конвенци|Кодекс|Устав|Совет|Педагогическ|Попечительск|Управляющ|Общ(?:ее|им|его|ему|ешк)|Закон|Положени|Правил|Поряд|Трудов|Гражданск|Семейн|Уголовн|Налогов|Указ|Постановлени|Распоряжени|Приказ|Письм|Концепци|Стратеги|Санитарн|Рособр|Роскомнадзор|Министерств|Минпросвещ|Управлени|Департамент|Комитет|Правительств|Президент|Российск|Интернет|Сферум|Родительск|Всероссийск|Госуслуг|Декларац|Профсоюз)/u;

/** Beginnings of the words that this act writes with a capital in the middle of a sentence: its own terms. */
function termsOf(act: Act): ReadonlySet<string> {
  const words = act.paragraphs.flatMap(({ prose }) => [...prose.matchAll(/\p{Ll},?\s(\p{Lu}\p{Ll}{3,})/gu)]);
  return new Set(words.map(([, word = '']) => stem(word)));
}

function stem(word: string): string {
  return word.slice(0, 5);
}

function capitals({ intro, items }: List, terms: ReadonlySet<string>): readonly Problem[] {
  if (!intro?.text.endsWith(':')) return [];
  const capital = items.filter((item) => beginsWithCapital(item, terms));
  const small = items.filter((item) => /^\p{Ll}/u.test(body(item)));
  if (capital.length === 0 || isWholeSentences(capital, items)) return [];
  if (small.length > 0) return capital.map((item) => capitalItem(item, 'warning'));
  return capital.slice(0, 1).map((item) => capitalItem(item, 'note'));
}

function beginsWithCapital(item: ActParagraph, terms: ReadonlySet<string>): boolean {
  const text = body(item);
  return (
    /^\p{Lu}\p{Ll}+(?=[\s,])(?!\s[\p{Lu}«])/u.test(text) && !CAPITALIZED.test(text) && !isTerm(text, terms)
  );
}

function isTerm(text: string, terms: ReadonlySet<string>): boolean {
  return terms.has(stem(/^\p{L}+/u.exec(text)?.[0] ?? ''));
}

/** Items that are sentences from capital to full stop are a style of their own. */
function isWholeSentences(capital: readonly ActParagraph[], items: readonly ActParagraph[]): boolean {
  return items.length === capital.length && items.every(({ text }) => text.endsWith('.'));
}

function capitalItem(item: ActParagraph, severity: 'warning' | 'note'): Problem {
  return findingAt(item, item.marker?.length ?? 0, {
    severity,
    code: 'lists/capital',
    message: `Элемент списка после двоеточия начинается с прописной буквы: ${quoted(body(item), 50)}.`,
    hint: 'Начните его со строчной буквы или вынесите в отдельный пункт.',
  });
}

/** Where at least half of the items end with «;», the others ought to. */
function endings({ items }: List): readonly Problem[] {
  const inner = items.slice(0, -1).filter(({ text }) => !/[:]$/u.test(text));
  const usual = inner.filter(({ text }) => text.endsWith(';'));
  if (usual.length === 0 || usual.length * 2 < inner.length) return [];
  return inner.filter(({ text }) => !text.endsWith(';')).map(wrongEnding);
}

function wrongEnding(item: ActParagraph): Problem {
  const [, end = ''] = /([.,!?…])$/u.exec(item.text) ?? [];
  const tail = `${item.text.length > 60 ? '…' : ''}${item.text.slice(-60)}`;
  return findingAt(item, item.text.length - 1, {
    severity: 'warning',
    code: 'lists/ending',
    message: `Элемент в середине списка оканчивается ${end === '' ? 'без знака' : `на «${end}»`}: ${quoted(tail, 70)}.`,
    hint: 'Поставьте в конце «;», как у других элементов.',
  });
}

/** A list that stops at «;» before the next clause. */
function lastEnding({ items, after }: List): readonly Problem[] {
  const last = items.at(-1);
  if (!last || items.length < 2 || last.cell || (after && after.marker?.kind !== 'clause')) return [];
  const isOpen = last.text.endsWith(';');
  const isBare = /[\p{L})»]$/u.test(last.text) && items.slice(0, -1).every(({ text }) => text.endsWith(';'));
  if (!isOpen && !isBare) return [];
  return [
    findingAt(last, last.text.length - 1, {
      severity: isOpen ? 'warning' : 'note',
      code: 'lists/last-ending',
      message: `Последний элемент списка оканчивается ${isOpen ? 'на «;»' : 'без знака'}: ${quoted(last.text.slice(-60), 70)}.`,
      hint: 'Поставьте точку или верните пропавшее продолжение списка.',
    }),
  ];
}
