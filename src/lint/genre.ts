import { type Act, type ActParagraph, body } from './act.ts';

/** What the act is: only a regulation must be approved and heard by councils, only acts for the site hide contacts. */
export type Genre = 'regulation' | 'order' | 'public' | 'private' | 'unknown';

const TITLES: readonly (readonly [Genre, RegExp])[] = [
  [
    'private',
    /^(?:согласие|заявка|заявление|обращение|журнал|лист|справка|сведения|реестр|акт|структура|отч[её]т|план)(?=\s|$)/iu,
  ],
  ['order', /^(?:п\s?р\s?и\s?к\s?а\s?з|распоряжение)(?=\s|$)/iu],
  ['regulation', /^положение(?=\s|$)/iu],
  ['public', /^(?:правила|порядок|инструкция|регламент|памятка|кодекс|политика)(?=\s|$)/iu],
];
const LETTER = /^(?:прошу|просим|направляем|сообщаем|уважаем)/iu;

/** The kind of act its title names. A fragment without a title is a regulation when it calls itself one. */
export function genreOf(act: Act): Genre {
  const head = headOf(act);
  for (const { text, marker } of head) {
    const found = marker ? undefined : TITLES.find(([, title]) => title.test(text) && isTitle(text));
    if (found) return found[0];
  }
  if (head.some(({ text }) => LETTER.test(text))) return 'private';
  const isRegulation = act.paragraphs.some(({ text }) => /настоящ\p{L}+\s+положени/iu.test(text));
  return isRegulation ? 'regulation' : 'unknown';
}

/** True when the head of the act, with its title, is in the file. */
export function hasTitle(act: Act): boolean {
  return headOf(act).some(isTitleParagraph);
}

/** The paragraphs above the title: the organisation's name and contacts, stamps. Empty without a title. */
export function aboveTitle(act: Act): readonly ActParagraph[] {
  const head = headOf(act);
  return head.slice(0, Math.max(head.findIndex(isTitleParagraph), 0));
}

function isTitleParagraph({ text, marker }: ActParagraph): boolean {
  return !marker && TITLES.some(([, title]) => title.test(text)) && isTitle(text);
}

/** The paragraphs before the first numbered one: stamps, title, preamble. */
export function headOf(act: Act): readonly ActParagraph[] {
  const first = act.paragraphs.findIndex(
    (paragraph) => !paragraph.cell && paragraph.marker?.kind === 'clause' && body(paragraph) !== '',
  );
  return first < 0 ? act.paragraphs.slice(0, 60) : act.paragraphs.slice(0, first);
}

/** A title is short, or its first word stands in capitals. */
function isTitle(text: string): boolean {
  return (
    /^(?:\p{Lu}\s?){4,}(?!\p{Ll})/u.test(text) ||
    (/^\p{Lu}/u.test(text) && text.length < 150 && !/[.;,:]$/u.test(text))
  );
}
