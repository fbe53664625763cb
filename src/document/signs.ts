/** Drawings of leaflets by their names in templates, with what they show, for those who do not see them. */
export const SIGNS = {
  link: 'Знак: ссылка',
  phone: 'Знак: телефон',
  chat: 'Знак: чат с отметкой',
  person: 'Знак: человек',
  paper: 'Знак: подписанный лист',
  shield: 'Знак: щит с замком',
} as const;

export type Sign = keyof typeof SIGNS;

export function isSign(name: string): name is Sign {
  return Object.hasOwn(SIGNS, name);
}
