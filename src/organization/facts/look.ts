import type { Facts } from './describe.ts';
import { YES_NO } from './words.ts';

/** What the documents look like. */
export const LOOK = {
  style: {
    kind: 'section',
    label: 'оформление',
    help: 'Как выглядят документы.',
    facts: {
      fontSize: {
        kind: 'word',
        label: 'размер шрифта',
        help: 'В пунктах.',
        words: [{ value: 12 }, { value: 13 }, { value: 14 }],
        otherwise: 14,
        preset: '14',
        behind: true,
      },
      lineSpacing: {
        kind: 'number',
        label: 'межстрочный интервал',
        help: 'Число от 1 до 1,5.',
        least: 1,
        most: 1.5,
        otherwise: 1,
        preset: '1',
        behind: true,
      },
      hyphenation: {
        kind: 'word',
        label: 'переносы слов',
        help: '«Нет», если инструкция по делопроизводству их не допускает.',
        words: YES_NO,
        otherwise: 'да',
        rare: true,
        behind: true,
      },
      founderAbove: {
        kind: 'word',
        label: 'учредитель на бланке',
        help: '«Да» – его наименование стоит над наименованием организации.',
        words: YES_NO,
        otherwise: 'нет',
        rare: true,
      },
      cardsPerSheet: {
        kind: 'word',
        label: 'карточек-приглашений на листе',
        help: 'Сколько одинаковых карточек с QR-кодом вырезают из листа группы или класса.',
        words: [{ value: 4, meaning: 'крупные' }, { value: 8 }],
        otherwise: 4,
        preset: '4',
      },
      orderWord: {
        kind: 'word',
        label: 'слово «ПРИКАЗЫВАЮ»',
        help: 'Как набрано это слово.',
        words: [
          { value: 'capitals', meaning: 'прописными' },
          { value: 'spaced', meaning: 'вразрядку (п р и к а з ы в а ю)' },
        ],
        otherwise: 'capitals',
        preset: 'capitals',
      },
      spacedInitials: {
        kind: 'word',
        label: 'пробел между инициалами',
        help: 'В подписях и в тексте.',
        words: [
          { value: true, word: 'да', meaning: 'И. О. Фамилия', also: ['true', 'yes'] },
          { value: false, word: 'нет', meaning: 'И.О. Фамилия', also: ['false', 'no'] },
        ],
        otherwise: false,
        preset: 'нет',
        behind: true,
      },
    },
  },
} as const satisfies Facts;
