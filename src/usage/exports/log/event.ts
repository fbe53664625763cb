import { WordList } from '../../word-list.ts';

/** Kinds of events in a log; `other` is «прочее». */
export const EVENTS = ['login', 'message', 'call', 'broadcast', 'publication', 'file', 'other'] as const;

export type UsageEvent = (typeof EVENTS)[number];

const WORDS = new WordList<UsageEvent>({
  login: ['вход', 'входы', 'вход в систему', 'авторизация'],
  message: ['сообщение', 'сообщения', 'отправка сообщения', 'отправлено сообщение'],
  call: ['звонок', 'звонки', 'видеозвонок', 'аудиозвонок'],
  broadcast: ['трансляция', 'трансляции', 'прямая трансляция'],
  publication: ['публикация', 'публикации', 'пост', 'запись'],
  file: ['файл', 'файлы', 'отправка файла'],
  other: ['прочее', 'другое'],
});

/** All words that name an event, for «did you mean». */
export const EVENT_WORDS = WORDS.all();

/** One word for each, as a person chooses it. */
export const EVENT_NAMES = EVENTS.map((event) => WORDS.nameOf(event));

/** The event that a word names, or null. */
export function parseEvent(text: string): UsageEvent | null {
  return WORDS.idOf(text);
}
